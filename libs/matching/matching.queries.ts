import type { Reader, Tx } from '#platform/database';
import type { DuplicateAnswer, PossibleDuplicate } from './possible-duplicate.entity.js';

/** The other side of a pair, as a coordinator sees it. */
export interface Candidate {
  pairId: string;
  signOnId: string;
  name: string;
  state: string;
  reasons: string[];
  answer: DuplicateAnswer;
}

/** @returns the sign-ons that may be the same organization as this one, unanswered first */
export async function candidatesFor(reader: Reader, signOnId: string): Promise<Candidate[]> {
  return reader.rows<Candidate>(
    `SELECT pair.id AS pair_id, other.id AS sign_on_id, other.name, other.state, pair.reasons, pair.answer
     FROM possible_duplicates pair
     JOIN sign_ons other ON other.id = CASE WHEN pair.left_id = $1 THEN pair.right_id ELSE pair.left_id END
     WHERE $1 IN (pair.left_id, pair.right_id) ORDER BY (pair.answer = 'open') DESC, other.received_at`,
    [signOnId],
  );
}

/** @returns the pairs of a campaign that wait for an answer, oldest first, at most 500 */
export async function openDuplicates(reader: Reader, campaignId: string): Promise<PossibleDuplicate[]> {
  return reader.rows<PossibleDuplicate>(
    `SELECT pair.* FROM possible_duplicates pair
     JOIN sign_ons l ON l.id = left_id JOIN sign_ons r ON r.id = right_id
     WHERE pair.campaign_id = $1 AND answer = 'open'
       AND l.state IN ('unverified', 'pending-review', 'approved') AND r.state IN ('unverified', 'pending-review', 'approved')
     ORDER BY found_at, pair.id LIMIT 500`,
    [campaignId],
  );
}

/** Records a coordinator's answer about two sign-ons, whether or not the pair had been found. */
export async function answerPair(
  tx: Tx,
  campaignId: string,
  a: string,
  b: string,
  answer: 'same' | 'different',
): Promise<void> {
  await tx.rows(
    `INSERT INTO possible_duplicates (campaign_id, left_id, right_id, reasons, answer, answered_at)
     VALUES ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), ARRAY['A coordinator said so.'], $4, app_now())
     ON CONFLICT (left_id, right_id) DO UPDATE SET answer = excluded.answer, answered_at = excluded.answered_at`,
    [campaignId, a, b, answer],
  );
}

/**
 * Finds the approved sign-ons that have the same folded name as this one. Holds the name until the transaction ends, so
 * that of two approvals of one name at once the second sees the first.
 *
 * @returns their ids, each with whether a coordinator said that it is another organization
 */
export async function approvedNamesakes(
  tx: Tx,
  campaignId: string,
  signOnId: string,
): Promise<{ id: string; different: boolean }[]> {
  await tx.rows(
    `SELECT pg_advisory_xact_lock(hashtextextended(campaign_id || match_key, 0)) FROM sign_ons WHERE id = $1 AND campaign_id = $2`,
    [signOnId, campaignId],
  );
  return tx.rows<{ id: string; different: boolean }>(
    `SELECT other.id, coalesce(pair.answer = 'different', false) AS different
     FROM sign_ons it
     JOIN sign_ons other ON other.campaign_id = it.campaign_id AND other.match_key = it.match_key AND other.id <> it.id
     LEFT JOIN possible_duplicates pair ON left_id = least(it.id, other.id) AND right_id = greatest(it.id, other.id)
     WHERE it.id = $1 AND it.campaign_id = $2 AND other.state = 'approved'`,
    [signOnId, campaignId],
  );
}
