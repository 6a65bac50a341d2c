import type { Tx } from '#platform/database';
import type { SignOn } from '../sign-on.entity.js';

/**
 * Shows coordinators a flag in the review list. The caller holds the sign-on.
 *
 * @param instead flags that are taken away, the flag itself among them
 * @returns the sign-on
 */
export async function setFlag(tx: Tx, id: string, flag: string, instead: string[]): Promise<SignOn> {
  return (await tx.row<SignOn>(
    `UPDATE sign_ons SET flags = ARRAY(SELECT one FROM unnest(flags) WITH ORDINALITY AS had (one, place)
                                       WHERE one <> ALL($3) ORDER BY place) || ARRAY[$2::text]
     WHERE id = $1 RETURNING *`,
    [id, flag, instead],
  )) as SignOn;
}
