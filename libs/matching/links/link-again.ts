import { answersAbout, updateFromSigner } from '#organizations';
import type { Tx } from '#platform/database';
import type { SignOn } from '#sign-ons';
import type { LikelyOrganization } from './likely-organizations.js';
import type { Link } from './link.queries.js';
import { makeOrganization } from './make-organization.js';
import { mergeKnown } from './merge-known.js';
import { safeAmong } from './safe-among.js';
import { standsAlone } from './stands-alone.js';

/**
 * Judges a link anew: the signer may have corrected country or website, another sign-on may have come at the same time, the directory may
 * have learned. What a person decided stays. The caller holds merges.
 */
export async function linkAgain(
  tx: Tx,
  signOn: SignOn,
  link: Link,
  domains: string[],
  likely: readonly LikelyOrganization[],
): Promise<Link> {
  const undecided = signOn.state === 'unverified' || signOn.state === 'pending-review';
  if (link.linkedBy === 'matching' && undecided) {
    const still = likely.find(({ rootId }) => rootId === link.rootId);
    return still === undefined || still.verdict === 'same' ? link : makeOrganization(tx, signOn, domains, 'new');
  }
  if (link.linkedBy !== 'new' || !(await standsAlone(tx, link.organizationId, signOn.id))) return link;
  const { country, website } = signOn;
  await updateFromSigner(tx, link.organizationId, { country, website, domains });
  const said = await answersAbout(tx, link.rootId);
  const others = likely.filter(({ rootId }) => rootId !== link.rootId && !said.has(rootId));
  const safe = safeAmong(signOn.name, others);
  if (safe === undefined) return link;
  const { rootId, reasons } = safe;
  await mergeKnown(tx, link.organizationId, rootId, { actor: 'matching', reasons, campaignId: signOn.campaignId });
  return { ...link, rootId };
}
