import type { Tx } from '#platform/database';
import { holdSignOns, moveSignOn, type SignOn } from '#sign-ons';

/**
 * Rejects a sign-on; its contact is told why.
 *
 * @param reason in words its contact may read
 * @throws DomainError `sign-on-not-found`, `illegal-move`
 */
export async function rejectSignOn(
  tx: Tx,
  campaignId: string,
  id: string,
  actor: string,
  reason: string,
): Promise<SignOn> {
  await holdSignOns(tx, campaignId, [id]);
  return moveSignOn(tx, campaignId, id, 'reject', {
    actor,
    set: { rejectReason: reason.normalize('NFC').trim() },
  });
}
