import type { Tx } from '#platform/database';
import { holdSignOns, moveSignOn, type SignOn, signOnOfCampaign } from '#sign-ons';
import { assertExpectedState, type ExpectedState } from './assert-expected-state.js';

/**
 * Rejects a sign-on; its contact is told why.
 *
 * @param reason in words its contact may read
 * @param expected `pending-review` when left out; another state to change an earlier decision
 * @throws DomainError `sign-on-not-found`, `illegal-move`, `decided-meanwhile` when it is in another state that allows rejecting
 */
export async function rejectSignOn(
  tx: Tx,
  campaignId: string,
  id: string,
  actor: string,
  reason: string,
  expected: ExpectedState = {},
): Promise<SignOn> {
  await holdSignOns(tx, campaignId, [id]);
  assertExpectedState(await signOnOfCampaign(tx, campaignId, id), 'reject', expected);
  return moveSignOn(tx, campaignId, id, 'reject', {
    actor,
    set: { rejectReason: reason.normalize('NFC').trim() },
  });
}
