import type { Database } from '#platform/database';
import { linkMembers } from './link-members.js';
import { linkSignOn } from './link-sign-on.js';
import { STANDING } from './link.queries.js';

/** A burst is over when nothing came for so long; one that does not end is looked at after the longer time. */
const QUIET = `interval '20 seconds'`;
const LONGEST = `interval '5 minutes'`;
/** Work for one run: the rest waits for the next. */
const MOST = 500;

/**
 * Looks at every sign-on once more when the burst it came in has settled: by then the directory knows what came with it, and how
 * rare each word is. What the queue lost, or has not come to in five minutes, is looked at here for the first time.
 *
 * @returns how many sign-ons were looked at
 */
export async function settleLinks(database: Database): Promise<number> {
  const due = await database.rows<{ id: string }>(
    `SELECT link.sign_on_id AS id FROM organization_links link
     JOIN sign_ons ON sign_ons.id = link.sign_on_id
     WHERE settled_at IS NULL AND (linked_at < app_now() - ${LONGEST} OR NOT EXISTS (
       SELECT FROM sign_ons newer WHERE newer.campaign_id = sign_ons.campaign_id AND newer.received_at > app_now() - ${QUIET}))
       AND linked_at < app_now() - ${QUIET}
     UNION ALL
     SELECT sign_ons.id FROM sign_ons JOIN campaigns ON campaigns.id = campaign_id
     WHERE campaigns.state IN ('open', 'closing', 'closed')
       AND sign_ons.state IN ${STANDING} AND received_at < app_now() - ${LONGEST}
       AND NOT EXISTS (SELECT FROM organization_links WHERE sign_on_id = sign_ons.id)
     LIMIT ${MOST}`,
  );
  for (const { id } of due) {
    await database.transaction(async (tx) => {
      await linkSignOn(tx, id);
      await tx.rows(
        'UPDATE organization_links SET settled_at = app_now() WHERE sign_on_id = $1 AND settled_at IS NULL',
        [id],
      );
    });
    await database.transaction((tx) => linkMembers(tx, id));
  }
  return due.length;
}
