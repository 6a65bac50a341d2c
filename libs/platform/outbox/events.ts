import { correlationId } from '#platform/logging';
import type { Tx } from '#platform/database';

/** An event about to be recorded. */
export interface NewEvent {
  type: string;
  campaignId: string | null;
  subjectId: string;
  actor: string;
  /** ids and small facts; never a name, an address or a token */
  data?: Record<string, unknown>;
}

/** An event as a subscriber sees it. */
export interface RecordedEvent {
  id: string;
  type: string;
  campaignId: string | null;
  subjectId: string;
  data: Record<string, unknown>;
  correlationId: string | null;
  occurredAt: Date;
}

/**
 * Records events and their outbox rows in the caller's transaction, in one statement:
 * an event exists if and only if its change committed.
 */
export async function recordEvents(tx: Tx, events: NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const facts = events.map((event) => ({ ...event, data: event.data ?? {}, correlationId: correlationId() ?? null }));
  await tx.rows(
    `WITH event AS (
       INSERT INTO events (type, campaign_id, subject_id, actor, data, correlation_id)
       SELECT type, "campaignId", "subjectId", actor, data, "correlationId"
       FROM jsonb_to_recordset($1::jsonb)
         AS fact (type text, "campaignId" uuid, "subjectId" uuid, actor text, data jsonb, "correlationId" text)
       RETURNING id)
     INSERT INTO outbox (event_id) SELECT id FROM event ORDER BY id`,
    [JSON.stringify(facts)],
  );
}

/** Records one event; see {@link recordEvents}. */
export async function recordEvent(tx: Tx, event: NewEvent): Promise<void> {
  await recordEvents(tx, [event]);
}
