import { processEnvironment } from '#platform/config';
import { runMigrations } from '#platform/database';
import { withDatabase } from '../start/local-database.js';

/**
 * Applies the migrations that the database has not seen: to the one of DATABASE_URL, else to the embedded one.
 *
 * @returns the exit code
 */
export async function migrate(): Promise<number> {
  const log = (line: string): void => console.error(line);
  const applied = await withDatabase(processEnvironment(), log, runMigrations);
  for (const name of applied) console.log(name);
  console.log(applied.length > 0 ? `${applied.length} applied.` : 'The database is up to date.');
  return 0;
}
