import type { Tx } from '#platform/database';
import { holdBackSignOns, type SignOn, signOnById } from '#sign-ons';

/**
 * Keeps off the roster whom a coordinator approved and who had left it for want of an answer to a change of the letter: they come back by
 * their own answer only, to what the coordinator decided. The caller holds the sign-on.
 *
 * @param approved as it was just written
 * @returns the sign-on as it is then
 */
export async function keepLeft(tx: Tx, approved: SignOn): Promise<SignOn> {
  const { id, letterVersion } = approved;
  const missed = await tx.row(
    `SELECT 1 AS found FROM reconsents WHERE sign_on_id = $1 AND state = 'missed' AND number > $2 LIMIT 1`,
    [id, letterVersion],
  );
  if (missed === undefined) return approved;
  await holdBackSignOns(tx, [id]);
  return signOnById(tx, id);
}
