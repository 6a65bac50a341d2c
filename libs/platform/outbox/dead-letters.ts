import { DomainError } from '#platform/errors';
import { scrub } from '#platform/logging';
import type { Reader } from '#platform/database';
import type { DeadLetter } from './dead-letter.entity.js';

/** A failure about to be kept. */
export interface NewDeadLetter {
  queue: string;
  job: string;
  jobId: string;
  payload: unknown;
  eventId?: string;
  correlationId: string | null;
  error: string;
  attempts: number;
  failedAt: Date;
}

/** Longer errors say nothing more. */
const ERROR_LENGTH = 2_000;

/**
 * Keeps failures, one row for each piece of work. The same failure reported twice changes nothing; a later failure of work that was
 * tried again opens its row again.
 *
 * @returns what is new: the rows that were made or opened again
 */
export async function keepDeadLetters(reader: Reader, failures: NewDeadLetter[]): Promise<DeadLetter[]> {
  if (failures.length === 0) return [];
  // One statement cannot touch a row twice, and a queue may report one job twice.
  const distinct = [...new Map(failures.map((failure) => [`${failure.queue} ${failure.jobId}`, failure])).values()];
  const rows = distinct.map((failure) => ({
    ...failure,
    eventId: failure.eventId ?? null,
    error: scrub(failure.error, ERROR_LENGTH),
  }));
  return reader.rows<DeadLetter>(
    `INSERT INTO dead_letters (queue, job, job_id, payload, event_id, correlation_id, error, attempts, failed_at)
     SELECT queue, job, "jobId", payload, "eventId", "correlationId", error, attempts, "failedAt"
     FROM jsonb_to_recordset($1::jsonb) AS failure (queue text, job text, "jobId" text, payload jsonb, "eventId" bigint,
       "correlationId" text, error text, attempts integer, "failedAt" timestamptz)
     ON CONFLICT (queue, job_id) DO UPDATE SET payload = excluded.payload, error = excluded.error, failed_at = excluded.failed_at,
       attempts = dead_letters.attempts + excluded.attempts, retried_at = NULL, retried_by = NULL
     WHERE dead_letters.failed_at < excluded.failed_at
     RETURNING *`,
    [JSON.stringify(rows, storable)],
  );
}

/** A job of another release, or of nobody, may hold what PostgreSQL cannot store; it must not hold up the others. */
const storable = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value;

/** Which dead letters are asked for. */
export interface DeadLetterQuery {
  /** true for those too that somebody tried again */
  all?: boolean;
  limit: number;
  /** where the page before ended */
  after?: { failedAt: string; id: string };
}

/** @returns dead letters, the oldest failure first */
export async function listDeadLetters(
  reader: Reader,
  { all = false, limit, after }: DeadLetterQuery,
): Promise<DeadLetter[]> {
  return reader.rows<DeadLetter>(
    `SELECT * FROM dead_letters
     WHERE ($1 OR retried_at IS NULL) AND ($2::timestamptz IS NULL OR (failed_at, id) > ($2, $3::uuid))
     ORDER BY failed_at, id LIMIT $4`,
    [all, after?.failedAt ?? null, after?.id ?? null, limit],
  );
}

/**
 * Has dead letters tried again: marks them and puts them into the outbox, in one statement, for a worker to hand to its queue.
 * Of two who ask at once one does it.
 *
 * @param which ids, or `'all'` for every one that waits
 * @param actor `coordinator:<id>` or `operator`
 * @returns the ids of those that this call has tried again
 */
export async function retryDeadLetters(reader: Reader, which: string[] | 'all', actor: string): Promise<string[]> {
  const rows = await reader.rows<{ id: string }>(
    `WITH retried AS (
       UPDATE dead_letters SET retried_at = clock_timestamp(), retried_by = $2, retries = retries + 1
       WHERE retried_at IS NULL AND ($1::uuid[] IS NULL OR id = ANY($1))
       RETURNING id),
     handed AS (INSERT INTO outbox (dead_letter_id) SELECT id FROM retried)
     SELECT id FROM retried`,
    [which === 'all' ? null : which, actor],
  );
  return rows.map(({ id }) => id);
}

/**
 * Has one dead letter tried again, as {@link retryDeadLetters} does.
 *
 * @param id UUID of the dead letter
 * @param actor `coordinator:<id>` or `operator`
 * @returns its id, or nothing when somebody had it tried again before
 * @throws DomainError `dead-letter-not-found`
 */
export async function retryDeadLetter(reader: Reader, id: string, actor: string): Promise<string[]> {
  const known = await reader.row('SELECT 1 AS found FROM dead_letters WHERE id = $1', [id]);
  if (known === undefined) throw deadLetterErrors.notFound();
  return retryDeadLetters(reader, [id], actor);
}

/** The catalogue of refusals. */
export const deadLetterErrors = {
  notFound: () => new DomainError('dead-letter-not-found', 'not-found', 'There is no such dead letter.'),
};
