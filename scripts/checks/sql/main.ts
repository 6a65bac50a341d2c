// `npm run check sql`: prints what is wrong with the statements in apps/, libs/ and test/, and ends with 1 when there is anything.
// Needs the build for the migrations, and starts a throwaway PostgreSQL only when a statement or the schema is new.
import { join } from 'node:path';
import { asLine, checkSql } from './check-sql.ts';
import { schemaDigest } from './statement-cache.ts';
import { readSources } from './program.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const stops: (() => Promise<void>)[] = [];

interface Embedded {
  startThrowawayPostgres: () => Promise<{ url: string; stop: () => Promise<void> }>;
}
interface DatabaseLib {
  runMigrations: (url: string) => Promise<string[]>;
}

async function migratedDatabase(): Promise<string> {
  const built = (path: string): string => join(root, 'dist/libs/platform', path, 'index.js');
  const { startThrowawayPostgres } = (await import(built('embedded'))) as Embedded;
  const { runMigrations } = (await import(built('database'))) as DatabaseLib;
  const { url, stop } = await startThrowawayPostgres();
  stops.push(stop);
  await runMigrations(url);
  return url;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const started = performance.now();
const sources = readSources(root, ['apps', 'libs', 'test'], () => true);
try {
  const { findings, calls, statements, capped } = await checkSql(sources, {
    database: migratedDatabase,
    cache: join(root, '.undersigned', 'sql-check.json'),
    schema: schemaDigest(root),
  });
  for (const finding of findings) say(asLine(finding));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${calls} calls, ${statements} statements, ${findings.length} findings in ${seconds} s`);
  if (process.argv.includes('--verbose'))
    for (const { file, line, covered } of capped)
      say(`${file}:${line}  not every combination was looked at: ${covered}`);
  process.exitCode = findings.length > 0 ? 1 : 0;
} finally {
  for (const stop of stops) await stop();
}
