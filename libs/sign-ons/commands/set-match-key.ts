import type { Tx } from '#platform/database';

/**
 * Stores the key of a sign-on, derived anew from its name.
 *
 * @param distinct a coordinator said that an approved one of this key is another organization
 */
export async function setMatchKey(tx: Tx, id: string, matchKey: string, distinct: boolean): Promise<void> {
  await tx.rows('UPDATE sign_ons SET match_key = $2, declared_distinct = declared_distinct OR $3 WHERE id = $1', [
    id,
    matchKey,
    distinct,
  ]);
}
