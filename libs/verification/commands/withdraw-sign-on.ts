import { holdSignOns, moveSignOn, type SignOn, signOnById } from '#sign-ons';
import type { Database } from '#platform/database';
import { signOnByToken } from './confirm-sign-on.js';

/**
 * Withdraws a sign-on by the link of its mail: "this was not me" before it is confirmed, a change of mind after.
 * Withdrawing twice is the same as once.
 *
 * @throws DomainError `link-unknown`, `illegal-move` when it was decided against already
 */
export async function withdrawByLink(database: Database, token: string): Promise<SignOn> {
  const { id, campaignId } = await signOnByToken(database, token);
  return database.transaction(async (tx) => {
    // Held while it is looked at: the second press of a double click finds it withdrawn instead of failing to withdraw it.
    await holdSignOns(tx, campaignId, [id], true);
    const signOn = await signOnById(tx, id);
    if (signOn.state === 'withdrawn') return signOn;
    return moveSignOn(tx, campaignId, id, 'withdraw', { actor: 'signer' });
  });
}
