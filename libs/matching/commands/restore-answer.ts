import type { Tx } from '#platform/database';

/** What was answered about a pair, and when; the instant as PostgreSQL writes it. */
export interface AnswerBefore {
  answer: string;
  answeredAt: string | null;
}

/**
 * Undoes the answer `same` that a merge gave to a pair: it is asked about again if it was open, and forgotten if only the merge had
 * made it one. Another answer, given since, stays. The caller holds the decision.
 *
 * @param before undefined when the pair was not known
 */
export async function restoreAnswer(tx: Tx, pair: [string, string], before: AnswerBefore | undefined): Promise<void> {
  const known = `left_id = least($1::uuid, $2::uuid) AND right_id = greatest($1::uuid, $2::uuid) AND answer = 'same'`;
  if (before === undefined) await tx.rows(`DELETE FROM possible_duplicates WHERE ${known}`, pair);
  else
    await tx.rows(`UPDATE possible_duplicates SET answer = $3, answered_at = $4 WHERE ${known}`, [
      ...pair,
      before.answer,
      before.answeredAt,
    ]);
}
