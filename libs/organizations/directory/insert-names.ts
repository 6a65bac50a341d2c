import type { Tx } from '#platform/database';
import { searchKeys } from '../names/search-keys.js';
import type { NameKind, NameSource } from './organization-name.entity.js';

/** A name to be stored, as typed. */
export interface NewName {
  organizationId: string;
  name: string;
  kind: NameKind;
  source: NameSource;
  /** BCP 47, of a translation. */
  language?: string | null;
  /** The sign-on or merge it comes with. */
  sourceId?: string | null;
}

/** So many rows go into one statement. */
const AT_ONCE = 1_000;

/**
 * Stores names in NFC with the keys they are found by. A name that the organization has already is left as it is; so is a
 * second canonical one with the same letters.
 *
 * @returns the ids of those that were new, in no order
 * @throws when an organization gets another canonical name, or does not exist
 */
export async function insertNames(tx: Tx, names: readonly NewName[]): Promise<string[]> {
  const added: string[] = [];
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const rows = names.slice(from, from + AT_ONCE).map(rowOf);
    const stored = await tx.rows<{ id: string }>(
      `INSERT INTO organization_names
         (organization_id, name, kind, language, source, source_id, match_key, search_text, core_key, place, acronyms, keys)
       SELECT organization_id, name, kind, language, source, source_id, match_key, search_text, core_key, place, acronyms, keys
       FROM jsonb_to_recordset($1::jsonb) AS row (organization_id uuid, name text, kind text, language text, source text,
         source_id uuid, match_key text, search_text text, core_key text, place text, acronyms text[], keys text[])
       ON CONFLICT (organization_id, name) DO NOTHING RETURNING id`,
      [JSON.stringify(rows)],
    );
    added.push(...stored.map(({ id }) => id));
  }
  return added;
}

function rowOf({ organizationId, name, kind, source, language, sourceId }: NewName): object {
  const typed = name.normalize('NFC').trim();
  const { matchKey, searchText, coreKey, place, acronyms, keys } = searchKeys(typed);
  return {
    organization_id: organizationId,
    name: typed,
    kind,
    language: language ?? null,
    source,
    source_id: sourceId ?? null,
    match_key: matchKey,
    search_text: searchText,
    core_key: coreKey,
    place,
    acronyms,
    keys,
  };
}
