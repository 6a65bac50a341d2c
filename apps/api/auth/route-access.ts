import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, UseGuards } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { accessErrors } from '#access';
import { callerOf } from './token.guard.js';

const MARK = 'undersigned:route-access';

/** Says of a handler that it has a rule about who may call it; {@link isMarked} is what the check at the start asks. */
export function markRoute(prototype: object, name: string | symbol): void {
  Reflect.defineMetadata(MARK, true, prototype, name);
}

/** @returns whether the handler has `@CampaignFor`, `@NeedsOperator` or `@AnyCoordinator` */
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

/** A handler about no single campaign, for every coordinator; what it may answer, it decides itself. */
export function AnyCoordinator(): MethodDecorator {
  return mark;
}
