import { isUUID } from 'class-validator';
import { processEnvironment } from '#platform/config';
import { createDataSource, Database } from '#platform/database';
import { type DeadLetter, listDeadLetters, retryDeadLetter, retryDeadLetters } from '#platform/outbox';
import { withDatabase } from '../start/local-database.js';

/** More than anybody reads; the rest follows once these are dealt with. */
const SHOWN = 1_000;

/** `undersigned dead-letters list [--all] [--json]`: what failed for good and waits. @returns the exit code */
export async function deadLettersList({ all, json }: { all?: boolean; json?: boolean }): Promise<number> {
  const letters = await onDatabase((database) => listDeadLetters(database, { all, limit: SHOWN }));
  if (json === true) console.log(JSON.stringify(letters, null, 2));
  else console.log(letters.length === 0 ? 'No dead letters.' : letters.map(asText).join('\n'));
  return 0;
}

/**
 * `undersigned dead-letters retry ID | --all [--json]`: has a worker try them again.
 *
 * @returns the exit code; 1 when no such dead letter exists
 */
export async function deadLettersRetry(
  id: string | undefined,
  { all, json }: { all?: boolean; json?: boolean },
): Promise<number> {
  if ((id === undefined) === (all !== true)) return refuse('say the id of one dead letter, or --all');
  if (id !== undefined && !isUUID(id))
    return refuse('ID must be the id of a dead letter, as `dead-letters list` prints it');
  const retried = await onDatabase((database) =>
    id === undefined ? retryDeadLetters(database, 'all', 'operator') : retryDeadLetter(database, id, 'operator'),
  );
  if (json === true) console.log(JSON.stringify({ retried }));
  else
    console.log(retried.length === 0 ? 'Nothing waits to be tried again.' : `A worker tries again: ${retried.length}.`);
  return 0;
}

function onDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const log = (line: string): void => console.error(line);
  return withDatabase(processEnvironment(), log, async (url) => {
    const database = new Database(await createDataSource({ url, entities: [], poolSize: 2 }).initialize());
    return work(database).finally(() => database.onApplicationShutdown());
  });
}

function asText({ id, job, attempts, failedAt, error, retriedAt, retriedBy, payload }: DeadLetter): string {
  const again = retriedAt === null ? '' : `  tried again ${retriedAt.toISOString()} by ${retriedBy}\n`;
  return `${id}  ${job}  ${failedAt.toISOString()}  tries: ${attempts}\n  ${error}\n  ${JSON.stringify(payload)}\n${again}`;
}

function refuse(message: string): number {
  console.error(`undersigned: ${message}`);
  return 1;
}
