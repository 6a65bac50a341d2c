import { createDataSource, Database, runMigrations } from '#platform/database';
import { startThrowawayPostgres } from '#platform/embedded';
import { entities } from '../../entities.js';

const CONNECTIONS = 4;

/** An empty, migrated database. */
export interface EmptyDatabase {
  database: Database;
  /** holds a password: never log it */
  url: string;
}

/** Works on a database of its own, which is gone afterwards. */
export async function withEmptyDatabase<T>(work: (empty: EmptyDatabase) => Promise<T>): Promise<T> {
  const postgres = await startThrowawayPostgres();
  try {
    await runMigrations(postgres.url);
    const dataSource = createDataSource({ url: postgres.url, entities, poolSize: CONNECTIONS });
    const database = new Database(await dataSource.initialize());
    try {
      return await work({ database, url: postgres.url });
    } finally {
      await database.onApplicationShutdown();
    }
  } finally {
    await postgres.stop();
  }
}
