import type { Verdict } from '#matching';
import { foldName, learnWords } from '#organizations';
import type { Database } from '#platform/database';
import { type BenchOrganization, makeDirectory } from './directory.js';
import { loadDirectory } from './load.js';
import { type JudgedName, lookUp } from './lookup.js';
import { noisy } from './noise.js';
import { nearestByTrigrams, withPeer } from './peer.js';
import { seededRandom } from './random.js';
import { type BlockingRecall, blockingRecall, type StoredName } from './recall.js';
import { timed, type Timing } from './timing.js';

export interface BenchOptions {
  size: number;
  seed: number;
  /** New sign-ons to look up. */
  queries: number;
  /** Of them, those that are compared with every stored name. */
  compared: number;
  /** Real names to start from instead of the built-in ones. */
  names?: readonly string[];
}

export interface BenchResult {
  size: number;
  names: number;
  queries: number;
  loadSeconds: number;
  learnSeconds: number;
  candidates: { mean: number; max: number };
  /** Null where comparing all pairs would take too long. */
  blocking: BlockingRecall | null;
  /** Share of queries with the organization that they were made from among the candidates. */
  originFound: number;
  /** What was said of the organization that the query was made from. */
  origin: Record<Verdict | 'missed', number>;
  /** Queries where another organization was called the same. */
  wrongSame: number;
  oneByOne: Timing;
  fourAtOnce: Timing;
  /** Resident memory of this process in MB. */
  memory: { before: number; loaded: number; halfway: number; after: number };
  /** The 50 nearest by trigrams, on the same names and queries. */
  peer: { originFound: number; asked: number | null; oneByOne: Timing };
  examples: { missed: Example[]; wrongSame: Example[] };
}

interface Example {
  query: string;
  origin: string;
  kind: string;
  said?: string;
}

interface Query {
  query: string;
  kind: string;
  origin: BenchOrganization;
  originId: string;
}

const MOST_EXAMPLES = 25;

/** Fills an empty, migrated database with a directory and measures looking up new sign-ons in it. */
export async function runBench(database: Database, options: BenchOptions): Promise<BenchResult> {
  const before = megabytes();
  const organizations = makeDirectory(options.size, options.seed, options.names);
  const { value: ids, seconds: loadSeconds } = await clocked(() => loadDirectory(database, organizations));
  const { seconds: learnSeconds } = await clocked(() => database.transaction((tx) => learnWords(tx)));
  for (const table of ['organizations', 'organization_names', 'directory_words'])
    await database.rows(`VACUUM ANALYZE ${table}`);
  const loaded = megabytes();
  const queries = makeQueries(organizations, ids, options);
  // Warm: the caches of the database and of the runtime, not those of the names.
  await timed(makeQueries(organizations, ids, { ...options, seed: options.seed + 1, queries: 100 }), 1, ({ query }) =>
    lookUp(database, query),
  );
  const { results: found, timing: oneByOne } = await timed(queries, 1, ({ query }) => lookUp(database, query));
  const halfway = megabytes();
  const { timing: fourAtOnce } = await timed(queries, 4, ({ query }) => lookUp(database, query));
  const after = megabytes();
  const answers = queries.map((query, index) => ({ ...query, found: found[index] ?? [] }));
  const compared = answers.slice(0, options.compared);
  const stored = await database.rows<StoredName>('SELECT name, organization_id FROM organization_names');
  const counts = answers.map(({ found: its }) => its.length);
  return {
    size: options.size,
    names: stored.length,
    queries: queries.length,
    loadSeconds,
    learnSeconds,
    candidates: { mean: round(mean(counts)), max: Math.max(...counts) },
    blocking: compared.length === 0 ? null : blockingRecall(stored, compared),
    ...judged(answers),
    oneByOne,
    fourAtOnce,
    memory: { before, loaded, halfway, after },
    peer: await measurePeer(database, answers),
  };
}

function makeQueries(
  organizations: readonly BenchOrganization[],
  ids: readonly string[],
  { seed, queries }: BenchOptions,
): Query[] {
  const random = seededRandom(seed * 7919 + 17);
  const owners = new Map(organizations.map(({ name }, index) => [foldName(name), index]));
  const found: Query[] = [];
  while (found.length < queries) {
    const index = random.below(organizations.length);
    const origin = organizations[index] as BenchOrganization;
    const made = noisy(origin, random);
    // A name that noise made into that of another organization asks for that one.
    if ((owners.get(foldName(made.query)) ?? index) === index)
      found.push({ ...made, origin, originId: ids[index] ?? '' });
  }
  return found;
}

function judged(
  answers: readonly (Query & { found: readonly JudgedName[] })[],
): Pick<BenchResult, 'originFound' | 'origin' | 'wrongSame' | 'examples'> {
  const origin = { same: 0, review: 0, different: 0, missed: 0 };
  const examples = { missed: [] as Example[], wrongSame: [] as Example[] };
  let wrongSame = 0;
  for (const { query, kind, originId, origin: from, found } of answers) {
    // The likeliest name of each organization comes first.
    const said = found.find(({ organizationId }) => organizationId === originId)?.verdict ?? 'missed';
    origin[said] += 1;
    const wrong = found.find(({ organizationId, verdict }) => verdict === 'same' && organizationId !== originId);
    if (wrong !== undefined) wrongSame += 1;
    if (said === 'missed' && examples.missed.length < MOST_EXAMPLES)
      examples.missed.push({ query, kind, origin: from.name });
    if (wrong !== undefined && examples.wrongSame.length < MOST_EXAMPLES)
      examples.wrongSame.push({ query, kind, origin: from.name, said: wrong.name });
  }
  return { originFound: part(answers.length - origin.missed, answers.length), origin, wrongSame, examples };
}

async function measurePeer(
  database: Database,
  answers: readonly (Query & { found: readonly JudgedName[] })[],
): Promise<BenchResult['peer']> {
  return withPeer(database, async () => {
    await timed(answers.slice(0, 20), 1, ({ query }) => nearestByTrigrams(database, query));
    const { results, timing } = await timed(answers, 1, ({ query }) => nearestByTrigrams(database, query));
    const had = results.filter((ids, index) => ids.includes(answers[index]?.originId ?? '')).length;
    return { originFound: part(had, answers.length), asked: null, oneByOne: timing };
  });
}

async function clocked<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const started = performance.now();
  const value = await work();
  return { value, seconds: round((performance.now() - started) / 1000) };
}

function megabytes(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 1e6);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

function part(of: number, all: number): number {
  return all === 0 ? 0 : Math.round((of / all) * 10_000) / 10_000;
}
