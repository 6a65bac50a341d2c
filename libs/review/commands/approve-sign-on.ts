import { answerPair } from '#matching';
import type { Tx } from '#platform/database';
import { moveSignOn, type SignOn, signOnEvents, signOnOfCampaign } from '#sign-ons';

/**
 * Approves a sign-on: it is on the roster from now on.
 *
 * @param notSameAs ids of sign-ons with the same name that the coordinator says are other organizations
 * @throws DomainError `sign-on-not-found`, `illegal-move`, `never-verified`, or `possible-duplicate` when an approved
 *   signatory has this name and the coordinator did not say that they differ
 */
export async function approveSignOn(tx: Tx, campaignId: string, id: string, actor: string, notSameAs: string[] = []): Promise<SignOn> {
  for (const other of notSameAs) {
    await signOnOfCampaign(tx, campaignId, other);
    await answerPair(tx, campaignId, id, other, 'different');
  }
  return moveSignOn(tx, campaignId, id, {
    to: 'approved',
    event: signOnEvents.approved,
    actor,
    set: { declaredDistinct: notSameAs.length > 0 },
    data: notSameAs.length > 0 ? { notSameAs } : {},
  });
}
