import { answerOrganizations, createOrganization, domainsOf, partOrganizations } from '#organizations';
import type { Tx } from '#platform/database';
import type { SignOn } from '#sign-ons';
import { type Link, linkOf, writeLink } from './link.queries.js';
import { linkSignOn } from './link-sign-on.js';

/**
 * A coordinator says that two sign-ons are not, or may not be, one organization. Where matching or a merge had made them one they
 * are taken apart, and the answer is remembered about the organizations, so that no campaign asks again.
 */
export async function partSignOns(
  tx: Tx,
  [one, other]: [string, string],
  answer: 'different' | 'unsure',
  said: { actor: string; campaignId: string },
): Promise<void> {
  let [left, right] = [await linked(tx, one), await linked(tx, other)];
  if (left.organizationId === right.organizationId) {
    // The one that was linked to the other leaves, not the one it was linked to.
    if (left.linkedBy === 'new') right = await linkApart(tx, other);
    else left = await linkApart(tx, one);
  } else if (left.rootId === right.rootId) {
    await partOrganizations(tx, left.organizationId, right.organizationId, said.actor);
  }
  await answerOrganizations(tx, [left.organizationId, right.organizationId], answer, said);
}

/** @returns the sign-on's link; made now when matching has not come to it */
export async function linked(tx: Tx, signOnId: string): Promise<Link> {
  const link = await linkOf(tx, signOnId);
  if (link !== undefined) return link;
  await linkSignOn(tx, signOnId);
  return (await linkOf(tx, signOnId)) ?? linkApart(tx, signOnId);
}

async function linkApart(tx: Tx, signOnId: string): Promise<Link> {
  const signOn = (await tx.row<SignOn>('SELECT * FROM sign_ons WHERE id = $1', [signOnId])) as SignOn;
  const { name, country, website, contactEmail, state } = signOn;
  const domains = domainsOf({ website, email: contactEmail });
  const vouched = state === 'approved';
  const organizationId = await createOrganization(tx, {
    name,
    origin: 'sign-on',
    sourceId: signOnId,
    country,
    website,
    domains,
    vouched,
  });
  return writeLink(tx, signOnId, {
    organizationId,
    rootId: organizationId,
    linkedBy: 'coordinator',
    score: null,
    reasons: [],
  });
}
