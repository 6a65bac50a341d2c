import type { Tx } from '#platform/database';
import type { SignOn } from '#sign-ons';
import { ENDED } from './link.queries.js';

/** So many others of one person are asked about. */
const MOST = 50;

/**
 * Asks about individuals of the letter that may be the same person: the same name from the same mailbox but for case, accents and the
 * like (same), or from another one (a question, since two people may share a name). Two names from one mailbox are two people
 * who share it. A person is never linked to an organization, and what is known of one letter is not carried to another.
 *
 * @returns how many pairs are new
 */
export async function offerPersons(tx: Tx, { id, campaignId, matchKey, emailKey }: SignOn): Promise<number> {
  const found = await tx.rows(
    `INSERT INTO possible_duplicates (campaign_id, left_id, right_id, verdict, score, reasons)
     SELECT $1, least($2::uuid, id), greatest($2::uuid, id), CASE WHEN mailbox THEN 'same' ELSE 'review' END,
       CASE WHEN mailbox THEN 0.97 ELSE 0.6 END,
       ARRAY[CASE WHEN mailbox THEN 'The same name was signed from the same mailbox.'
             ELSE 'The same name was signed from another mailbox: one person twice, or two of one name.' END]
     FROM (
       SELECT id, email_key = $4 AS mailbox FROM sign_ons
       WHERE campaign_id = $1 AND match_key = $3 AND kind = 'individual' AND id <> $2 AND state NOT IN ${ENDED}
       ORDER BY email_key = $4 DESC, state = 'approved' DESC, received_at, id LIMIT ${MOST}) AS other
     ON CONFLICT (left_id, right_id) DO NOTHING RETURNING id`,
    [campaignId, id, matchKey, emailKey],
  );
  return found.length;
}

/** Whether a sign-on is a person's, about whom the directory of organizations knows nothing. */
export async function isPerson(tx: Tx, signOnId: string): Promise<boolean> {
  const row = await tx.row<{ person: boolean }>(`SELECT kind = 'individual' AS person FROM sign_ons WHERE id = $1`, [
    signOnId,
  ]);
  return row?.person === true;
}
