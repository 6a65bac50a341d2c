import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, UseGuards } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { accessErrors, assertKeepsDirectory, assertMayCreate } from '#access';
import { Database } from '#platform/database';
import { callerOf } from './token.guard.js';

const MARK = 'undersigned:route-access';

/** Says of a handler that it has a rule about who may call it; {@link isMarked} is what the check at the start asks. */
export function markRoute(prototype: object, name: string | symbol): void {
  Reflect.defineMetadata(MARK, true, prototype, name);
}

/** @returns whether the handler has `@CampaignFor`, `@NeedsOperator`, `@MayCreateCampaigns`, `@KeepsDirectory` or `@AnyCoordinator` */
export function isMarked(prototype: object, name: string): boolean {
  return Reflect.getMetadata(MARK, prototype, name) === true;
}

const mark: MethodDecorator = (prototype, name) => {
  markRoute(prototype, name);
};

@Injectable()
class OperatorGuard implements CanActivate {
  /** @throws DomainError `may-not-operate` */
  canActivate(context: ExecutionContext): boolean {
    const { mayCreateCampaigns } = callerOf(context.switchToHttp().getRequest<FastifyRequest>());
    if (!mayCreateCampaigns) throw accessErrors.mayNotOperate();
    return true;
  }
}

/** A handler about the whole installation: only for coordinators who may start campaigns. */
export function NeedsOperator(): MethodDecorator {
  return applyDecorators(mark, UseGuards(OperatorGuard));
}

@Injectable()
class CreateGuard implements CanActivate {
  /** @throws DomainError `may-not-create` */
  canActivate(context: ExecutionContext): boolean {
    assertMayCreate(callerOf(context.switchToHttp().getRequest<FastifyRequest>()));
    return true;
  }
}

/** A handler that starts a campaign: only for coordinators who may. They are told so before their request is read. */
export function MayCreateCampaigns(): MethodDecorator {
  return applyDecorators(mark, UseGuards(CreateGuard));
}

@Injectable()
class DirectoryGuard implements CanActivate {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `may-not-keep-directory` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    await assertKeepsDirectory(this.database, callerOf(context.switchToHttp().getRequest<FastifyRequest>()));
    return true;
  }
}

/** A handler about the directory of organizations: only for coordinators who may review a campaign, or start one. */
export function KeepsDirectory(): MethodDecorator {
  return applyDecorators(mark, UseGuards(DirectoryGuard));
}

/** A handler about no single campaign, for every coordinator; what it may answer, it decides itself. */
export function AnyCoordinator(): MethodDecorator {
  return mark;
}
