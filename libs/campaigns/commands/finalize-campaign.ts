import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { campaignEvents } from '../campaigns.events.js';
import { moveCampaign } from './move-campaign.js';

/**
 * Says that the letter of a closed campaign is final: an edition of it exists. The caller holds the campaign.
 *
 * @throws DomainError `illegal-move` when it is not closed
 */
export async function finalizeCampaign(tx: Tx, id: string, editionId: string, actor: string): Promise<void> {
  await moveCampaign(tx, id, 'finalize');
  await recordEvent(tx, { type: campaignEvents.finalized, campaignId: id, subjectId: id, actor, data: { editionId } });
}
