import type { Reader } from '#platform/database';
import { pairKey } from '../names/search-keys.js';
import { nameQuery, type NameQuery } from './candidate-keys.js';
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
/** So many names are looked at for words and pairs, the rarest first. */
const BUDGET = 900;
/** So many words are tried as slips of the pen, the rarest first, each with so many words near it. */
const SLIPPERY = 5;
const NEAR = 8;
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
  const asked = keysToAsk(query, await countsOf(reader, query));
  return reader.rows<CandidateName>(FIND, [
    asked.map(({ key }) => key),
    asked.map(({ weight }) => weight),
    asked.map(({ most }) => most),
    query.matchKey,
    query.corePrefix,
    domains,
    query.searchText,
    campaignId,
    limit,
  ]);
}

interface Count {
  key: string;
  names: number;
  /** The word of the name that it is near to in spelling. */
  near: string | null;
}

/** In how many names the keys stand, and the known words that are a slip of the pen away. */
function countsOf(reader: Reader, { words, slippery }: NameQuery): Promise<Count[]> {
  return reader.rows<Count>(
    `SELECT key, names, NULL AS near FROM directory_words WHERE key = ANY ($1::text[]) OR key = ''
     UNION ALL
     SELECT known.key, known.names, word FROM (
       SELECT word FROM unnest($2::text[]) AS word LEFT JOIN directory_words ON key = word
       WHERE length(word) >= 4 ORDER BY names NULLS FIRST LIMIT ${SLIPPERY}) rare
     CROSS JOIN LATERAL (
       SELECT key, names FROM directory_words WHERE slips && ${slipsOf('word')} AND key <> word LIMIT ${NEAR}) known`,
    [words, [...slippery.keys()]],
  );
}

interface AskedKey {
  key: string;
  weight: number;
  /** How many names to take for it; 0 when it only counts for the order. */
  most: number;
}

function keysToAsk({ telling, words, slippery, glued }: NameQuery, counts: readonly Count[]): AskedKey[] {
  const known = new Map(counts.filter(({ near }) => near === null).map(({ key, names }) => [key, names]));
  const all = (known.get('') ?? 0) + 2;
  const rarity = (names: number): number => Math.log(all / (Math.min(names, all - 1) + 1)) / Math.log(all);
  const spelled = words.map((key) => ({
    key,
    names: known.get(key) ?? 1,
    weight: rarity(known.get(key) ?? 1) * (key.startsWith('+') ? OF_A_PAIR : 1),
  }));
  const near = counts.flatMap(({ key, names, near: word }) =>
    word === null
      ? []
      : [
          { key, names, weight: rarity(names) * OF_A_SLIP },
          ...(slippery.get(word) ?? []).map((beside) => ({
            key: pairKey(key, beside),
            names: Math.min(names, known.get(beside) ?? 1),
            weight: rarity(names) * OF_A_SLIP * OF_A_PAIR,
          })),
        ],
  );
  const apart = [...glued].flatMap(([word, pairs]) =>
    known.has(word) ? [] : pairs.map((key) => ({ key, names: 1, weight: OF_A_SLIP })),
  );
  const found = new Map<string, AskedKey>();
  for (const [key, weight] of telling) found.set(key, { key, weight, most: PER_KEY });
  let left = BUDGET;
  for (const { key, names, weight } of [...spelled, ...near, ...apart].sort((a, b) => a.names - b.names)) {
    if (found.has(key)) continue;
    const most = Math.min(names * 2 + 10, PER_KEY, left);
    found.set(key, { key, weight, most: Math.max(0, most) });
    left -= Math.min(names, most);
  }
  return [...found.values()];
}

/** $8 is the campaign, whose own sign-ons and members count though nobody vouched for them. */
const SEEN = `(own.vouched OR root.vouched OR $8::uuid IS NOT NULL AND (
  EXISTS (SELECT FROM organization_links link JOIN sign_ons ON sign_ons.id = link.sign_on_id
    WHERE link.organization_id IN (own.id, root.id) AND sign_ons.campaign_id = $8)
  OR EXISTS (SELECT FROM coalition_members member JOIN sign_ons ON sign_ons.id = member.sign_on_id
    WHERE member.organization_id IN (own.id, root.id) AND sign_ons.campaign_id = $8)))`;

const FIND = `
WITH wanted AS MATERIALIZED (SELECT * FROM unnest($1::text[], $2::real[], $3::int[]) AS asked (key, weight, most)),
found AS (
  (SELECT id FROM organization_names WHERE match_key = $4 LIMIT ${PER_KEY})
  UNION
  SELECT name.id FROM wanted CROSS JOIN LATERAL (
    SELECT id FROM organization_names WHERE keys @> ARRAY[wanted.key] LIMIT wanted.most) name WHERE most > 0
  UNION
  (SELECT id FROM organization_names WHERE $5 <> '' AND core_key ~>=~ $5 AND core_key ~<~ ($5 || '~') LIMIT ${PER_KEY})
  UNION
  (SELECT name.id FROM (SELECT id FROM organizations WHERE domains && $6::text[] LIMIT ${PER_KEY}) owner
   JOIN organization_names name ON name.organization_id = owner.id LIMIT ${PER_KEY})),
shared AS (
  SELECT name.id, name.organization_id, name.name, name.kind, name.search_text, name.match_key = $4 AS equal,
    coalesce((SELECT sum(weight) FROM wanted WHERE key = ANY (name.keys)), 0) AS weight
  FROM found JOIN organization_names name USING (id)),
seen AS (
  SELECT shared.*, root.id AS root_id, own.vouched OR root.vouched AS vouched, coalesce(own.country, root.country) AS country,
    ARRAY(SELECT DISTINCT unnest(own.domains || root.domains)) AS domains
  FROM shared JOIN organizations own ON own.id = shared.organization_id JOIN organizations root ON root.id = own.root_id
  WHERE ${SEEN}
  ORDER BY equal DESC, weight + CASE WHEN own.domains && $6::text[] THEN 1 ELSE 0 END DESC LIMIT 3 * $9)
SELECT id AS name_id, organization_id, root_id, name, kind, vouched, country, domains FROM seen
ORDER BY equal DESC, weight / greatest(1, (SELECT max(weight) FROM seen)) + similarity(search_text, $7)
  + CASE WHEN domains && $6::text[] THEN 0.3 ELSE 0 END DESC, id LIMIT $9`;
