import { campaignEvents, lockCampaign } from '#campaigns';
import type { Database, Tx } from '#platform/database';
import { recordEvents } from '#platform/outbox';
import { settleBeforeFreezing } from '#reconsent';
import { expireUnverified } from '#sign-ons';
import type { Edition } from '../edition.entity.js';
import { rosterEvents } from '../roster.events.js';
import { freeze } from './freeze.js';

/**
 * Freezes the roster of a closed campaign into its next edition: what was never verified expires, the count is the number
 * of frozen entries, the letter has that count written in, and the hash is over all of it. Doing it twice is doing it
 * once: the second finds the campaign finalized.
 *
 * @returns the edition, or undefined when the campaign is not (or no longer) closed
 */
export async function finalizeRoster(
  database: Database,
  campaignId: string,
  actor: string,
): Promise<Edition | undefined> {
  return database.transaction(async (tx) => {
    const campaign = await lockCampaign(tx, campaignId);
    if (campaign.state !== 'closed' || !(await isOver(tx, campaignId))) return undefined;
    await expireUnverified(tx, campaignId);
    await settleBeforeFreezing(tx, campaignId);
    const edition = await freeze(tx, campaign);
    await tx.rows(`UPDATE campaigns SET state = 'finalized' WHERE id = $1`, [campaignId]);
    await recordEvents(tx, [
      {
        type: rosterEvents.frozen,
        campaignId,
        subjectId: edition.id,
        actor,
        data: { number: edition.number, count: edition.count },
      },
      { type: campaignEvents.finalized, campaignId, subjectId: campaignId, actor, data: { editionId: edition.id } },
    ]);
    return edition;
  });
}

/** False when the deadline of a closed campaign was moved ahead: it is about to be opened again, not to be frozen. */
async function isOver(tx: Tx, campaignId: string): Promise<boolean> {
  const row = await tx.row<{ over: boolean }>('SELECT deadline_at <= app_now() AS over FROM campaigns WHERE id = $1', [
    campaignId,
  ]);
  return row?.over ?? false;
}
