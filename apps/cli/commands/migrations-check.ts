import { processEnvironment } from '#platform/config';
import { pendingSchemaChanges, runMigrations } from '#platform/database';
import { startThrowawayPostgres } from '#platform/embedded';
import { entities } from '../../entities.js';

/**
 * `undersigned migrations check`: applies every migration to an empty database (of DATABASE_URL, else a throwaway one)
 * and compares the result with the entities.
 *
 * @returns the exit code: 1 when they differ
 */
export async function checkMigrations(): Promise<number> {
  const given = processEnvironment().DATABASE_URL;
  if (given !== undefined) return compare(given);
  const postgres = await startThrowawayPostgres();
  return compare(postgres.url).finally(() => postgres.stop());
}

async function compare(url: string): Promise<number> {
  await runMigrations(url);
  const changes = await pendingSchemaChanges(url, entities);
  for (const change of changes) console.error(change);
  console.log(
    changes.length === 0
      ? 'Entities and migrations agree.'
      : 'The entities ask for the changes above. Cure: write a migration.',
  );
  return changes.length === 0 ? 0 : 1;
}
