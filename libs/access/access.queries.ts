import type { Reader } from '#platform/database';
import { accessErrors } from './access.errors.js';
import type { Coordinator } from './coordinator.entity.js';
import { type Role, roleSuffices } from './roles.js';
import { tokenHash } from './token.js';

/**
 * @param header the Authorization header as received
 * @throws DomainError `token-missing` or `token-unknown`
 */
export async function coordinatorByBearer(reader: Reader, header: string | undefined): Promise<Coordinator> {
  const token = /^Bearer (\S+)$/i.exec(header ?? '')?.[1];
  if (token === undefined) throw accessErrors.tokenMissing();
  const coordinator = await reader.row<Coordinator>(
    `SELECT coordinators.* FROM coordinators JOIN coordinator_tokens ON coordinator_id = coordinators.id
     WHERE token_hash = $1 AND revoked_at IS NULL`,
    [tokenHash(token)],
  );
  if (coordinator === undefined) throw accessErrors.tokenUnknown();
  return coordinator;
}

/** @returns what a coordinator may do on a campaign; undefined when they are not bound to it */
export async function roleOn(reader: Reader, coordinatorId: string, campaignId: string): Promise<Role | undefined> {
  const bound = await reader.row<{ role: Role }>(
    'SELECT role FROM campaign_coordinators WHERE coordinator_id = $1 AND campaign_id = $2',
    [coordinatorId, campaignId],
  );
  return bound?.role;
}

/**
 * @returns what the coordinator may do on the campaign
 * @throws DomainError `campaign-not-found` when the coordinator is not bound to it, `role-too-low`
 */
export async function requireRole(
  reader: Reader,
  coordinatorId: string,
  campaignId: string,
  needed: Role,
): Promise<Role> {
  const held = await roleOn(reader, coordinatorId, campaignId);
  if (held === undefined) throw accessErrors.notYours();
  if (!roleSuffices(held, needed)) throw accessErrors.roleTooLow(needed);
  return held;
}

/** @returns those who work on a campaign and can decide: whoever may review */
export async function reviewersOf(reader: Reader, campaignId: string): Promise<Coordinator[]> {
  return reader.rows<Coordinator>(
    `SELECT coordinators.* FROM coordinators JOIN campaign_coordinators ON coordinator_id = coordinators.id
     WHERE campaign_id = $1 AND role IN ('owner', 'editor', 'reviewer') ORDER BY coordinators.id`,
    [campaignId],
  );
}

/** @returns those who run the installation: whoever may start campaigns */
export async function operators(reader: Reader): Promise<Coordinator[]> {
  return reader.rows<Coordinator>('SELECT * FROM coordinators WHERE may_create_campaigns ORDER BY id');
}

/** @returns the ids of all campaigns that a coordinator is bound to, in no order */
export async function campaignsOf(reader: Reader, coordinatorId: string): Promise<string[]> {
  const bound = await reader.rows<{ campaignId: string }>(
    'SELECT campaign_id FROM campaign_coordinators WHERE coordinator_id = $1',
    [coordinatorId],
  );
  return bound.map(({ campaignId }) => campaignId);
}
