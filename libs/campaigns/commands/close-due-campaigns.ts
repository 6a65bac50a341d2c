import type { Database } from '#platform/database';
import { recordEvents } from '#platform/outbox';
import { campaignEvents } from '../campaigns.events.js';

/**
 * Moves every campaign whose time has come: past its deadline to `closing`, past its grace to `closed`.
 * Each UPDATE contains its due condition, so any number of workers may run it at once.
 * An accept under way holds the campaign's row, so its sign-on is in before the move commits.
 *
 * @returns how many campaigns moved
 */
export async function closeDueCampaigns(database: Database): Promise<number> {
  return database.transaction(async (tx) => {
    const passed = await tx.rows<{ id: string }>(
      `UPDATE campaigns SET state = 'closing' WHERE state = 'open' AND deadline_at <= app_now() RETURNING id`,
    );
    const closed = await tx.rows<{ id: string }>(
      `UPDATE campaigns SET state = 'closed', closed_at = app_now()
       WHERE state = 'closing' AND deadline_at + make_interval(hours => grace_hours) <= app_now() RETURNING id`,
    );
    const event = (type: string) => (campaign: { id: string }) => ({
      type,
      campaignId: campaign.id,
      subjectId: campaign.id,
      actor: 'clock',
    });
    await recordEvents(tx, [
      ...passed.map(event(campaignEvents.deadlinePassed)),
      ...closed.map(event(campaignEvents.closed)),
    ]);
    return passed.length + closed.length;
  });
}
