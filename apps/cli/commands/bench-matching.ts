import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { withEmptyDatabase } from '../bench/empty-database.js';
import { type BenchResult, runBench } from '../bench/run-bench.js';
import { benchTable } from '../bench/table.js';

export interface BenchMatchingOptions {
  /** Comma-separated numbers of organizations. */
  sizes: string;
  seed: string;
  queries: string;
  names?: string;
  json?: boolean;
}

/** Up to this size the candidates are held against all pairs, for so many queries. */
const COMPARED = [
  { upTo: 2_000, queries: 500 },
  { upTo: 10_000, queries: 200 },
];

/**
 * `undersigned bench matching`: makes a directory of each size in a throwaway database, looks up misspelled names in it, and
 * prints how many were found and how long it took.
 *
 * @returns the exit code: 0, or 1 with one line on stderr when an option or the file of names cannot be used
 */
export async function benchMatching(options: BenchMatchingOptions): Promise<number> {
  const [seed, queries, ...sizes] = [options.seed, options.queries, ...options.sizes.split(',')].map(Number);
  if ([seed, queries, ...sizes].some((one) => one === undefined || !Number.isSafeInteger(one) || one < 1))
    return refused('--sizes, --seed and --queries take whole numbers from 1 on; --sizes several, with commas between.');
  let names: string[] | undefined;
  try {
    names = options.names === undefined ? undefined : await namesOf(options.names);
  } catch (error) {
    return refused(`${options.names}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const results: BenchResult[] = [];
  for (const size of sizes) {
    process.stderr.write(`${size} organizations …\n`);
    results.push(
      await withEmptyDatabase(({ database }) =>
        runBench(database, {
          size,
          seed: seed ?? 1,
          queries: queries ?? 1,
          compared: Math.min(queries ?? 1, COMPARED.find(({ upTo }) => size <= upTo)?.queries ?? 0),
          ...(names === undefined ? {} : { names }),
        }),
      ),
    );
  }
  process.stdout.write(options.json === true ? `${JSON.stringify(results, null, 2)}\n` : benchTable(results));
  return 0;
}

function refused(why: string): number {
  process.stderr.write(`${why}\n`);
  return 1;
}

/** The column `name` of a CSV file, else its first one. */
async function namesOf(file: string): Promise<string[]> {
  const parsed: string[][] = parse(await readFile(file, 'utf8'), { bom: true, skip_empty_lines: true });
  const [head = [], ...rows] = parsed;
  const column = Math.max(0, head.map((one) => one.trim().toLowerCase()).indexOf('name'));
  const names = rows.map((row) => row[column]?.trim() ?? '').filter((name) => name !== '');
  if (names.length === 0) throw new Error('there is no name in it; the first row must name its columns.');
  return names;
}
