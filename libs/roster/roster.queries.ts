import type { LetterCounts } from '#campaigns';
import type { Reader } from '#platform/database';
import type { EditionCounts } from './edition-document.js';
import { editionRoster } from './edition-roster.js';
import type { LiveRoster, LiveSignatory, RosterCursor } from './live-roster.js';
import { letterCounts } from './printed-letter.js';
import { countedMembers, type RosterSql, rosterSql, type RosterBasis } from './roster-sql.js';
import { type RosterSettings, rosterSettings } from './settings/roster-settings.js';
import { printedSections } from './settings/section-headings.js';

/** @returns what is counted, added up: the number in the letter */
export function countOf({ organizations, individuals, members }: EditionCounts): number {
  return organizations + individuals + members;
}

/** Whether the newest edition is what stands under a letter, whatever was decided or withdrawn since. */
export const FINAL = `state IN ('finalized', 'archived') AND EXISTS (SELECT FROM editions WHERE campaign_id = campaigns.id)`;

/** @returns for each of these campaigns what stands under its letter: the live roster, or once it is final that of its newest edition */
export async function rosterCounts(reader: Reader, campaignIds: string[]): Promise<Map<string, EditionCounts>> {
  const rows = await reader.rows<EditionCounts & { id: string; frozen: number | null }>(
    `WITH ${countedMembers({ campaigns: '$1' })},
     live AS (
       SELECT campaign_id, count(*) FILTER (WHERE kind = 'organization')::int AS organizations,
         count(*) FILTER (WHERE kind = 'individual')::int AS individuals
       FROM sign_ons WHERE campaign_id = ANY($1) AND state = 'approved' GROUP BY campaign_id),
     counted AS (SELECT campaign_id, count(*)::int AS members FROM judged_members WHERE counted GROUP BY campaign_id),
     edition AS (
       SELECT DISTINCT ON (campaign_id) campaign_id, count, header -> 'counts' AS counts FROM editions
       JOIN campaigns ON campaigns.id = campaign_id
       WHERE campaign_id = ANY($1) AND ${FINAL} ORDER BY campaign_id, number DESC)
     SELECT campaigns.id, edition.count AS frozen,
       CASE WHEN edition.count IS NULL THEN coalesce(organizations, 0) ELSE (counts ->> 'organizations')::int END AS organizations,
       CASE WHEN edition.count IS NULL THEN coalesce(individuals, 0) ELSE (counts ->> 'individuals')::int END AS individuals,
       CASE WHEN edition.count IS NULL THEN coalesce(members, 0) ELSE (counts ->> 'members')::int END AS members
     FROM campaigns LEFT JOIN live ON live.campaign_id = campaigns.id LEFT JOIN counted ON counted.campaign_id = campaigns.id
     LEFT JOIN edition ON edition.campaign_id = campaigns.id WHERE campaigns.id = ANY($1)`,
    [campaignIds],
  );
  return new Map(
    rows.map(({ id, frozen, organizations, individuals, members }) => [
      id,
      // Editions of the first schema say only how many there are, and all of them are organizations.
      { organizations: organizations ?? frozen ?? 0, individuals: individuals ?? 0, members: members ?? 0 },
    ]),
  );
}

/** @returns what stands under the letter by kind, nobody when there is no such campaign */
export async function campaignCounts(reader: Reader, campaignId: string): Promise<EditionCounts> {
  const counts = (await rosterCounts(reader, [campaignId])).get(campaignId);
  return counts ?? { organizations: 0, individuals: 0, members: 0 };
}

/** @returns the numbers that a letter may say now: its `countsNow` when it is changed */
export async function letterCountsNow(reader: Reader, campaignId: string): Promise<LetterCounts> {
  return letterCounts(await campaignCounts(reader, campaignId));
}

/**
 * A page of what stands under a letter right now. Until it is final: the approved sign-ons. Once it is: its newest edition, so that page,
 * API and exports cannot disagree.
 */
export async function liveRoster(
  reader: Reader,
  campaignId: string,
  page: { after?: RosterCursor; limit: number },
): Promise<LiveRoster> {
  const settings = await rosterSettings(reader, campaignId);
  const live = await workingRoster(reader, campaignId, settings, page, { when: `NOT (${FINAL})` });
  return live ?? editionRoster(reader, campaignId, page);
}

interface WorkingRow extends EditionCounts {
  sections: { key: string; entries: number }[] | null;
  signatories: LiveSignatory[] | null;
}

/**
 * A page of the roster as coordinators have it before them: who is approved, or, `settled`, what the next edition would be.
 *
 * @param when a condition on the campaign
 * @returns undefined when the condition does not hold
 */
export async function workingRoster(
  reader: Reader,
  campaignId: string,
  settings: RosterSettings,
  page: { after?: RosterCursor; limit: number },
  { basis = 'printed', when = 'true' }: { basis?: RosterBasis; when?: string } = {},
): Promise<LiveRoster | undefined> {
  const sql = rosterSql(settings, { campaign: '$1', countries: '$2' }, basis);
  const { after } = page;
  const row = await reader.row<WorkingRow>(workingPage(sql, when), [
    campaignId,
    sql.countries,
    after?.sectionFiled ?? null,
    after?.filed ?? null,
    after?.id ?? null,
    page.limit,
  ]);
  if (row === undefined) return undefined;
  const { organizations, individuals, members, sections, signatories } = row;
  const counts = { organizations, individuals, members };
  return {
    count: countOf(counts),
    counts,
    countRule: settings.countRule,
    sections: printedSections(sections ?? [], settings),
    signatories: signatories ?? [],
  };
}

const workingPage = ({ tables, order, sectionOrder, place }: RosterSql, when: string): string => `
  WITH ${tables},
  page AS (
    SELECT * FROM entry
    WHERE $3::text IS NULL OR ${place('section_filed', 'filed', 'id')} > ${place('$3', '$4', '$5::uuid')}
    ORDER BY ${order} LIMIT $6),
  sections AS (SELECT section, section_filed, count(*)::int AS entries FROM entry GROUP BY section, section_filed)
  SELECT
    (SELECT count(*)::int FROM entry WHERE kind = 'organization') AS organizations,
    (SELECT count(*)::int FROM entry WHERE kind = 'individual') AS individuals,
    (SELECT coalesce(sum(members_counted), 0)::int FROM entry) AS members,
    (SELECT json_agg(json_build_object('key', section, 'entries', entries) ORDER BY ${sectionOrder}) FROM sections) AS sections,
    (SELECT json_agg(json_build_object('id', id, 'section', section, 'sectionFiled', section_filed, 'kind', kind, 'name', name,
       'country', country, 'affiliation', affiliation, 'members', members, 'filed', filed) ORDER BY ${order}) FROM page) AS signatories
  FROM campaigns WHERE id = $1 AND ${when}`;
