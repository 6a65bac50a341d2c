import type { Reader } from '#platform/database';
import { TAGS } from '../names/search-keys.js';

/** What a few names need to know of the directory to be compared. */
export interface DirectoryCounts {
  /** How many names it holds. */
  names: number;
  /** By stem, in how many of them it stands; a stem that stands in none is missing. */
  stems: ReadonlyMap<string, number>;
  /** By core key or acronym, the places of the names that have it; a sample where there are hundreds. */
  places: ReadonlyMap<string, ReadonlySet<string>>;
  /** By acronym, the core keys of the long names that show it; a sample where there are hundreds. */
  meanings: ReadonlyMap<string, ReadonlySet<string>>;
}

/** So many names are looked at for one core or acronym: three places already make chapters. */
const PER_KEY = 100;

/** Loads what the directory says about some stems, cores and acronyms, in one statement and a time that does not grow with it. */
export async function directoryCounts(
  reader: Reader,
  asked: { stems: readonly string[]; cores: readonly string[]; acronyms: readonly string[]; campaignId?: string },
): Promise<DirectoryCounts> {
  const rows = await reader.rows<CountRow>(COUNTS, [
    ['', ...asked.stems],
    asked.cores,
    asked.acronyms,
    asked.campaignId ?? null,
  ]);
  const stems = new Map<string, number>();
  const places = new Map<string, Set<string>>();
  const meanings = new Map<string, Set<string>>();
  for (const { kind, key, names, place, core } of rows) {
    if (kind === 'stem') stems.set(key, names ?? 0);
    if (place !== null) setOf(places, key).add(place);
    // A name of one word is not what its acronym stands for.
    if (kind === 'acronym' && core?.includes(' ') === true) setOf(meanings, key).add(core);
  }
  return { names: stems.get('') ?? 0, stems, places, meanings };
}

interface CountRow {
  kind: 'stem' | 'core' | 'acronym';
  key: string;
  names: number | null;
  place: string | null;
  core: string | null;
}

/** Names that every campaign sees, and those of the letter in $4. Each has its own limit: a crowd of one must not hide the other. */
const SEEN = ['vouched', 'origin_campaign_id = $4 AND NOT vouched'];

function sample(columns: string, where: string, ofLetter = where): string {
  return SEEN.map(
    (seen, index) =>
      `(SELECT ${columns} FROM organization_names WHERE ${index === 0 ? where : ofLetter} AND ${seen} LIMIT ${PER_KEY})`,
  ).join(' UNION ALL ');
}

const SHOWN = `keys @> ARRAY['${TAGS.acronym}' || key] AND acronyms @> ARRAY[key]`;

const COUNTS = `
SELECT 'stem' AS kind, key, names, NULL AS place, NULL AS core FROM directory_words WHERE key = ANY ($1::text[])
UNION ALL
SELECT DISTINCT 'core', key, NULL::int, found.place, NULL FROM unnest($2::text[]) AS key CROSS JOIN LATERAL (
  ${sample('place', 'core_key = key AND place IS NOT NULL')}) found
UNION ALL
SELECT DISTINCT 'acronym', key, NULL::int, found.place, core_key FROM unnest($3::text[]) AS key CROSS JOIN LATERAL (
  ${sample('place, core_key', SHOWN, `ARRAY[origin_campaign_id] @> ARRAY[$4::uuid] AND ${SHOWN}`)}) found`;

function setOf(map: Map<string, Set<string>>, key: string): Set<string> {
  const found = map.get(key) ?? new Set<string>();
  map.set(key, found);
  return found;
}
