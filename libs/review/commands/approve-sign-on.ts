import { answerPair, approvedNamesakes, holdDecision, vouchFor } from '#matching';
import type { Tx } from '#platform/database';
import { keepLeft } from '#reconsent';
import { holdSignOns, moveSignOn, type SignOn, signOnErrors, signOnOfCampaign } from '#sign-ons';
import { reviewErrors } from '../review.errors.js';
import { assertExpectedState, type ExpectedState } from './assert-expected-state.js';
import { assertNotMerged } from './assert-not-merged.js';

export interface Approval extends ExpectedState {
  /** ids of sign-ons that the coordinator says are other organizations */
  notSameAs?: string[];
}

/**
 * Approves a sign-on: it is on the roster from now on, and its organization is known to every campaign. One that had left the roster
 * because its signer did not answer to a change of the letter is `needs-reconsent` again instead, until they do.
 *
 * @param expectedState `pending-review` when left out; `rejected` takes a rejection back
 * @throws DomainError `sign-on-not-found`, `illegal-move`, `decided-meanwhile` when it is in another state that allows approving, `never-verified`, `different-from-itself`, `undo-merge-first`, or `possible-duplicate`
 *   when an approved signatory is this organization, by its name or by what is known of it, and no coordinator said, of
 *   these two, that they differ
 */
export async function approveSignOn(
  tx: Tx,
  campaignId: string,
  id: string,
  actor: string,
  { notSameAs = [], expectedState }: Approval = {},
): Promise<SignOn> {
  await holdSignOns(tx, campaignId, [id, ...notSameAs]);
  await holdDecision(tx, campaignId);
  const signOn = await signOnOfCampaign(tx, campaignId, id);
  assertExpectedState(signOn, 'approve', { expectedState });
  for (const other of notSameAs) {
    if (other.toLowerCase() === id.toLowerCase()) throw reviewErrors.differentFromItself();
    assertNotMerged(signOn, await signOnOfCampaign(tx, campaignId, other));
    await answerPair(tx, campaignId, [other, id], 'different', actor);
  }
  // The unique index holds two undeclared namesakes apart; each pair with a declared one has to be looked at.
  const namesakes = await approvedNamesakes(tx, campaignId, id);
  if (namesakes.some(({ different }) => !different)) throw signOnErrors.sameOrganization();
  const approved = await moveSignOn(tx, campaignId, id, 'approve', {
    actor,
    set: { declaredDistinct: namesakes.some(({ sameName }) => sameName) },
    data: notSameAs.length > 0 ? { notSameAs } : {},
  });
  await vouchFor(tx, id);
  return keepLeft(tx, approved);
}
