import { createParamDecorator, type ExecutionContext, Injectable, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { accessErrors, type Coordinator, requireRole, type Role } from '#access';
import { type Campaign, campaignBySlug } from '#campaigns';
import { Database, type Reader } from '#platform/database';
import { DomainError } from '#platform/errors';
import { callerOf } from './coordinator.guard.js';
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

interface Asked {
  coordinator: Coordinator;
  slug: string;
  needed: Role;
}

@Injectable()
class LoadCampaign implements PipeTransform<Asked, Promise<Campaign>> {
  constructor(private readonly database: Database) {}

  transform({ coordinator, slug, needed }: Asked): Promise<Campaign> {
    return campaignForRole(this.database, coordinator.id, slug, needed);
  }
}

const FromRequest = createParamDecorator((needed: Role, context: ExecutionContext): Asked => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { slug } = request.params as { slug: string };
  return { coordinator: callerOf(request), slug, needed };
});

/**
 * A handler's parameter: the {@link Campaign} that the address names by `:slug`. The handler runs only when the caller has the
 * role on it, or a higher one. Only behind a guard that says who calls.
 */
export function CampaignFor(needed: Role): ParameterDecorator {
  return (target, name, index) => {
    if (name === undefined) throw new Error('@CampaignFor() belongs to a parameter of a handler.');
    FromRequest(needed, LoadCampaign)(target, name, index);
    markRoute(target, name);
    const handler = Object.getOwnPropertyDescriptor(target, name);
    if (handler !== undefined) ApiParam({ name: 'slug', schema: { type: 'string' } })(target, name, handler);
  };
}
