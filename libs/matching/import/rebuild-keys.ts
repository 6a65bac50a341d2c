import { foldName, learnWords, rebuildNameKeys } from '#organizations';
import type { Database } from '#platform/database';
import { linkMembers } from '../links/link-members.js';
import { linkSignOn } from '../links/link-sign-on.js';
import { STANDING } from '../links/link.queries.js';

/** What was rebuilt. */
export interface RebuiltKeys {
  /** names of organizations whose keys changed */
  names: number;
  /** sign-ons whose key changed */
  signOns: number;
  /** sign-ons that no matching had come to */
  linked: number;
}

const AT_ONCE = 1_000;

/**
 * Derives every key anew from the names as typed, which are never changed: after an upgrade that folds or peels names in another way.
 * Links sign-ons that were never looked at. May be run at any time, beside everything else, and again.
 *
 * @throws the database's error when two approved sign-ons of one campaign would have the same key now and no coordinator said
 *   that they differ
 */
export async function rebuildKeys(database: Database): Promise<RebuiltKeys> {
  const names = await rebuildNameKeys(database);
  const signOns = await rebuildMatchKeys(database);
  const linked = await linkUnlinked(database);
  await database.transaction((tx) => learnWords(tx, true));
  return { names, signOns, linked };
}

async function rebuildMatchKeys(database: Database): Promise<number> {
  let changed = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const page = await database.rows<{ id: string; name: string; matchKey: string }>(
      'SELECT id, name, match_key FROM sign_ons WHERE id > $1 ORDER BY id LIMIT $2',
      [after, AT_ONCE],
    );
    const stale = page.filter(({ name, matchKey }) => foldName(name) !== matchKey);
    for (const { id, name } of stale)
      await database.rows('UPDATE sign_ons SET match_key = $2 WHERE id = $1', [id, foldName(name)]);
    changed += stale.length;
    const last = page.at(-1);
    if (last === undefined) return changed;
    after = last.id;
  }
}

async function linkUnlinked(database: Database): Promise<number> {
  let linked = 0;
  for (let after = new Date(0).toISOString(); ;) {
    const page = await database.rows<{ id: string; receivedAt: Date }>(
      `SELECT id, received_at FROM sign_ons WHERE state IN ${STANDING} AND received_at >= $1
         AND NOT EXISTS (SELECT FROM organization_links WHERE sign_on_id = sign_ons.id)
       ORDER BY received_at, id LIMIT ${AT_ONCE}`,
      [after],
    );
    for (const { id } of page) {
      await database.transaction((tx) => linkSignOn(tx, id));
      await linkMembers(database, id);
    }
    linked += page.length;
    const last = page.at(-1);
    if (last === undefined) return linked;
    after = last.receivedAt.toISOString();
  }
}
