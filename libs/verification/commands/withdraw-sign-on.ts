import { moveSignOn, type SignOn, signOnEvents } from '#sign-ons';
import type { Database } from '#platform/database';
import { signOnByToken } from './confirm-sign-on.js';

/**
 * Withdraws a sign-on by the link of its mail: "this was not me" before it is confirmed, a change of mind after.
 * Withdrawing twice is the same as once.
 *
 * @throws DomainError `link-unknown`, `illegal-move` when it was decided against already
 */
export async function withdrawByLink(database: Database, token: string): Promise<SignOn> {
  const signOn = await signOnByToken(database, token);
  if (signOn.state === 'withdrawn') return signOn;
  return database.transaction((tx) =>
    moveSignOn(tx, signOn.campaignId, signOn.id, { to: 'withdrawn', event: signOnEvents.withdrawn, actor: 'signer' }),
  );
}
