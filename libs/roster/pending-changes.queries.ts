import { isDeepStrictEqual } from 'node:util';
import { campaignById } from '#campaigns';
import type { Reader } from '#platform/database';
import { type ChangeRow, changes, type EditionChanges, ENTRIES, toldChanges } from './edition-changes.queries.js';
import type { PrintedSection } from './edition-document.js';
import { editionsOf } from './editions.queries.js';
import { printedHeader } from './printed-header.js';
import { rosterErrors } from './roster.errors.js';
import { workingRoster } from './roster.queries.js';
import { rosterSql } from './roster-sql.js';
import { rosterSettings } from './settings/roster-settings.js';

/** What the next edition would change, if it were made now. */
export interface PendingChanges extends EditionChanges {
  /** the number that would be in the letter */
  count: number;
  /** whether entries that stay would stand elsewhere, under other headings, in other columns, or count by another rule */
  layoutChanged: boolean;
}

/**
 * What the next edition would change against the newest, without those whom making it would leave out.
 *
 * @param limit entries to list; the numbers are of all
 * @throws DomainError `not-final` when there is no edition
 */
export async function pendingChanges(reader: Reader, campaignId: string, limit: number): Promise<PendingChanges> {
  const campaign = await campaignById(reader, campaignId);
  const [newest] = await editionsOf(reader, campaignId);
  if (newest === undefined) throw rosterErrors.notFinal();
  const settings = await rosterSettings(reader, campaignId);
  const { tables, order, countries } = rosterSql(settings, { campaign: '$1', countries: '$2' }, 'settled');
  const would = `SELECT id AS sign_on_id, row_number() OVER (ORDER BY ${order})::int AS position, name, country, kind, affiliation,
    members, section FROM entry`;
  const row = await reader.row<ChangeRow & { reordered: boolean; resectioned: boolean }>(
    `${changes({ tables: `${tables}, would AS MATERIALIZED (${would}), ${STAYING},`, was: ENTRIES('$3'), is: 'SELECT sign_on_id, position, name, country, kind, affiliation, members FROM would', limit: '$4' })},
       EXISTS (SELECT FROM staying WHERE place_was <> place_would) AS reordered,
       EXISTS (SELECT FROM staying WHERE elsewhere) AS resectioned`,
    [campaignId, countries, newest.id, limit],
  );
  const before = printedHeader(newest.header);
  const now = await workingRoster(reader, campaignId, settings, { limit: 0 }, { basis: 'settled' });
  const told = toldChanges(row);
  const layoutChanged =
    headingsDiffer(before.sections, now?.sections ?? []) ||
    before.columns !== settings.columns ||
    before.countRule !== settings.countRule ||
    // An entry under another name stands elsewhere for its name.
    (told.corrected === 0 && (row?.reordered === true || row?.resectioned === true));
  return {
    since: newest.number,
    countBefore: newest.count,
    count: now?.count ?? 0,
    letterChanged: before.letterVersion !== campaign.letterVersion,
    layoutChanged,
    ...told,
  };
}

/** Whether the next edition would differ from the newest. Without a change, none is made. */
export function hasChanges({
  added,
  removed,
  corrected,
  letterChanged,
  layoutChanged,
}: Pick<PendingChanges, 'added' | 'removed' | 'corrected' | 'letterChanged' | 'layoutChanged'>): boolean {
  return added + removed + corrected > 0 || letterChanged || layoutChanged;
}

/** Those who are in both, each with its place among them: whoever was added or left moves nobody. */
const STAYING = `
  staying AS (
    SELECT row_number() OVER (ORDER BY was.position) AS place_was, row_number() OVER (ORDER BY would.position) AS place_would,
      was.section <> would.section AS elsewhere
    FROM would JOIN edition_signatories was ON was.edition_id = $3 AND was.sign_on_id = would.sign_on_id)`;

/** Whether a section that stays is headed by other words; one that came or went with its entries is no other layout. */
function headingsDiffer(before: readonly PrintedSection[], now: readonly PrintedSection[]): boolean {
  const headings = new Map(before.map((section) => [section.key, section.headings]));
  return now.some(
    (section) => headings.has(section.key) && !isDeepStrictEqual(headings.get(section.key), section.headings),
  );
}
