import { assertMayCreate, bindCoordinator, type Coordinator } from '#access';
import type { Tx } from '#platform/database';
import type { Campaign } from '../campaign.entity.js';
import { createCampaign, type NewCampaign } from './create-campaign.js';

/**
 * A coordinator starts a campaign as a draft and becomes its owner. Answers to its mails go to the coordinator's own address until another
 * is given.
 *
 * @param actor `coordinator:<id>`
 * @throws DomainError `may-not-create`, and what `createCampaign` throws
 */
export async function startCampaign(
  tx: Tx,
  owner: Coordinator,
  input: Omit<NewCampaign, 'replyTo'>,
  actor: string,
): Promise<Campaign> {
  assertMayCreate(owner);
  const campaign = await createCampaign(tx, { ...input, replyTo: owner.email }, actor);
  await bindCoordinator(tx, campaign.id, owner.id, 'owner');
  return campaign;
}
