import { isDeepStrictEqual } from 'node:util';
import { campaignById } from '#campaigns';
import type { Reader } from '#platform/database';
import { type ChangeRow, changes, type EditionChanges, ENTRIES, toldChanges } from './edition-changes.queries.js';
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
 * What the next edition would change against the newest.
 *
 * @param limit entries to list; the numbers are of all
 * @throws DomainError `not-final` when there is no edition
 */
export async function pendingChanges(reader: Reader, campaignId: string, limit: number): Promise<PendingChanges> {
  const campaign = await campaignById(reader, campaignId);
  const [newest] = await editionsOf(reader, campaignId);
  if (newest === undefined) throw rosterErrors.notFinal();
  const settings = await rosterSettings(reader, campaignId);
  const { tables, order, countries } = rosterSql(settings);
  const would = `SELECT id AS sign_on_id, row_number() OVER (ORDER BY ${order})::int AS position, name, country, kind, affiliation,
    members, section FROM entry`;
  const row = await reader.row<ChangeRow & { moved: boolean }>(
    `${changes({ tables: `${tables}, would AS MATERIALIZED (${would}),`, was: ENTRIES('$3'), is: 'SELECT sign_on_id, position, name, country, kind, affiliation, members FROM would', limit: '$4' })},
       EXISTS (SELECT FROM would JOIN edition_signatories was ON was.edition_id = $3 AND was.sign_on_id = would.sign_on_id
               WHERE was.position <> would.position OR was.section <> would.section) AS moved`,
    [campaignId, countries, newest.id, limit],
  );
  const before = printedHeader(newest.header);
  const now = await workingRoster(reader, campaignId, settings, { limit: 0 });
  const told = toldChanges(row);
  const sameLayout =
    isDeepStrictEqual(before.sections, now?.sections) &&
    before.columns === settings.columns &&
    before.countRule === settings.countRule;
  const stayed = told.added + told.removed === 0;
  return {
    since: newest.number,
    countBefore: newest.count,
    count: now?.count ?? 0,
    letterChanged: before.letterVersion !== campaign.letterVersion,
    layoutChanged: stayed && told.corrected === 0 ? !sameLayout || row?.moved === true : !sameLayout,
    ...told,
  };
}
