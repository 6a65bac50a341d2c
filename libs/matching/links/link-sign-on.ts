import { answersAbout, createOrganization, domainsOf, lineProblems, mergeOrganizations } from '#organizations';
import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import type { SignOn } from '#sign-ons';
import { matchingEvents } from '../matching.events.js';
import { type LikelyOrganization, likelyOrganizations } from './likely-organizations.js';
import { type Link, linkOf, vouchFor, writeLink } from './link.queries.js';
import { offerOverlaps } from './offer-overlaps.js';
import { offerPairs } from './offer-pairs.js';
import { questionsAbout } from './questions.js';

/**
 * Finds out which organization a sign-on is, links it where that is safe to say without a person, and asks about everything
 * else: each sign-on of the campaign that may be the same organization becomes a possible duplicate. What nobody knows becomes
 * a new organization. Run again, it asks only what was not asked before.
 *
 * @returns how many possible duplicates are new; 0 for a sign-on that is over
 */
export async function linkSignOn(tx: Tx, signOnId: string): Promise<number> {
  const signOn = await tx.row<SignOn>(
    `SELECT * FROM sign_ons WHERE id = $1 AND state NOT IN ('withdrawn', 'expired')`,
    [signOnId],
  );
  if (signOn === undefined) return 0;
  await holdMatching(tx, signOn.campaignId);
  const { name, country, website, contactEmail, campaignId } = signOn;
  const domains = domainsOf({ website, email: contactEmail });
  const likely = await likelyOrganizations(tx, { name, country, domains, campaignId });
  const known = await linkOf(tx, signOnId);
  const link =
    known === undefined ? await linkNew(tx, signOn, domains, likely) : await linkAgain(tx, signOn, known, likely);
  if (signOn.state === 'approved') await vouchFor(tx, signOnId);
  const said = await answersAbout(tx, link.rootId);
  const questions = questionsAbout(
    link.rootId,
    likely.filter(({ rootId }) => !said.has(rootId)),
  );
  await offerOverlaps(tx, signOn, questions);
  const found = await offerPairs(tx, signOn, questions);
  if (found > 0) {
    const data = { pairs: found };
    await recordEvent(tx, { type: matchingEvents.found, campaignId, subjectId: signOnId, actor: 'matching', data });
  }
  return found;
}

/** Two sign-ons of one campaign at once would not see each other. Call it before holding anything of the directory. */
async function holdMatching(tx: Tx, campaignId: string): Promise<void> {
  await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [`matching ${campaignId}`]);
}

async function linkNew(tx: Tx, signOn: SignOn, domains: string[], likely: LikelyOrganization[]): Promise<Link> {
  const safe = safeAmong(signOn.name, likely);
  if (safe !== undefined) {
    const { organizationId, rootId, score, reasons } = safe;
    return writeLink(tx, signOn.id, { organizationId, rootId, linkedBy: 'matching', score, reasons });
  }
  const { name, country, website, id: sourceId } = signOn;
  const made = await createOrganization(tx, { name, origin: 'sign-on', sourceId, country, website, domains });
  return writeLink(tx, sourceId, { organizationId: made, rootId: made, linkedBy: 'new', score: null, reasons: [] });
}

/** What was new may meanwhile be known: another sign-on came at the same time, or the directory has learned. */
async function linkAgain(tx: Tx, signOn: SignOn, link: Link, likely: LikelyOrganization[]): Promise<Link> {
  if (link.linkedBy !== 'new' || link.rootId !== link.organizationId) return link;
  const said = await answersAbout(tx, link.rootId);
  const safe = safeAmong(
    signOn.name,
    likely.filter(({ rootId }) => rootId !== link.rootId && !said.has(rootId)),
  );
  if (safe === undefined) return link;
  const { rootId, reasons } = safe;
  await mergeOrganizations(tx, link.organizationId, rootId, {
    actor: 'matching',
    reasons,
    campaignId: signOn.campaignId,
  });
  return { ...link, rootId };
}

/** Two organizations that are as likely as each other are no answer. */
const CLEARLY = 0.03;

/**
 * The one organization that the name is without a person's look, or undefined. A line that has something wrong with it, two
 * names or half of one, is never safe.
 */
export function safeAmong(name: string, likely: readonly LikelyOrganization[]): LikelyOrganization | undefined {
  const [best, next] = likely.filter(({ verdict }) => verdict === 'same');
  if (best === undefined || (next !== undefined && best.score < next.score + CLEARLY)) return undefined;
  return lineProblems(name).some(({ kind }) => kind !== 'remark') ? undefined : best;
}
