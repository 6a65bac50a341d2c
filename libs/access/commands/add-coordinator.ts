import type { Tx } from '#platform/database';
import type { Coordinator } from '../coordinator.entity.js';
import type { Role } from '../roles.js';
import { newToken, tokenHash } from '../token.js';

/** A coordinator to be added. */
export interface NewCoordinator {
  name: string;
  email: string;
  mayCreateCampaigns: boolean;
  /** campaigns to work on at once */
  campaignIds: string[];
  role: Role;
}

/** @returns the coordinator with their token; this is the only time it can be read */
export async function addCoordinator(
  tx: Tx,
  input: NewCoordinator,
): Promise<{ coordinator: Coordinator; token: string }> {
  const token = newToken();
  const coordinator = (await tx.row<Coordinator>(
    'INSERT INTO coordinators (name, email, may_create_campaigns) VALUES ($1, $2, $3) RETURNING *',
    [input.name, input.email, input.mayCreateCampaigns],
  )) as Coordinator;
  await tx.rows('INSERT INTO coordinator_tokens (coordinator_id, token_hash) VALUES ($1, $2)', [
    coordinator.id,
    tokenHash(token),
  ]);
  for (const campaignId of input.campaignIds) await bindCoordinator(tx, campaignId, coordinator.id, input.role);
  return { coordinator, token };
}

/** Lets a coordinator work on a campaign; a second call changes the role. */
export async function bindCoordinator(tx: Tx, campaignId: string, coordinatorId: string, role: Role): Promise<void> {
  await tx.rows(
    `INSERT INTO campaign_coordinators (campaign_id, coordinator_id, role) VALUES ($1, $2, $3)
     ON CONFLICT (campaign_id, coordinator_id) DO UPDATE SET role = excluded.role`,
    [campaignId, coordinatorId, role],
  );
}
