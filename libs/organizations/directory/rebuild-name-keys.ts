import type { Database } from '#platform/database';
import { searchKeys } from '../names/search-keys.js';

const AT_ONCE = 1_000;

interface StoredName {
  id: string;
  name: string;
  matchKey: string;
  searchText: string;
  coreKey: string;
  place: string | null;
  acronyms: string[];
  keys: string[];
}

/** Derives the keys of every name anew; see `undersigned keys rebuild`. @returns how many names had others */
export async function rebuildNameKeys(database: Database): Promise<number> {
  let changed = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const page = await database.rows<StoredName>(
      `SELECT id, name, match_key, search_text, core_key, place, acronyms, keys FROM organization_names
       WHERE id > $1 ORDER BY id LIMIT $2`,
      [after, AT_ONCE],
    );
    for (const { id, ...stored } of page) {
      const { matchKey, searchText, coreKey, place, acronyms, keys } = searchKeys(stored.name);
      const derived = { name: stored.name, matchKey, searchText, coreKey, place, acronyms, keys };
      if (JSON.stringify(stored) === JSON.stringify(derived)) continue;
      changed += 1;
      await database.rows(
        `UPDATE organization_names SET match_key = $2, search_text = $3, core_key = $4, place = $5, acronyms = $6, keys = $7
         WHERE id = $1`,
        [id, matchKey, searchText, coreKey, place, acronyms, keys],
      );
    }
    const last = page.at(-1);
    if (last === undefined) return changed;
    after = last.id;
  }
}
