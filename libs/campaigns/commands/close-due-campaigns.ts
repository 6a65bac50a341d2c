import type { Database } from '#platform/database';
import { recordEvents } from '#platform/outbox';
import { campaignEvents } from '../campaigns.events.js';
import { moveDueCampaigns } from './move-campaign.js';

/**
 * Moves every campaign whose time has come: past its deadline to `closing`, past its grace to `closed`.
 * An accept under way holds the campaign's row, so its sign-on is in before the move commits.
 *
 * @returns how many campaigns moved
 */
export async function closeDueCampaigns(database: Database): Promise<number> {
  return database.transaction(async (tx) => {
    const passed = await moveDueCampaigns(tx, 'pass-deadline');
    const closed = await moveDueCampaigns(tx, 'close');
    const event = (type: string) => (id: string) => ({ type, campaignId: id, subjectId: id, actor: 'clock' });
    await recordEvents(tx, [
      ...passed.map(event(campaignEvents.deadlinePassed)),
      ...closed.map(event(campaignEvents.closed)),
    ]);
    return passed.length + closed.length;
  });
}
