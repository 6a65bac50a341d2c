import { answerPair } from '#matching';
import type { Tx } from '#platform/database';
import { holdSignOns, signOnOfCampaign } from '#sign-ons';
import { reviewErrors } from '../review.errors.js';

/**
 * Says that two sign-ons are not one organization (`different`: never asked again, in no campaign), or that somebody looked and
 * could not tell (`unsure`). Where they had been linked they are taken apart.
 *
 * @throws DomainError `sign-on-not-found`, `roster-final`, `different-from-itself`, `undo-merge-first` when one was merged into
 *   the other
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
  const [one, other] = [await signOnOfCampaign(tx, campaignId, left), await signOnOfCampaign(tx, campaignId, right)];
  if (one.mergedInto === other.id || other.mergedInto === one.id) throw reviewErrors.undoMergeFirst();
  await answerPair(tx, campaignId, pair, answer, actor);
}
