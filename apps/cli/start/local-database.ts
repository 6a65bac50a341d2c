import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runMigrations } from '#platform/database';
import { startEmbeddedPostgres } from '#platform/embedded';
import { claimDataDir, findRunning } from './data-dir.js';
import { defaultDataDir, type Environment, type Log } from './plan.js';

/**
 * Runs `work` on the database that `npm start` would use: the one DATABASE_URL names, else the embedded one of a running
 * `npm start`, else the embedded one started (and migrated) for as long as the work takes.
 *
 * @returns what the work returns
 */
export async function withDatabase<T>(
  env: Environment,
  log: Log,
  work: (databaseUrl: string) => Promise<T>,
  dataDir = defaultDataDir(),
): Promise<T> {
  if (env.DATABASE_URL) return work(env.DATABASE_URL);
  const running = findRunning(dataDir);
  if (running) return work(running.databaseUrl);
  mkdirSync(dataDir, { recursive: true });
  const release = claimDataDir(dataDir);
  try {
    const postgres = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), log });
    try {
      await runMigrations(postgres.url);
      return await work(postgres.url);
    } finally {
      await postgres.stop();
    }
  } finally {
    release();
  }
}
