import type { Database } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { matchingEvents } from '../matching.events.js';

const REASON = 'The names are equal apart from case, accents, punctuation and spaces.';

/**
 * Looks for sign-ons of the same campaign whose folded name is the same. A pair is stored once, whichever comes first
 * and however often this runs.
 *
 * @returns how many pairs are new
 */
export async function findPossibleDuplicates(database: Database, signOnId: string): Promise<number> {
  return database.transaction(async (tx) => {
    // In one order: jobs for one name that run at once wait for each other, and never in a circle.
    const found = await tx.rows<{ campaignId: string }>(
      `INSERT INTO possible_duplicates (campaign_id, left_id, right_id, reasons)
       SELECT it.campaign_id, least(it.id, other.id), greatest(it.id, other.id), ARRAY[$2]
       FROM sign_ons it JOIN sign_ons other
         ON other.campaign_id = it.campaign_id AND other.match_key = it.match_key AND other.id <> it.id
       WHERE it.id = $1 AND other.state IN ('unverified', 'pending-review', 'approved', 'merged')
       ORDER BY 2, 3 ON CONFLICT (left_id, right_id) DO NOTHING RETURNING campaign_id`,
      [signOnId, REASON],
    );
    const campaignId = found[0]?.campaignId;
    if (campaignId !== undefined) {
      await recordEvent(tx, {
        type: matchingEvents.found,
        campaignId,
        subjectId: signOnId,
        actor: 'matching',
        data: { pairs: found.length },
      });
    }
    return found.length;
  });
}
