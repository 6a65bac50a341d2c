import type { Reader } from '#platform/database';
import { FINAL } from './roster.queries.js';

/**
 * @param signOn one that was merged is printed by what it was merged into
 * @returns whether the newest edition of the letter has its entry; undefined while the letter is not final, and the roster is live
 */
export async function isInFinalLetter(
  reader: Reader,
  { id, campaignId, mergedInto }: { id: string; campaignId: string; mergedInto: string | null },
): Promise<boolean | undefined> {
  const row = await reader.row<{ printed: boolean }>(
    `SELECT EXISTS (SELECT FROM edition_signatories WHERE sign_on_id = $2 AND edition_id = (
       SELECT id FROM editions WHERE campaign_id = campaigns.id ORDER BY number DESC LIMIT 1)) AS printed
     FROM campaigns WHERE id = $1 AND ${FINAL}`,
    [campaignId, mergedInto ?? id],
  );
  return row?.printed;
}
