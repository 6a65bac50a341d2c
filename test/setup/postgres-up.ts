import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
// Jest loads this file outside the test environment, where `#platform/…` means the built code in dist (package.json
// "imports") and relative imports do not find TypeScript. That is wanted: migrations are read from dist, which
// `npm test` and `npm run test:int` build first.
import { runMigrations } from '#platform/database';
import { startThrowawayPostgres } from '#platform/embedded';

declare global {
  // Called by postgres-down.ts, which jest loads into the same process.
  var stopTestPostgres: (() => Promise<void>) | undefined;
}

/**
 * One cluster and one migrated template database for all test files; each clones the template (test-database.ts).
 * TEST_POSTGRES_URL, an administrator's address, makes the tests use a server that is already there.
 */
export default async function up(): Promise<void> {
  const own = process.env.TEST_POSTGRES_URL ? undefined : await startThrowawayPostgres();
  const server = own?.url ?? process.env.TEST_POSTGRES_URL ?? '';
  const template = `template_${randomBytes(6).toString('hex')}`;
  globalThis.stopTestPostgres = () => (own ? own.stop() : run(server, `DROP DATABASE ${template} WITH (FORCE)`));
  await run(server, `CREATE DATABASE ${template}`);
  await runMigrations(Object.assign(new URL(server), { pathname: `/${template}` }).href);
  process.env.TEST_POSTGRES_URL = server; // workers inherit the environment
  process.env.TEST_POSTGRES_TEMPLATE = template;
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
