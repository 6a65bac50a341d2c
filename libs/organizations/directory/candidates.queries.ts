import type { Reader } from '#platform/database';
import { TAGS } from '../names/search-keys.js';
import { nameQuery, type NameQuery, respelled } from './candidate-keys.js';
import { slipsOf } from './learn-words.js';
import type { NameKind } from './organization-name.entity.js';

/** What is known of the organization that is looked for. */
export interface CandidateSearch {
  name: string;
  /** Registrable domains of its website and mail, without those anybody can use. */
  domains?: readonly string[];
  /** Its letter: what else was submitted to it is seen too, though nobody vouched for it yet. */
  campaignId?: string;
  /** How many names at most. */
  limit?: number;
}

/** A known name that may be the one looked for. */
export interface CandidateName {
  nameId: string;
  organizationId: string;
  /** The organization it is by now. */
  rootId: string;
  name: string;
  kind: NameKind;
  /** A person stood up for it. */
  vouched: boolean;
  country: string | null;
  /** Of the organization and of the one it is by now. */
  domains: string[];
}

/** Names per search unless told otherwise. */
const LIMIT = 50;
/** So many names are taken for one key at most: what stands in more tells little. */
const PER_KEY = 200;
/** The same among what the letter alone knows, whose crowds nobody counted. */
const PER_KEY_OF_LETTER = 50;
/** A key of more names is not asked for: reading where it stands takes time, and there are rarer ones beside it. */
const CROWD = 2_000;
/** So many names are looked at for words and pairs, the rarest first. */
const BUDGET = 900;
/** So many words are tried as slips of the pen, the rarest first, each with so many words near it. */
const SLIPPERY = 5;
const NEAR = 8;
/** A word is taken for a slip of one that stands in so many times as many names. */
const MORE_NAMES = 5;
/** Beside keys, what an equal spelling says, the same core with more words behind, and the same domain. */
const EQUAL = 100;
const WEIGHT_OF_START = 0.5;
const WEIGHT_OF_DOMAIN = 1;
/** What equal trigrams of the whole lines say in the end, beside words that one name has. */
const WEIGHT_OF_LIKENESS = 3;
/** So many times as many names as are asked for are held against the whole line: many have the very same keys. */
const LOOKED_AT = 6;
/** A word near in spelling, and a pair beside the words it is made of, say less than the word itself. */
const OF_A_SLIP = 0.7;
const OF_A_PAIR = 0.3;

/**
 * Finds the known names that may be the one looked for, the likeliest first. Every way to find one (spelling, whole core,
 * acronym, initials, rare words, words near in spelling, translation, domain) takes a limited number of rows from an index,
 * so a search takes as long in a crowd of equal names as anywhere.
 *
 * Seen are names of organizations that a person vouched for and, with `campaignId`, those its sign-ons and coalition
 * members are taken for.
 */
export async function candidateNames(reader: Reader, search: CandidateSearch): Promise<CandidateName[]> {
  const { name, domains = [], campaignId = null, limit = LIMIT } = search;
  const query = nameQuery(name);
  const counts = await countsOf(reader, query);
  const spelling = meant(query, counts);
  const asked = keysToAsk(query, spelling, counts);
  return reader.rows<CandidateName>(FIND, [
    asked.map(({ key }) => key),
    asked.map(({ weight }) => weight),
    asked.map(({ most }) => most),
    query.matchKey,
    [query.corePrefix, ...(spelling === undefined ? [] : [spelling.corePrefix])],
    domains,
    // A slip is in a word or two; beside what was meant, the likeness of the lines tells more.
    (spelling ?? query).searchText,
    campaignId,
    limit,
  ]);
}

interface Counts {
  /** Of the keys asked for, those that stand anywhere; the empty one counts all names. */
  known: ReadonlyMap<string, number>;
  /** Known words a slip of the pen away from one of the name. */
  near: { word: string; other: string; names: number }[];
}

/** In how many names the keys stand, and the words that are near to them in spelling. */
async function countsOf(reader: Reader, { telling, words, slippery, glued }: NameQuery): Promise<Counts> {
  const slips = new Map(slippery.map((word) => [word, slipsOf(word)]));
  const apart = [...glued.values()].flat().map(({ key }) => key);
  const rows = await reader.rows<{ key: string; names: number; slips: string[] | null }>(
    `SELECT key, names, NULL AS slips FROM directory_words WHERE key = ANY ($1::text[])
     UNION ALL SELECT key, names, slips FROM directory_words WHERE slips && $2::text[] AND key <> ALL ($1::text[])`,
    [['', ...telling.keys(), ...words, ...apart], [...slips.values()].flat()],
  );
  const known = new Map(rows.filter((row) => row.slips === null).map(({ key, names }) => [key, names]));
  const rarest = [...slips].sort(([a], [b]) => (known.get(a) ?? 0) - (known.get(b) ?? 0)).slice(0, SLIPPERY);
  const near = rarest.flatMap(([word, own]) =>
    rows
      .filter((row) => row.slips?.some((slip) => own.includes(slip)) === true)
      .sort((left, right) => right.names - left.names)
      .slice(0, NEAR)
      .map(({ key, names }) => ({ word, other: key, names })),
  );
  return { known, near };
}

/** How a name was meant: each word that hardly any name has as the common word next to it, or as the two it is made of. */
function meant(query: NameQuery, { known, near }: Counts): NameQuery | undefined {
  const otherwise = new Map<string, string[]>();
  for (const word of query.slippery) {
    const names = known.get(word) ?? 0;
    const other = near.find((one) => one.word === word);
    const apart = (query.glued.get(word) ?? [])
      .filter(({ key }) => known.has(key))
      .sort((left, right) => (known.get(right.key) ?? 0) - (known.get(left.key) ?? 0))[0];
    if (other !== undefined && other.names > MORE_NAMES * (names + 1)) otherwise.set(word, [other.other]);
    else if (apart !== undefined && names <= 1) otherwise.set(word, apart.parts);
  }
  return otherwise.size === 0 ? undefined : respelled(query, otherwise);
}

interface AskedKey {
  key: string;
  weight: number;
  /** How many names to take for it; 0 when it only counts for the order. */
  most: number;
}

function keysToAsk(query: NameQuery, spelling: NameQuery | undefined, counts: Counts): AskedKey[] {
  const { known } = counts;
  const all = (known.get('') ?? 0) + 2;
  const namesOf = (key: string): number => known.get(key) ?? 1;
  const rarity = (names: number): number => Math.log(all / (Math.min(names, all - 1) + 1)) / Math.log(all);
  const spelled = [query.words, spelling?.words ?? []].flatMap((words, index) =>
    words.map((key) => ({
      key,
      names: namesOf(key),
      weight: rarity(namesOf(key)) * (key.startsWith(TAGS.pair) ? OF_A_PAIR : 1) * (index === 0 ? 1 : OF_A_SLIP),
    })),
  );
  const near = counts.near.map(({ other, names }) => ({ key: other, names, weight: rarity(names) * OF_A_SLIP }));
  const found = new Map<string, AskedKey>();
  const add = (key: string, weight: number, most: number): void => {
    if (!found.has(key)) found.set(key, { key, weight, most: namesOf(key) > CROWD ? 0 : Math.max(0, most) });
  };
  for (const [key, weight] of query.telling) add(key, weight * rarity(namesOf(key)) ** 2, PER_KEY);
  for (const [key, weight] of spelling?.telling ?? [])
    add(key, weight * OF_A_SLIP * rarity(namesOf(key)) ** 2, PER_KEY);
  let left = BUDGET;
  for (const { key, names, weight } of [...near, ...spelled].sort((a, b) => a.names - b.names)) {
    const most = Math.min(names * 2 + 10, PER_KEY, left);
    if (!found.has(key)) left -= Math.min(names, most);
    add(key, weight, names > CROWD ? 0 : most);
  }
  return [...found.values()];
}

/** Names that every campaign sees, and those of the letter in $8. Each has its own limit: a crowd of one must not hide the other. */
const OF_ALL = 'vouched';
const OF_LETTER = 'origin_campaign_id = $8 AND NOT vouched';
/** The same where keys or domains are looked up, so that one index serves both. */
const WITHIN_LETTER = 'ARRAY[origin_campaign_id] @> ARRAY[$8::uuid] AND NOT vouched';
const STARTS = `start <> '' AND core_key ~>=~ start AND core_key ~<~ (start || '~')`;

const FIND = `
WITH wanted AS MATERIALIZED (SELECT * FROM unnest($1::text[], $2::real[], $3::int[]) AS asked (key, weight, most)),
owners AS (
  (SELECT own.id FROM organizations own JOIN organizations root ON root.id = own.root_id
   WHERE own.domains && $6::text[] AND (own.vouched OR own.merged_into IS NOT NULL) AND (own.vouched OR root.vouched)
   LIMIT ${PER_KEY})
  UNION ALL
  (SELECT id FROM organizations WHERE domains && $6::text[] AND ${WITHIN_LETTER} LIMIT ${PER_KEY})),
hits AS (
  ${[OF_ALL, OF_LETTER]
    .map(
      (seen) => `
  (SELECT id, organization_id, ${EQUAL}::real AS weight FROM organization_names WHERE match_key = $4 AND ${seen} LIMIT ${PER_KEY})
  UNION ALL
  SELECT name.id, organization_id, ${WEIGHT_OF_START} FROM unnest($5::text[]) AS start CROSS JOIN LATERAL (
    SELECT id, organization_id FROM organization_names WHERE ${STARTS} AND ${seen} LIMIT ${PER_KEY}) name
  UNION ALL`,
    )
    .join('')}
  SELECT name.id, organization_id, weight FROM wanted CROSS JOIN LATERAL (
    WITH every AS MATERIALIZED (
      SELECT id, organization_id FROM organization_names WHERE keys @> ARRAY[wanted.key] AND ${OF_ALL})
    SELECT * FROM every LIMIT wanted.most) name WHERE most > 0
  UNION ALL
  SELECT name.id, organization_id, weight FROM wanted CROSS JOIN LATERAL (
    WITH every AS MATERIALIZED (
      SELECT id, organization_id FROM organization_names WHERE keys @> ARRAY[wanted.key] AND ${WITHIN_LETTER})
    SELECT * FROM every LIMIT ${PER_KEY_OF_LETTER}) name WHERE most > 0 AND $8::uuid IS NOT NULL
  UNION ALL
  (SELECT name.id, organization_id, ${WEIGHT_OF_DOMAIN} FROM owners JOIN organization_names name ON organization_id = owners.id
   LIMIT 2 * ${PER_KEY})),
best AS MATERIALIZED (
  SELECT id, sum(weight) AS weight FROM hits GROUP BY id ORDER BY 2 DESC LIMIT ${LOOKED_AT} * $9),
likely AS MATERIALIZED (
  SELECT best.weight + ${WEIGHT_OF_LIKENESS} * similarity(search_text, $7) AS likeness, name.* FROM best
  JOIN organization_names name USING (id) ORDER BY likeness DESC, vouched DESC, id LIMIT $9)
SELECT name.id AS name_id, organization_id, root.id AS root_id, name, kind, name.vouched,
  coalesce(own.country, root.country) AS country, ARRAY(SELECT DISTINCT unnest(own.domains || root.domains)) AS domains
FROM likely name JOIN organizations own ON own.id = organization_id JOIN organizations root ON root.id = own.root_id
ORDER BY likeness DESC, name.vouched DESC, name.id`;
