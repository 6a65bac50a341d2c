import type { Reader } from '#platform/database';

/**
 * The order of every roster: ICU collation at base strength with punctuation counted (`roster_order`), ties by the
 * full string's code points, then by id. A sort key set by hand stands in for the printed name.
 */
const FILED = 'coalesce(sort_key, display_name, name)';
export const ROSTER_ORDER = `${FILED} COLLATE roster_order, ${FILED} COLLATE "C", id`;

/** A signatory of the live roster with where it stands in the order. */
export interface LiveSignatory {
  id: string;
  name: string;
  country: string | null;
  members: string[];
  filed: string;
}

/** Where a page of the roster ended. */
export interface RosterCursor {
  filed: string;
  id: string;
}

/** @returns how many signatories stand on the live roster: the number in the letter, everywhere */
export async function rosterCount(reader: Reader, campaignId: string): Promise<number> {
  const row = await reader.row<{ count: number }>(
    `SELECT count(*)::int AS count FROM sign_ons WHERE campaign_id = $1 AND state = 'approved'`,
    [campaignId],
  );
  return row?.count ?? 0;
}

/** A page of the live roster and its count, from one snapshot: they cannot disagree. */
export async function liveRoster(
  reader: Reader,
  campaignId: string,
  page: { after?: RosterCursor; limit: number },
): Promise<{ count: number; signatories: LiveSignatory[] }> {
  const row = await reader.row<{ count: number; signatories: LiveSignatory[] | null }>(
    `WITH listed AS MATERIALIZED (
       SELECT id, coalesce(display_name, name) AS name, country, members, ${FILED} AS filed
       FROM sign_ons WHERE campaign_id = $1 AND state = 'approved'),
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

/** The entries of an edition, in order. */
export const EDITION_SIGNATORIES = `
  SELECT position, name, country, members FROM edition_signatories WHERE edition_id = $1 ORDER BY position`;
