import { answerOrganizations, partOrganizations } from '#organizations';
import type { Tx } from '#platform/database';
import type { SignOn } from '#sign-ons';
import { type Link, linkOf } from './link.queries.js';
import { linkSignOn, provenDomains } from './link-sign-on.js';
import { isPerson } from './offer-persons.js';
import { makeOrganization } from './make-organization.js';

/**
 * A coordinator says that two sign-ons are not, or may not be, one organization. Where matching or a merge had made them one they
 * are taken apart, and the answer is remembered about the organizations, so that no campaign asks again. The caller holds
 * the decision.
 */
export async function partSignOns(
  tx: Tx,
  [one, other]: [string, string],
  answer: 'different' | 'unsure',
  said: { actor: string; campaignId: string },
): Promise<void> {
  if ((await isPerson(tx, one)) || (await isPerson(tx, other))) return;
  let [left, right] = [await linked(tx, one), await linked(tx, other)];
  if (left.organizationId === right.organizationId) {
    // What matching had linked leaves, not what it was linked to.
    if (right.linkedBy === 'matching' || left.linkedBy !== 'matching') right = await linkApart(tx, other);
    else left = await linkApart(tx, one);
  } else if (left.rootId === right.rootId) {
    await partOrganizations(tx, left.organizationId, right.organizationId, said.actor);
  }
  await answerOrganizations(tx, [left.organizationId, right.organizationId], answer, said);
}

/** @returns the sign-on's link; made now when matching has not come to it. The caller holds the decision. */
export async function linked(tx: Tx, signOnId: string): Promise<Link> {
  const link = await linkOf(tx, signOnId);
  if (link !== undefined) return link;
  await linkSignOn(tx, signOnId);
  return (await linkOf(tx, signOnId)) ?? linkApart(tx, signOnId);
}

async function linkApart(tx: Tx, signOnId: string): Promise<Link> {
  const signOn = (await tx.row<SignOn>('SELECT * FROM sign_ons WHERE id = $1', [signOnId])) as SignOn;
  return makeOrganization(tx, signOn, provenDomains(signOn), 'coordinator');
}
