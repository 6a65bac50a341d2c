import { randomUUID } from 'node:crypto';
import type { Database } from '#platform/database';
import type { RecordedEvent } from './events.js';

/** A batch under lease: its rows belong to this relay until the lease runs out. */
export interface Batch {
  token: string;
  ids: string[];
  events: RecordedEvent[];
}

/** How long a relay may hold a batch before another may take it, as a PostgreSQL interval. */
const LEASE = '30 seconds';

/** Claims up to `limit` rows that nobody holds. Committed late or early, no row is passed over: there is no cursor. */
export async function claimBatch(database: Database, limit: number): Promise<Batch> {
  const token = randomUUID();
  const rows = await database.rows<RecordedEvent & { outboxId: string }>(
    `WITH claimed AS (
       UPDATE outbox SET lease_token = $1, leased_until = clock_timestamp() + $2::interval, attempts = attempts + 1
       WHERE id IN (
         SELECT id FROM outbox
         WHERE available_at <= clock_timestamp() AND (leased_until IS NULL OR leased_until < clock_timestamp())
         ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING id, event_id)
     SELECT claimed.id AS outbox_id, events.* FROM claimed JOIN events ON events.id = claimed.event_id ORDER BY claimed.id`,
    [token, LEASE, limit],
  );
  return { token, ids: rows.map((row) => row.outboxId), events: rows };
}

/** Deletes what was handed over, unless the lease was lost meanwhile. */
export async function settleBatch(database: Database, { token, ids }: Batch): Promise<void> {
  await database.rows('DELETE FROM outbox WHERE id = ANY($1::bigint[]) AND lease_token = $2', [ids, token]);
}

/** Gives a batch back after a failure; it is tried again later, at most a minute apart. */
export async function releaseBatch(database: Database, { token, ids }: Batch): Promise<void> {
  await database.rows(
    `UPDATE outbox SET lease_token = NULL, leased_until = NULL,
       available_at = clock_timestamp() + least(interval '1 minute', interval '250 milliseconds' * 2 ^ least(attempts, 10))
     WHERE id = ANY($1::bigint[]) AND lease_token = $2`,
    [ids, token],
  );
}
