import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { campaignEvents } from '../campaigns.events.js';
import { moveCampaign } from './move-campaign.js';

/**
 * Closes a campaign before its grace is over, because its coordinator makes the letter final. The caller holds the campaign.
 *
 * @throws DomainError `illegal-move` when it is neither open nor closing
 */
export async function closeEarly(tx: Tx, id: string, actor: string): Promise<void> {
  await moveCampaign(tx, id, 'close-early');
  await recordEvent(tx, { type: campaignEvents.closed, campaignId: id, subjectId: id, actor });
}
