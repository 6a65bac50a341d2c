import type { Tx } from '#platform/database';
import type { SignOn } from '#sign-ons';
import { ENDED } from './link.queries.js';
import { ASKED } from './questions.js';

/**
 * About each organization so many of its sign-ons are asked, approved ones first, then the oldest: a name that is submitted over
 * and over must not ask about each with each.
 */
const MOST_EACH = 10;
/** In all. */
const MOST_PAIRS = 50;

/**
 * Asks about sign-ons of the campaign that are, or may be, the same organization; rejected ones too, because they may be
 * approved after all. A pair that was asked about is left as it is,
 * with its answer.
 *
 * @param questions from `questionsAbout`
 * @returns how many pairs are new
 */
export async function offerPairs(tx: Tx, { id, campaignId }: SignOn, questions: string): Promise<number> {
  const found = await tx.rows(
    `INSERT INTO possible_duplicates (campaign_id, left_id, right_id, verdict, score, reasons)
     SELECT $2, least($3::uuid, other_id), greatest($3::uuid, other_id), asked.verdict, asked.score, asked.reasons
     FROM (
       SELECT asked.*, other.id AS other_id, row_number() OVER (PARTITION BY asked.root
         ORDER BY (other.state = 'approved') DESC, (other.state = 'rejected'), other.received_at, other.id) AS place
       FROM ${ASKED}
       JOIN organization_links link ON link.organization_id = asked.organization_id
       JOIN sign_ons other ON other.id = link.sign_on_id
       WHERE other.campaign_id = $2 AND other.id <> $3 AND other.state NOT IN ${ENDED}) AS asked
     WHERE place <= ${MOST_EACH} ORDER BY asked.score DESC, place LIMIT ${MOST_PAIRS}
     ON CONFLICT (left_id, right_id) DO NOTHING RETURNING id`,
    [questions, campaignId, id],
  );
  return found.length;
}
