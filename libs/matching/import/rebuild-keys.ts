import { foldName, learnWords, rebuildNameKeys } from '#organizations';
import type { Database, Tx } from '#platform/database';
import { rebuildMemberKeys, setMatchKey } from '#sign-ons';
import { linkMembers } from '../links/link-members.js';
import { linkSignOn } from '../links/link-sign-on.js';
import { MATCHED } from '../links/link.queries.js';

/** What was rebuilt. */
export interface RebuiltKeys {
  /** names of organizations whose keys changed */
  names: number;
  /** sign-ons whose key changed */
  signOns: number;
  /** sign-ons that no matching had come to */
  linked: number;
  /** approved sign-ons left with the key they had: another of the campaign bears theirs, and nobody said that they differ */
  collisions: KeyCollision[];
}

/** Two approved sign-ons of one letter whose names are one by the rules of today. */
export interface KeyCollision {
  campaign: string;
  names: [string, string];
}

const AT_ONCE = 1_000;

/**
 * Derives every key anew from the names as typed, which are never changed: after an upgrade that folds or peels names in another way.
 * Links sign-ons that were never looked at. May be run at any time, beside everything else, and again.

 * Looks at the members of every coalition again.
 */
export async function rebuildKeys(database: Database): Promise<RebuiltKeys> {
  const names = await rebuildNameKeys(database);
  const { changed: signOns, collisions } = await rebuildMatchKeys(database);
  await rebuildMemberKeys(database);
  const linked = await linkUnlinked(database);
  await database.transaction((tx) => learnWords(tx, true));
  await relinkMembers(database);
  return { names, signOns, linked, collisions };
}

async function rebuildMatchKeys(database: Database): Promise<{ changed: number; collisions: KeyCollision[] }> {
  let changed = 0;
  const collisions: KeyCollision[] = [];
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const page = await database.rows<{ id: string; name: string; matchKey: string }>(
      'SELECT id, name, match_key FROM sign_ons WHERE id > $1 ORDER BY id LIMIT $2',
      [after, AT_ONCE],
    );
    for (const { id, name } of page.filter((one) => foldName(one.name) !== one.matchKey)) {
      const collision = await database.transaction((tx) => rekey(tx, id, foldName(name)));
      if (collision === undefined) changed += 1;
      else collisions.push(collision);
    }
    const last = page.at(-1);
    if (last === undefined) return { changed, collisions };
    after = last.id;
  }
}

/** Gives a sign-on its key. @returns the approved one that bears the key already, when no coordinator said that the two differ */
async function rekey(tx: Tx, id: string, matchKey: string): Promise<KeyCollision | undefined> {
  await tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended(campaign_id || $2, 0)) FROM sign_ons WHERE id = $1`, [
    id,
    matchKey,
  ]);
  const bearers = await tx.rows<{ campaign: string; own: string; name: string; different: boolean }>(
    `SELECT slug AS campaign, it.name AS own, other.name, coalesce(pair.answer = 'different', false) AS different
     FROM sign_ons it JOIN campaigns ON campaigns.id = it.campaign_id
     JOIN sign_ons other ON other.campaign_id = it.campaign_id AND other.match_key = $2 AND other.id <> it.id AND other.kind = it.kind
       AND (it.kind = 'organization' OR other.email_key = it.email_key)
     LEFT JOIN possible_duplicates pair ON left_id = least(it.id, other.id) AND right_id = greatest(it.id, other.id)
     WHERE it.id = $1 AND it.state = 'approved' AND other.state = 'approved' ORDER BY different, other.id`,
    [id, matchKey],
  );
  const [first] = bearers;
  if (first !== undefined && !first.different) return { campaign: first.campaign, names: [first.own, first.name] };
  await setMatchKey(tx, id, matchKey, first !== undefined);
  return undefined;
}

/** Coalitions that named their members, and those whose members may stand in their name. */
async function relinkMembers(database: Database): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const page = await database.rows<{ id: string }>(
      `SELECT id FROM sign_ons WHERE id > $1 AND state IN ${MATCHED} AND (printed_members <> '[]' OR name ~ '[;(]')
       ORDER BY id LIMIT $2`,
      [after, AT_ONCE],
    );
    for (const { id } of page) await linkMembers(database, id);
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

async function linkUnlinked(database: Database): Promise<number> {
  let linked = 0;
  for (let after = new Date(0).toISOString(); ;) {
    const page = await database.rows<{ id: string; receivedAt: Date }>(
      `SELECT id, received_at FROM sign_ons WHERE state IN ${MATCHED} AND kind = 'organization' AND received_at >= $1
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
