import { withEmptyDatabase } from '../bench/empty-database.js';
import { finalizeTable } from '../bench/finalize/finalize-table.js';
import { type FinalizeResult, runFinalize } from '../bench/finalize/run-finalize.js';

/**
 * `undersigned bench finalize`: freezes rosters of each size in a throwaway database, writes every export, and prints time and memory
 * beside PostgreSQL's own `COPY` of the same rows in the same run.
 *
 * @returns the exit code: 0, or 1 with one line on stderr when an option cannot be used
 */
export async function benchFinalize(options: { sizes: string; worker?: boolean; json?: boolean }): Promise<number> {
  const sizes = options.sizes.split(',').map(Number);
  if (sizes.some((size) => !Number.isSafeInteger(size) || size < 1)) {
    process.stderr.write('--sizes takes whole numbers from 1 on, with commas between.\n');
    return 1;
  }
  const results: FinalizeResult[] = [];
  for (const size of sizes) {
    process.stderr.write(`${size} signatories …\n`);
    results.push(await withEmptyDatabase((empty) => runFinalize(empty, size, options.worker === true)));
  }
  process.stdout.write(options.json === true ? `${JSON.stringify(results, null, 2)}\n` : finalizeTable(results));
  return 0;
}
