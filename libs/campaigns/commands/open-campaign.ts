import type { Tx } from '#platform/database';
import { assertMove } from '#platform/errors';
import { recordEvent } from '#platform/outbox';
import type { Campaign } from '../campaign.entity.js';
import { campaignMoves } from '../campaign.states.js';
import { campaignEvents } from '../campaigns.events.js';
import { lockCampaign } from '../campaigns.queries.js';
import { assertFuture } from './assert-future.js';
import { moveCampaign } from './move-campaign.js';

/**
 * Opens a draft for sign-ons, or a closed or finalized campaign for more of them once its deadline was moved.
 *
 * @throws DomainError `illegal-move`, or `deadline-past` when the deadline has to be moved first
 */
export async function openCampaign(tx: Tx, id: string, actor: string): Promise<Campaign> {
  const before = await lockCampaign(tx, id);
  assertMove('campaign', campaignMoves.open, before.state, 'open');
  await assertFuture(tx, before.deadlineAt);
  const campaign = await moveCampaign(tx, id, 'open');
  const type = before.state === 'draft' ? campaignEvents.opened : campaignEvents.reopened;
  await recordEvent(tx, { type, campaignId: id, subjectId: id, actor });
  return campaign;
}
