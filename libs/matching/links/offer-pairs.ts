import type { Tx } from '#platform/database';
import type { SignOn } from '#sign-ons';
import { STANDING } from './link.queries.js';
import { ASKED } from './questions.js';

/** A name that is submitted over and over asks about its oldest bearers only; whoever answers sees the rest by their names. */
const MOST_PAIRS = 100;

/**
 * Asks about every sign-on of the campaign that is, or may be, the same organization. A pair that was asked about is left as it is,
 * with its answer.
 *
 * @param questions from `questionsAbout`
 * @returns how many pairs are new
 */
export async function offerPairs(tx: Tx, { id, campaignId }: SignOn, questions: string): Promise<number> {
  const found = await tx.rows(
    `INSERT INTO possible_duplicates (campaign_id, left_id, right_id, verdict, score, reasons)
     SELECT $2, least($3::uuid, other.id), greatest($3::uuid, other.id), asked.verdict, asked.score, asked.reasons
     FROM ${ASKED}
     JOIN organization_links link ON link.organization_id = asked.organization_id
     JOIN sign_ons other ON other.id = link.sign_on_id
     WHERE other.campaign_id = $2 AND other.id <> $3 AND other.state IN ${STANDING}
     ORDER BY other.received_at, other.id LIMIT ${MOST_PAIRS}
     ON CONFLICT (left_id, right_id) DO NOTHING RETURNING id`,
    [questions, campaignId, id],
  );
  return found.length;
}
