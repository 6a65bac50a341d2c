import type { Reader } from '#platform/database';
import { printedLine } from './edition-document.js';
import type { Edition } from './edition.entity.js';
import { editionByNumber } from './editions.queries.js';
import { type ComparedEntry, type FieldChange, fieldChanges } from './field-changes.js';
import { printedHeader } from './printed-header.js';
import { MEMBERS_AS_STORED } from './members-as-stored.js';

/** One entry that is not as it was. */
export interface EntryChange {
  change: 'added' | 'removed' | 'corrected';
  /** as printed in the edition before; null for what was added */
  before: string | null;
  /** as printed in this edition; null for what was removed */
  after: string | null;
  /** of what was corrected, what differs: not all of it is in the line as printed */
  fields: FieldChange[];
}

/** What an edition changed against the one before it. */
export interface EditionChanges {
  /** number of the edition before */
  since: number;
  countBefore: number;
  /** whether another version of the letter is printed */
  letterChanged: boolean;
  added: number;
  removed: number;
  corrected: number;
  /** in printed order, removed ones where they stood; the first so many */
  entries: EntryChange[];
}

/** What of an entry is compared: one that only moved, because another came before it, did not change, nor one in another section. */
export const ENTRIES = (edition: string): string => `
  SELECT sign_on_id, position, name, country, kind, affiliation,
    CASE jsonb_typeof(members -> 0) WHEN 'string' THEN ${MEMBERS_AS_STORED} ELSE members END AS members
  FROM edition_signatories WHERE edition_id = ${edition}`;

/**
 * Compares two rosters, rows as {@link ENTRIES} has them.
 *
 * @param tables common tables that they are read from, with a comma behind
 * @param limit parameter: how many entries to list
 */
export const changes = ({
  tables = '',
  was,
  is,
  limit,
}: {
  tables?: string;
  was: string;
  is: string;
  limit: string;
}): string => `
  WITH ${tables} changed AS (
    SELECT coalesce(now_is.position, was.position) AS position,
      CASE WHEN was.sign_on_id IS NULL THEN 'added' WHEN now_is.sign_on_id IS NULL THEN 'removed' ELSE 'corrected' END AS change,
      CASE WHEN was.sign_on_id IS NOT NULL THEN to_jsonb(was) END AS before,
      CASE WHEN now_is.sign_on_id IS NOT NULL THEN to_jsonb(now_is) END AS after
    FROM (${was}) AS was FULL JOIN (${is}) AS now_is ON now_is.sign_on_id = was.sign_on_id
    WHERE (was.name, was.country, was.kind, was.affiliation, was.members)
      IS DISTINCT FROM (now_is.name, now_is.country, now_is.kind, now_is.affiliation, now_is.members))
  SELECT
    (SELECT count(*)::int FROM changed WHERE change = 'added') AS added,
    (SELECT count(*)::int FROM changed WHERE change = 'removed') AS removed,
    (SELECT count(*)::int FROM changed WHERE change = 'corrected') AS corrected,
    (SELECT coalesce(jsonb_agg(first), '[]')
     FROM (SELECT change, before, after FROM changed ORDER BY position, change LIMIT ${limit}) AS first) AS entries`;

export interface ChangeRow {
  added: number;
  removed: number;
  corrected: number;
  entries: { change: EntryChange['change']; before: ComparedEntry | null; after: ComparedEntry | null }[];
}

/**
 * What an edition changed against the one before it; editions never change, so neither does the answer.
 *
 * @param limit entries to list; the numbers are of all
 * @returns undefined for the first edition
 */
export async function editionChanges(
  reader: Reader,
  edition: Edition,
  limit: number,
): Promise<EditionChanges | undefined> {
  if (edition.number === 1) return undefined;
  const before = await editionByNumber(reader, edition.campaignId, edition.number - 1);
  const row = await reader.row<ChangeRow>(changes({ was: ENTRIES('$1'), is: ENTRIES('$2'), limit: '$3' }), [
    before.id,
    edition.id,
    limit,
  ]);
  return {
    since: before.number,
    countBefore: before.count,
    letterChanged: printedHeader(before.header).letterVersion !== printedHeader(edition.header).letterVersion,
    ...toldChanges(row),
  };
}

/** @returns what changed, and nothing else of the row */
export function toldChanges(
  row: ChangeRow | undefined,
): Pick<EditionChanges, 'added' | 'removed' | 'corrected' | 'entries'> {
  const { entries = [], added = 0, removed = 0, corrected = 0 } = row ?? {};
  return {
    ...{ added, removed, corrected },
    entries: entries.map(({ change, before, after }) => ({
      change,
      before: line(before),
      after: line(after),
      fields: before === null || after === null ? [] : fieldChanges(before, after),
    })),
  };
}

function line(entry: ComparedEntry | null): string | null {
  if (entry === null) return null;
  return entry.affiliation === null ? printedLine(entry) : `${printedLine(entry)}, ${entry.affiliation}`;
}
