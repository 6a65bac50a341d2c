import type { Database } from '#platform/database';
import { linkMembers } from './link-members.js';
import { linkSignOn } from './link-sign-on.js';
import { MATCHED } from './link.queries.js';

/** A burst is over when nothing came for so long; one that does not end is looked at after the longer time. */
const QUIET = `interval '20 seconds'`;
const LONGEST = `interval '5 minutes'`;
/** Work for one run: the rest waits for the next. */
const MOST = 500;

/**
 * Looks at every sign-on, and at the members it lists, once more when the burst it came in has settled: by then the directory
 * knows what came with it, and how rare each word is. What the queue lost, or has not come to in five minutes, is looked at here
 * for the first time. One that cannot be looked at is reported and holds up no other.
 *
 * @param onFailure told the id and the error
 * @returns how many sign-ons were looked at
 */
export async function settleLinks(
  database: Database,
  onFailure: (id: string, error: unknown) => void = () => undefined,
): Promise<number> {
  const due = await database.rows<{ id: string }>(DUE);
  let looked = 0;
  for (const { id } of due) {
    try {
      await settle(database, id);
      looked += 1;
    } catch (error) {
      onFailure(id, error);
      // Once more is enough: it is linked as it is, and its own job has failed loudly.
      await database.rows('UPDATE organization_links SET settled_at = app_now() WHERE sign_on_id = $1', [id]);
    }
  }
  return looked;
}

/** The clock is read once: a volatile function in a condition would be asked for every row. */
const DUE = `
  WITH clock AS MATERIALIZED (SELECT app_now() AS now),
  unsettled AS MATERIALIZED (
    SELECT link.sign_on_id, link.linked_at, sign_ons.campaign_id FROM organization_links link
    JOIN sign_ons ON sign_ons.id = link.sign_on_id WHERE settled_at IS NULL),
  quiet AS (
    SELECT campaign_id FROM unsettled, clock GROUP BY campaign_id, now HAVING max(linked_at) < now - ${QUIET})
  SELECT id FROM (
    SELECT sign_on_id AS id, linked_at AS since FROM unsettled, clock
    WHERE campaign_id IN (SELECT campaign_id FROM quiet) OR linked_at < now - ${LONGEST}
    UNION ALL
    SELECT sign_ons.id, received_at FROM sign_ons JOIN campaigns ON campaigns.id = campaign_id, clock
    WHERE campaigns.state IN ('open', 'closing', 'closed')
      AND sign_ons.state IN ${MATCHED} AND kind = 'organization' AND received_at < now - ${LONGEST}
      AND NOT EXISTS (SELECT FROM organization_links WHERE sign_on_id = sign_ons.id)) AS due
  ORDER BY since, id LIMIT ${MOST}`;

async function settle(database: Database, id: string): Promise<void> {
  await database.transaction(async (tx) => {
    await linkSignOn(tx, id);
    await tx.rows('UPDATE organization_links SET settled_at = app_now() WHERE sign_on_id = $1 AND settled_at IS NULL', [
      id,
    ]);
  });
  await linkMembers(database, id, true);
}
