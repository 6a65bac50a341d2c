import { answersAbout, domainsOf } from '#organizations';
import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import type { SignOn } from '#sign-ons';
import { matchingEvents } from '../matching.events.js';
import { holdDecision, holdMatching } from './hold.js';
import { type LikelyOrganization, likelyOrganizations } from './likely-organizations.js';
import { linkAgain } from './link-again.js';
import { ENDED, type Link, linkOf, vouchFor, writeLink } from './link.queries.js';
import { makeOrganization } from './make-organization.js';
import { offerOverlaps } from './offer-overlaps.js';
import { offerPersons } from './offer-persons.js';
import { offerPairs } from './offer-pairs.js';
import { questionsAbout } from './questions.js';
import { safeAmong } from './safe-among.js';

/**
 * Finds out which organization a sign-on is, links it where that is safe to say without a person, and asks about everything
 * else: sign-ons of the campaign that may be the same organization become possible duplicates. What nobody knows becomes
 * a new organization. Individuals are no organizations: they are only asked about among each other. Run again, it follows what the signer corrected and what was learned, and asks only what was not asked.
 *
 * @returns how many possible duplicates are new; 0 for a sign-on that is over
 */
export async function linkSignOn(tx: Tx, signOnId: string): Promise<number> {
  const campaign = await tx.row<{ campaignId: string; linked: boolean }>(
    `SELECT campaign_id, EXISTS (SELECT FROM organization_links WHERE sign_on_id = sign_ons.id) AS linked FROM sign_ons WHERE id = $1`,
    [signOnId],
  );
  if (campaign === undefined) return 0;
  // Whoever is linked already may be found to be another, which merges; a lock cannot be raised without a deadlock.
  await (campaign.linked ? holdDecision : holdMatching)(tx, campaign.campaignId);
  const signOn = await tx.row<SignOn>(`SELECT * FROM sign_ons WHERE id = $1 AND state NOT IN ${ENDED}`, [signOnId]);
  if (signOn === undefined) return 0;
  const { campaignId } = signOn;
  if (signOn.kind === 'individual') return recordFound(tx, signOn, await offerPersons(tx, signOn));
  const domains = provenDomains(signOn);
  const likely = await likelyOrganizations(tx, { name: signOn.name, country: signOn.country, domains, campaignId });
  const link = await linkNow(tx, signOn, domains, likely);
  if (signOn.state === 'approved') await vouchFor(tx, signOnId);
  const said = await answersAbout(tx, link.rootId);
  const open = likely.filter(({ rootId }) => !said.has(rootId));
  const questions = questionsAbout(link.rootId, open);
  await offerOverlaps(tx, signOn, questions);
  return recordFound(tx, signOn, await offerPairs(tx, signOn, questions));
}

async function recordFound(tx: Tx, { id, campaignId }: SignOn, pairs: number): Promise<number> {
  if (pairs > 0)
    await recordEvent(tx, {
      type: matchingEvents.found,
      campaignId,
      subjectId: id,
      actor: 'matching',
      data: { pairs },
    });
  return pairs;
}

/** A mailbox speaks for an organization once somebody has proved to read it. */
export function provenDomains({ website, contactEmail, verifiedAt }: SignOn): string[] {
  return domainsOf({ website, email: verifiedAt === null ? null : contactEmail });
}

async function linkNow(tx: Tx, signOn: SignOn, domains: string[], likely: LikelyOrganization[]): Promise<Link> {
  const known = await linkOf(tx, signOn.id);
  if (known !== undefined) return linkAgain(tx, signOn, known, domains, likely);
  const safe = safeAmong(signOn.name, likely);
  if (safe === undefined) return makeOrganization(tx, signOn, domains, 'new');
  const { organizationId, rootId, score, reasons } = safe;
  return writeLink(tx, signOn.id, { organizationId, rootId, linkedBy: 'matching', score, reasons });
}
