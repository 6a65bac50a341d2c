import { randomUUID } from 'node:crypto';
import type { Database, Reader } from '#platform/database';
import type { DeadLetter } from './dead-letter.entity.js';
import type { RecordedEvent } from './events.js';

/** One thing to hand over: an event for all who subscribed to it, or a dead letter to try again (with its event, if it had one). */
export interface Entry {
  outboxId: string;
  /** it was handed over before, to a queue that lost it */
  again: boolean;
  event?: RecordedEvent;
  letter?: DeadLetter;
}

/** A batch under lease: its rows belong to this relay until the lease runs out. */
export interface Batch {
  token: string;
  entries: Entry[];
}

/**
 * How long a relay may hold a batch before another may take it, as a PostgreSQL interval. Short, since the work of a killed relay waits for
 * it; one that is only slow loses its batch to another, which hands the same jobs over under the same ids.
 */
const LEASE = '5 seconds';

/** Claims up to `limit` rows that nobody holds, what is new before what is handed over again. Committed late or early, no row is passed over: there is no cursor. */
export async function claimBatch(database: Database, limit: number): Promise<Batch> {
  const token = randomUUID();
  const rows = await database.rows<{
    outboxId: string;
    again: boolean;
    eventId: string | null;
    deadLetterId: string | null;
  }>(
    `WITH claimed AS (
       UPDATE outbox SET lease_token = $1, leased_until = clock_timestamp() + $2::interval, attempts = attempts + 1
       WHERE id IN (
         SELECT id FROM outbox
         WHERE available_at <= clock_timestamp() AND (leased_until IS NULL OR leased_until < clock_timestamp())
         ORDER BY again, id LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING id, again, event_id, dead_letter_id)
     SELECT claimed.id AS outbox_id, again, coalesce(claimed.event_id, dead_letters.event_id) AS event_id, dead_letter_id
     FROM claimed LEFT JOIN dead_letters ON dead_letters.id = dead_letter_id ORDER BY again, claimed.id`,
    [token, LEASE, limit],
  );
  const [events, letters] = await Promise.all([
    byId<RecordedEvent>(
      database,
      'events',
      'bigint',
      rows.map(({ eventId }) => eventId),
    ),
    byId<DeadLetter>(
      database,
      'dead_letters',
      'uuid',
      rows.map(({ deadLetterId }) => deadLetterId),
    ),
  ]);
  const entries = rows.map(({ outboxId, again, eventId, deadLetterId }) => ({
    outboxId,
    again,
    event: eventId === null ? undefined : events.get(eventId),
    letter: deadLetterId === null ? undefined : letters.get(deadLetterId),
  }));
  return { token, entries };
}

async function byId<T extends { id: string }>(
  database: Database,
  table: 'events' | 'dead_letters',
  type: 'bigint' | 'uuid',
  given: (string | null)[],
): Promise<Map<string, T>> {
  const ids = given.filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await database.rows<T>(`SELECT * FROM ${table} WHERE id = ANY($1::${type}[])`, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Deletes what was handed over, unless the lease was lost meanwhile. */
export async function settleBatch(reader: Reader, { token, entries }: Batch): Promise<void> {
  await reader.rows('DELETE FROM outbox WHERE id = ANY($1::bigint[]) AND lease_token = $2', [idsOf(entries), token]);
}

/** Gives a batch back after a failure; it is tried again later, at most a minute apart. */
export async function releaseBatch(database: Database, { token, entries }: Batch): Promise<void> {
  await database.rows(
    `UPDATE outbox SET lease_token = NULL, leased_until = NULL,
       available_at = clock_timestamp() + least(interval '1 minute', interval '250 milliseconds' * 2 ^ least(attempts, 10))
     WHERE id = ANY($1::bigint[]) AND lease_token = $2`,
    [idsOf(entries), token],
  );
}

const idsOf = (entries: Entry[]): string[] => entries.map(({ outboxId }) => outboxId);
