import { resolve } from 'node:path';
import { Client } from 'pg';
import { runMigrations as runQueueMigrations } from 'bullmq';
import type { ObjectLiteral } from 'typeorm';
import { createDataSource } from './data-source.js';

/** Spells "undr"; any two migrators of one database take turns. */
const MIGRATION_LOCK = 0x756e6472;
const MIGRATIONS = resolve(import.meta.dirname, '../../../migrations/*.js');

/** @returns the names of the migrations that were applied; empty when the database was current */
export async function runMigrations(databaseUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const dataSource = createDataSource({ url: databaseUrl, entities: [], migrations: [MIGRATIONS], poolSize: 2 });
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.initialize();
    const applied = await dataSource.runMigrations();
    await runQueueMigrations(client);
    return applied.map((migration) => migration.name);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await client.end();
  }
}

/**
 * Compares entities with a migrated database.
 *
 * @returns the SQL that would make the database fit the entities; empty when they agree
 */
export async function pendingSchemaChanges(databaseUrl: string, entities: (new () => ObjectLiteral)[]): Promise<string[]> {
  const dataSource = createDataSource({ url: databaseUrl, entities, poolSize: 2 });
  await dataSource.initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await dataSource.destroy();
  }
}
