import type { Reader } from '#platform/database';
import type { PrintedMember } from './edition-document.js';

/**
 * The order of every roster: ICU collation at base strength with punctuation counted (`roster_order`), ties by the
 * full string's code points, then by id. A sort key set by hand stands in for the printed name.
 */
const FILED = 'coalesce(sort_key, display_name, name)';
export const ROSTER_ORDER = `${FILED} COLLATE roster_order, ${FILED} COLLATE "C", id`;

/** The members of a sign-on as an edition prints them. */
export const MEMBERS_AS_PRINTED = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('name', member, 'role', NULL, 'counted', false) ORDER BY place), '[]')
   FROM unnest(members) WITH ORDINALITY AS listed (member, place))`;

/** The members of an entry of an edition; those of the first schema are plain names. */
export const MEMBERS_AS_STORED = `
  (SELECT coalesce(jsonb_agg(CASE jsonb_typeof(member) WHEN 'string'
     THEN jsonb_build_object('name', member, 'role', NULL, 'counted', false) ELSE member END ORDER BY place), '[]')
   FROM jsonb_array_elements(members) WITH ORDINALITY AS listed (member, place))`;

/** A signatory of the live roster with where it stands in the order. */
export interface LiveSignatory {
  id: string;
  name: string;
  country: string | null;
  members: PrintedMember[];
  filed: string;
}

/** Where a page of the roster ended. */
export interface RosterCursor {
  filed: string;
  id: string;
}

/**
 * What stands under a letter right now. Until it is final: the approved sign-ons. Once it is: its newest edition, whatever
 * was decided or withdrawn since, so that page, API and exports cannot disagree.
 */
const LISTED = `
  WITH frozen AS (
    SELECT editions.id FROM editions JOIN campaigns ON campaigns.id = campaign_id
    WHERE campaign_id = $1 AND state IN ('finalized', 'archived') ORDER BY number DESC LIMIT 1),
  listed AS MATERIALIZED (
    SELECT id, coalesce(display_name, name) AS name, country, ${MEMBERS_AS_PRINTED} AS members, ${FILED} AS filed
    FROM sign_ons WHERE campaign_id = $1 AND state = 'approved' AND NOT EXISTS (SELECT FROM frozen)
    UNION ALL
    SELECT sign_on_id, name, country,
      ${MEMBERS_AS_STORED}, to_char(position, 'FM0000000000')
    FROM edition_signatories WHERE edition_id = (SELECT id FROM frozen))`;

/** @returns how many signatories stand under the letter: the number in it, everywhere */
export async function rosterCount(reader: Reader, campaignId: string): Promise<number> {
  const row = await reader.row<{ count: number }>(`${LISTED} SELECT count(*)::int AS count FROM listed`, [campaignId]);
  return row?.count ?? 0;
}

/** @returns for each of these open campaigns how many signatories it has; those without any are left out */
export async function openRosterCounts(reader: Reader, campaignIds: string[]): Promise<Map<string, number>> {
  const rows = await reader.rows<{ id: string; count: number }>(
    `SELECT campaign_id AS id, count(*)::int AS count FROM sign_ons
     WHERE campaign_id = ANY($1) AND state = 'approved' GROUP BY campaign_id`,
    [campaignIds],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** A page of the roster and its count, from one snapshot: they cannot disagree. */
export async function liveRoster(
  reader: Reader,
  campaignId: string,
  page: { after?: RosterCursor; limit: number },
): Promise<{ count: number; signatories: LiveSignatory[] }> {
  const row = await reader.row<{ count: number; signatories: LiveSignatory[] | null }>(
    `${LISTED},
     page AS (
       SELECT * FROM listed
       WHERE $2::text IS NULL
         OR (filed COLLATE roster_order, filed COLLATE "C", id) > ($2 COLLATE roster_order, $2 COLLATE "C", $3::uuid)
       ORDER BY filed COLLATE roster_order, filed COLLATE "C", id LIMIT $4)
     SELECT (SELECT count(*)::int FROM listed) AS count,
            (SELECT json_agg(page ORDER BY filed COLLATE roster_order, filed COLLATE "C", id) FROM page) AS signatories`,
    [campaignId, page.after?.filed ?? null, page.after?.id ?? null, page.limit],
  );
  return { count: row?.count ?? 0, signatories: row?.signatories ?? [] };
}
