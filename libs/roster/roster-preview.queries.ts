import { campaignById, letterVersion } from '#campaigns';
import { openCounts } from '#matching';
import type { Reader } from '#platform/database';
import type { Finding } from './checks/check.js';
import { runChecks } from './checks/index-of-checks.js';
import type { CountRule, EditionCounts } from './edition-document.js';
import { printedLetters } from './printed-letter.js';
import type { LiveRoster, RosterCursor } from './live-roster.js';
import { workingRoster } from './roster.queries.js';
import { countedMembers, type RosterBasis } from './roster-sql.js';
import { type RosterSettings, rosterSettings } from './settings/roster-settings.js';

/** What coalitions list. */
export interface Coalitions {
  /** entries that list members */
  coalitions: number;
  /** members that they list in all */
  listed: number;
  /** of these, those that sign by themselves as well */
  signing: number;
}

/** The roster as it would be printed now. */
export interface RosterPreview extends LiveRoster {
  /** how the number comes about */
  inWords: string;
  coalitions: Coalitions;
  /** pairs that may be one signatory and that nobody answered */
  openDuplicates: number;
  /** members of coalitions that sign by themselves, or may */
  memberOverlaps: number;
}

/**
 * @param tried settings; those in force when left out
 * @returns a page of the roster as it would be printed now, whether or not the letter is final, and how its number comes about
 */
export async function rosterPreview(
  reader: Reader,
  campaignId: string,
  page: { after?: RosterCursor; limit: number },
  tried?: RosterSettings,
): Promise<RosterPreview> {
  const settings = tried ?? (await rosterSettings(reader, campaignId));
  // While a letter is open who is behind has time to agree, and is printed until then.
  const { state } = await campaignById(reader, campaignId);
  const basis = state === 'finalized' ? 'settled' : 'printed';
  const roster = (await workingRoster(reader, campaignId, settings, page, { basis })) as LiveRoster;
  const coalitions = await coalitionsOf(reader, campaignId, basis);
  const { duplicates, overlaps } = await openCounts(reader, campaignId);
  return {
    ...roster,
    coalitions,
    inWords: countInWords(roster.counts, coalitions, settings.countRule),
    openDuplicates: duplicates,
    memberOverlaps: overlaps,
  };
}

/** @returns what somebody should look at before the roster is frozen as it is now */
export async function checkRoster(reader: Reader, campaignId: string): Promise<Finding[]> {
  const campaign = await campaignById(reader, campaignId);
  const settings = await rosterSettings(reader, campaignId);
  const { counts } = (await workingRoster(
    reader,
    campaignId,
    settings,
    { limit: 0 },
    { basis: 'settled' },
  )) as LiveRoster;
  const letter = printedLetters(await letterVersion(reader, campaign), counts);
  return runChecks({ reader, campaign, settings, counts, letter });
}

async function coalitionsOf(reader: Reader, campaignId: string, basis: RosterBasis): Promise<Coalitions> {
  return (await reader.row<Coalitions>(
    `WITH ${countedMembers({ campaign: '$1', basis }, 'always')}
     SELECT count(DISTINCT sign_on_id)::int AS coalitions, count(*)::int AS listed, (count(*) FILTER (WHERE signs))::int AS signing
     FROM judged_members`,
    [campaignId],
  )) as Coalitions;
}

const say = (many: number, one: string, more: string): string =>
  `${many.toLocaleString('en')} ${many === 1 ? one : more}`;

/**
 * @returns how the number comes about: "95 = 93 organizations + 2 individuals; 1 coalition lists 25 members, counted once; 7 of them
 *   also sign"
 */
export function countInWords(counts: EditionCounts, coalitions: Coalitions, rule: CountRule): string {
  const { organizations, individuals, members } = counts;
  const { coalitions: those, listed, signing } = coalitions;
  const all = organizations + individuals + members;
  const parts = [
    say(organizations, 'organization', 'organizations'),
    ...(individuals > 0 ? [say(individuals, 'individual', 'individuals')] : []),
    ...(members > 0 ? [say(members, 'member of a coalition', 'members of coalitions')] : []),
  ];
  const once = rule === 'coalitions-once' ? `, ${those === 1 ? 'counted once' : 'each counted once'}` : '';
  const lists = `${say(those, 'coalition lists', 'coalitions list')} ${say(listed, 'member', 'members')}${once}`;
  const also = `${signing.toLocaleString('en')} of them also ${signing === 1 ? 'signs' : 'sign'}`;
  return [
    `${all.toLocaleString('en')} = ${parts.join(' + ')}`,
    ...(those > 0 ? [lists] : []),
    ...(signing > 0 ? [also] : []),
    ...(rule === 'coalitions-with-members' && those > 0
      ? [`each member that does not sign itself is counted once, ${members.toLocaleString('en')} in all`]
      : []),
  ].join('; ');
}
