import { answerPair, holdDecision } from '#matching';
import type { Tx } from '#platform/database';
import { holdSignOns, signOnOfCampaign } from '#sign-ons';
import { reviewErrors } from '../review.errors.js';
import { assertNotMerged } from './assert-not-merged.js';

/**
 * Says that two sign-ons are not one organization (`different`: never asked again, in no campaign), or that somebody looked and
 * could not tell (`unsure`). Where they had been linked they are taken apart.
 *
 * @throws DomainError `sign-on-not-found`, `roster-archived`, `different-from-itself`, `undo-merge-first` when one was merged into
 *   the other, or both into a third
 */
export async function sayNotTheSame(
  tx: Tx,
  campaignId: string,
  pair: [string, string],
  answer: 'different' | 'unsure',
  actor: string,
): Promise<void> {
  const [left, right] = pair;
  if (left.toLowerCase() === right.toLowerCase()) throw reviewErrors.pairOfOne();
  await holdSignOns(tx, campaignId, pair);
  await holdDecision(tx, campaignId);
  const [one, other] = [await signOnOfCampaign(tx, campaignId, left), await signOnOfCampaign(tx, campaignId, right)];
  assertNotMerged(one, other);
  await answerPair(tx, campaignId, pair, answer, actor);
}
