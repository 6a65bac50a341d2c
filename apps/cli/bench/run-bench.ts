import { candidateNames, learnWords } from '#organizations';
import type { Database } from '#platform/database';
import { makeDirectory } from './directory.js';
import { loadDirectory } from './load.js';
import { lookUp } from './lookup.js';
import { nearestByTrigrams, withPeer } from './peer.js';
import { makeQueries, type Query } from './queries.js';
import { type AllPairs, allPairs, type BlockingRecall, blockingRecall, type StoredName } from './recall.js';
import { timed, type Timing } from './timing.js';
import { judged, type Verdicts } from './verdicts.js';

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

export interface BenchResult extends Verdicts {
  size: number;
  names: number;
  queries: number;
  loadSeconds: number;
  learnSeconds: number;
  candidates: { mean: number; max: number };
  /** Null where comparing all pairs would take too long. */
  blocking: BlockingRecall | null;
  /** Candidates, weights and comparing, as for a new sign-on. */
  oneByOne: Timing;
  fourAtOnce: Timing;
  /** Of this process alone, for one lookup. */
  processorMs: number;
  /** Candidates alone. */
  searchAlone: Timing;
  /** Resident memory of this process in MB. */
  memory: { before: number; loaded: number; halfway: number; after: number };
  /** The 50 nearest by trigrams, for the same names. */
  peer: { originFound: number; blocking: BlockingRecall | null; oneByOne: Timing };
}

/** Fills an empty, migrated database with a directory and measures looking up new sign-ons in it. */
export async function runBench(database: Database, options: BenchOptions): Promise<BenchResult> {
  const before = megabytes();
  const { queries, warm, loadSeconds, learnSeconds } = await prepare(database, options);
  const look = ({ query }: Query): ReturnType<typeof lookUp> => lookUp(database, query);
  await timed(warm, 1, look);
  const loaded = megabytes();
  const processor = process.cpuUsage();
  const { results: found, timing: oneByOne } = await timed(queries, 1, look);
  const { user, system } = process.cpuUsage(processor);
  const halfway = megabytes();
  const { timing: fourAtOnce } = await timed(queries, 4, look);
  const after = megabytes();
  const { timing: searchAlone } = await timed(queries, 1, ({ query }) => candidateNames(database, { name: query }));
  const answers = queries.map((query, index) => ({ ...query, found: found[index] ?? [] }));
  const stored = await database.rows<StoredName>('SELECT name, organization_id FROM organization_names');
  const compared = answers.slice(0, options.compared);
  const pairs =
    compared.length === 0
      ? null
      : allPairs(
          stored,
          compared.map(({ query }) => query),
        );
  const own = answers.map(({ query, found: its }) => ({ query, candidates: its.map((one) => one.organizationId) }));
  const counts = own.map(({ candidates }) => candidates.length);
  return {
    size: options.size,
    names: stored.length,
    queries: queries.length,
    loadSeconds,
    learnSeconds,
    candidates: { mean: round(counts.reduce((sum, one) => sum + one, 0) / counts.length), max: Math.max(...counts) },
    blocking: pairs === null ? null : blockingRecall(pairs, own),
    ...judged(answers),
    oneByOne,
    fourAtOnce,
    processorMs: round((user + system) / 1000 / queries.length),
    searchAlone,
    memory: { before, loaded, halfway, after },
    peer: await measurePeer(database, queries, pairs),
  };
}

interface Prepared {
  queries: Query[];
  /** Others, to fill the caches of the database and of the runtime with. */
  warm: Query[];
  loadSeconds: number;
  learnSeconds: number;
}

async function prepare(database: Database, options: BenchOptions): Promise<Prepared> {
  const organizations = makeDirectory(options.size, options.seed, options.names);
  const { value: ids, seconds: loadSeconds } = await clocked(() => loadDirectory(database, organizations));
  const { seconds: learnSeconds } = await clocked(() => database.transaction((tx) => learnWords(tx)));
  for (const table of ['organizations', 'organization_names', 'directory_words'])
    await database.rows(`VACUUM ANALYZE ${table}`);
  const make = (seed: number, queries: number): Query[] => makeQueries(organizations, ids, { seed, queries });
  return {
    queries: make(options.seed, options.queries),
    warm: make(options.seed + 1, Math.min(100, options.queries)),
    loadSeconds,
    learnSeconds,
  };
}

async function measurePeer(
  database: Database,
  queries: readonly Query[],
  pairs: AllPairs | null,
): Promise<BenchResult['peer']> {
  return withPeer(database, async () => {
    const search = ({ query }: Query): Promise<string[]> => nearestByTrigrams(database, query);
    await timed(queries.slice(0, 20), 1, search);
    const { results, timing } = await timed(queries, 1, search);
    const found = queries.map(({ query, originId }, index) => ({ query, originId, candidates: results[index] ?? [] }));
    const had = found.filter(({ originId, candidates }) => candidates.includes(originId)).length;
    return {
      originFound: had / queries.length,
      blocking: pairs === null ? null : blockingRecall(pairs, found),
      oneByOne: timing,
    };
  });
}

async function clocked<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const started = performance.now();
  const value = await work();
  return { value, seconds: round((performance.now() - started) / 1000) };
}

function megabytes(): number {
  return Math.round(process.memoryUsage().rss / 1e6);
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
