import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  mixin,
  type Type,
  UseGuards,
} from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { accessErrors, requireRole, type Role, ROLES } from '#access';
import { type Campaign, campaignBySlug } from '#campaigns';
import { Database, type Reader } from '#platform/database';
import { DomainError } from '#platform/errors';
import { callerOf } from './token.guard.js';
import { markRoute } from './route-access.js';

/**
 * A campaign for a coordinator. One that is not theirs answers like one that does not exist.
 *
 * @param slug whatever was sent in its place
 * @returns the campaign as it is now, by two queries
 * @throws DomainError `campaign-not-found` when the coordinator is not bound to it, `role-too-low`
 */
export async function campaignForRole(
  reader: Reader,
  coordinatorId: string,
  slug: string,
  needed: Role,
): Promise<Campaign> {
  const campaign = await campaignOrNone(reader, slug);
  if (campaign === undefined) throw accessErrors.notYours();
  await requireRole(reader, coordinatorId, campaign.id, needed);
  return campaign;
}

async function campaignOrNone(reader: Reader, slug: string): Promise<Campaign | undefined> {
  try {
    return await campaignBySlug(reader, slug);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'campaign-not-found') return undefined;
    throw error;
  }
}

const loaded = new WeakMap<FastifyRequest, Campaign>();

/** Loads the campaign that the address names, before anything else of the request is looked at. */
function guardFor(needed: Role): Type<CanActivate> {
  @Injectable()
  class CampaignGuard implements CanActivate {
    constructor(private readonly database: Database) {}

    async canActivate(context: ExecutionContext): Promise<boolean> {
      const request = context.switchToHttp().getRequest<FastifyRequest>();
      const { slug } = request.params as { slug: string };
      loaded.set(request, await campaignForRole(this.database, callerOf(request).id, slug, needed));
      return true;
    }
  }
  return mixin(CampaignGuard);
}

const GUARDS = new Map(ROLES.map((role) => [role, guardFor(role)]));

const FromRequest = createParamDecorator((_: unknown, context: ExecutionContext): Campaign | undefined =>
  loaded.get(context.switchToHttp().getRequest<FastifyRequest>()),
);

/**
 * A handler's parameter: the {@link Campaign} that the address names by `:slug`. The handler runs only when the caller has the
 * role on it, or a higher one; whoever has not learns nothing else about the request. Only behind a guard that says who calls.
 */
export function CampaignFor(needed: Role): ParameterDecorator {
  return (target, name, index) => {
    const handler = name === undefined ? undefined : Object.getOwnPropertyDescriptor(target, name);
    if (name === undefined || handler === undefined)
      throw new Error('@CampaignFor() belongs to a parameter of a handler.');
    FromRequest()(target, name, index);
    UseGuards(GUARDS.get(needed) as Type<CanActivate>)(target, name, handler);
    markRoute(target, name);
    ApiParam({ name: 'slug', schema: { type: 'string' } })(target, name, handler);
  };
}
