import { answerPair } from '#matching';
import type { Tx } from '#platform/database';
import { holdSignOns, moveSignOn, type SignOn, signOnEvents, signOnOfCampaign } from '#sign-ons';
import { reviewErrors } from '../review.errors.js';

/**
 * Merges a sign-on into another of the same organization: one entry is printed, under the other's name.
 *
 * @throws DomainError `sign-on-not-found`, `illegal-move`, `merge-into-itself`, `merge-target`,
 *   `merge-off-roster`
 */
export async function mergeSignOn(
  tx: Tx,
  campaignId: string,
  id: string,
  into: string,
  actor: string,
): Promise<SignOn> {
  if (id.toLowerCase() === into.toLowerCase()) throw reviewErrors.mergeIntoItself();
  await holdSignOns(tx, campaignId, [id, into]);
  const target = await signOnOfCampaign(tx, campaignId, into);
  if (target.state !== 'approved' && target.state !== 'pending-review') throw reviewErrors.mergeTarget(target.state);
  const { state } = await signOnOfCampaign(tx, campaignId, id);
  if (state === 'approved' && target.state !== 'approved') throw reviewErrors.mergeOffRoster();
  const merged = await moveSignOn(tx, campaignId, id, {
    to: 'merged',
    event: signOnEvents.merged,
    actor,
    set: { mergedInto: into },
    data: { into },
  });
  await answerPair(tx, campaignId, id, into, 'same');
  return merged;
}
