import { readdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Client } from 'pg';
import { runMigrations as runQueueMigrations } from 'bullmq';
import type { ObjectLiteral } from 'typeorm';
import { createDataSource } from './data-source.js';
import type { Reader } from './database.js';

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

/** @throws Error with the cure when the database lacks a migration of this release */
export async function assertMigrated(reader: Reader): Promise<void> {
  const table = await reader.row<{ found: boolean }>(`SELECT to_regclass('migrations') IS NOT NULL AS found`);
  const applied =
    table?.found === true ? await reader.rows<{ timestamp: string }>('SELECT timestamp FROM migrations') : [];
  const known = new Set(applied.map(({ timestamp }) => timestamp));
  const files = await readdir(dirname(MIGRATIONS));
  const missing = files.filter(
    (file) => /^\d+-.*\.(js|ts)$/.test(file) && !known.has(file.slice(0, file.indexOf('-'))),
  );
  if (missing.length > 0) {
    throw new Error(
      'The database is not up to date. Cure: bin/undersigned migrate, or in a container: node dist/apps/cli/main.js migrate',
    );
  }
}

/**
 * Where TypeORM looks up the expression of a generated column. It means a table of its own, which only its `synchronize` fills; this view
 * of the connection says what the database really has, so that the expressions are compared too.
 */
const GENERATED_COLUMNS = `
  CREATE TEMPORARY VIEW typeorm_metadata AS
  SELECT 'GENERATED_COLUMN' AS type, table_catalog::text AS database, table_schema::text AS schema, table_name::text AS "table",
    column_name::text AS name, generation_expression::text AS value
  FROM information_schema.columns WHERE is_generated = 'ALWAYS'`;

/**
 * Compares entities with a migrated database.
 *
 * @returns the SQL that would make the database fit the entities; empty when they agree
 */
export async function pendingSchemaChanges(
  databaseUrl: string,
  entities: (new () => ObjectLiteral)[],
): Promise<string[]> {
  // One connection: the view is seen by no other.
  const dataSource = createDataSource({ url: databaseUrl, entities, poolSize: 1 });
  await dataSource.initialize();
  try {
    await dataSource.query(GENERATED_COLUMNS);
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await dataSource.destroy();
  }
}
