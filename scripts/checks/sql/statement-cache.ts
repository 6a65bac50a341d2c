// What PostgreSQL and its parser say about statements, kept between runs: the same text on the same schema is not asked about twice.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { describeAll, type Described, type SqlType, sqlTypes } from './describe.ts';
import { loadParser, type Tables, tablesOf } from './tables.ts';

/** All there is to know about one statement; no tables where PostgreSQL refuses it. */
export interface Known extends Tables {
  described: Described;
}

/** All there is to know about the statements of a run. */
export interface Knowledge {
  types: [number, SqlType][];
  statements: Record<string, Known>;
}

/**
 * @param statements texts
 * @param database gives the address of a migrated database; asked for only when a statement is new
 * @param cache file that keeps the answers; left out: nothing is kept
 * @param schema changes when any answer may
 */
export async function learn(
  statements: ReadonlySet<string>,
  database: () => Promise<string>,
  { cache, schema }: { cache?: string; schema: string },
): Promise<Knowledge> {
  const before = cache === undefined ? undefined : readCache(cache, schema);
  const known = new Map([...statements].map((sql) => [sql, before?.statements[digest(sql)]]));
  const fresh = [...known].flatMap(([sql, answer]) => (answer === undefined ? [sql] : []));
  if (before !== undefined && fresh.length === 0) return { types: before.types, statements: bySql(known) };
  const { types, answers } = await ask(await database(), fresh);
  for (const [sql, answer] of answers) known.set(sql, answer);
  if (cache !== undefined) writeCache(cache, schema, { types, statements: bySql(known) });
  return { types, statements: bySql(known) };
}

async function ask(
  url: string,
  statements: readonly string[],
): Promise<{ types: [number, SqlType][]; answers: [string, Known][] }> {
  await loadParser();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const described = await describeAll(client, statements);
    const answers = statements.map((sql): [string, Known] => {
      const answer = described.get(sql) as Described;
      if ('refusal' in answer) return [sql, { described: answer, written: [], read: [] }];
      return [sql, { described: answer, ...tablesOf(sql) }];
    });
    return { types: [...(await sqlTypes(client))], answers };
  } finally {
    await client.end();
  }
}

const bySql = (known: ReadonlyMap<string, Known | undefined>): Record<string, Known> =>
  Object.fromEntries([...known].flatMap(([sql, answer]) => (answer === undefined ? [] : [[sql, answer]])));

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

function readCache(file: string, schema: string): Knowledge | undefined {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Knowledge & { schema: string };
    return kept.schema === schema ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** By a rename, so that no other run reads half of it. */
function writeCache(file: string, schema: string, { types, statements }: Knowledge): void {
  const kept = Object.fromEntries(Object.entries(statements).map(([sql, answer]) => [digest(sql), answer]));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify({ schema, types, statements: kept }));
  renameSync(`${file}.${process.pid}`, file);
}

/** @returns a digest of all that makes the schema and the answers: the migrations, the packages, and this check */
export function schemaDigest(root: string): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of ['migrations', 'scripts/checks/sql'])
    for (const name of readdirSync(join(root, folder)).sort()) hash.update(readFileSync(join(root, folder, name)));
  return hash.digest('base64url');
}
