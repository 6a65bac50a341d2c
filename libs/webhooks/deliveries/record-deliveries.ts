import type { Database, Reader } from '#platform/database';
import { bodyOfFact, type WebhookFact } from '../event-types.js';
import type { LetterFacts } from '../letter-facts.js';
import type { WebhookEndpoint } from '../webhook-endpoint.entity.js';

/** How many events are turned into deliveries at a time. */
const BATCH = 500;

/** An event, before it is known how its campaign and its subject are called. */
type RecordedFact = Omit<WebhookFact, 'slug' | 'printedName'>;

const FACT = 'id AS event_id, type, subject_id, data, occurred_at';

/** Makes the deliveries of these events to those of these endpoints that asked for them. One that exists is left as it is. */
async function addDeliveries(
  reader: Reader,
  facts: LetterFacts,
  publicUrl: string,
  endpoints: WebhookEndpoint[],
  events: RecordedFact[],
): Promise<void> {
  const wanted = endpoints.flatMap((endpoint) =>
    events.filter(({ type }) => endpoint.events.includes(type)).map((event) => ({ endpoint, event })),
  );
  if (wanted.length === 0) return;
  const slugs = await facts.slugs(reader, [...new Set(wanted.map(({ endpoint }) => endpoint.campaignId))]);
  const names = await facts.printedNames(reader, [...new Set(wanted.map(({ event }) => event.subjectId))]);
  const rows = wanted.flatMap(({ endpoint, event }) => {
    const slug = slugs.get(endpoint.campaignId);
    // A campaign that was deleted just now took its endpoints with it.
    if (slug === undefined) return [];
    const body = bodyOfFact({ ...event, slug, printedName: names.get(event.subjectId) ?? null }, publicUrl);
    return [{ endpoint: endpoint.id, event: event.eventId, type: event.type, body }];
  });
  await reader.rows(
    `INSERT INTO webhook_deliveries (endpoint_id, event_id, type, body, ordered)
     SELECT endpoint, event, type, body, true
     FROM jsonb_to_recordset($1::jsonb) AS fact (endpoint uuid, event bigint, type text, body text)
     ORDER BY endpoint, event ON CONFLICT (endpoint_id, event_id) DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

/**
 * Makes the deliveries of all events that an endpoint has not been asked about yet, in their order. What commits together
 * holds every earlier event that was to be seen, so the sender never finds a later one first.
 *
 * A disabled endpoint stands still: once it is enabled it gets what it missed.
 */
export async function catchUp(
  database: Database,
  facts: LetterFacts,
  publicUrl: string,
  endpointId: string,
): Promise<void> {
  for (let more = true; more;) {
    more = await database.transaction(async (tx) => {
      const endpoint = await tx.row<WebhookEndpoint>(
        'SELECT * FROM webhook_endpoints WHERE id = $1 AND disabled_at IS NULL',
        [endpointId],
      );
      if (endpoint === undefined) return false;
      const events = await tx.rows<RecordedFact>(
        `SELECT ${FACT} FROM events WHERE campaign_id = $1 AND id > $2 ORDER BY id LIMIT ${BATCH}`,
        [endpoint.campaignId, endpoint.recordedTo],
      );
      const last = events.at(-1);
      if (last === undefined) return false;
      await addDeliveries(tx, facts, publicUrl, [endpoint], events);
      await tx.rows('UPDATE webhook_endpoints SET recorded_to = greatest(recorded_to, $2::bigint) WHERE id = $1', [
        endpointId,
        last.eventId,
      ]);
      return events.length === BATCH;
    });
  }
}

/**
 * Makes the deliveries of one event that {@link catchUp} cannot find: it committed after a later one had been dealt with,
 * or it belongs to no campaign, like a merge in the directory, which goes to the campaigns that those organizations sign.
 * May run twice.
 *
 * @returns the ids of the endpoints that may have something to send
 */
export async function recordEventFor(
  database: Database,
  facts: LetterFacts,
  publicUrl: string,
  eventId: string,
): Promise<string[]> {
  const event = await database.row<RecordedFact & { campaignId: string | null }>(
    `SELECT ${FACT}, campaign_id FROM events WHERE id = $1`,
    [eventId],
  );
  if (event === undefined) return [];
  const { campaignId, subjectId } = event;
  const campaignIds = campaignId === null ? await facts.campaignsSignedBy(database, subjectId) : [campaignId];
  const endpoints = await database.rows<WebhookEndpoint & { past: boolean }>(
    `SELECT *, since_event_id < $1::bigint AND ($2 OR recorded_to >= $1::bigint) AS past
     FROM webhook_endpoints WHERE campaign_id = ANY($3::uuid[]) AND $4 = ANY(events) ORDER BY id`,
    [eventId, campaignId === null, campaignIds, event.type],
  );
  const past = endpoints.filter((endpoint) => endpoint.past);
  await addDeliveries(database, facts, publicUrl, past, [event]);
  return endpoints.map(({ id }) => id);
}

/**
 * Events that committed late and whose job was lost with the data of the queue: behind the mark, without a delivery. Looked for
 * among the newest, once their job has had a minute.
 *
 * @returns their ids
 */
export async function lostEvents(reader: Reader): Promise<string[]> {
  const lost = await reader.rows<{ id: string }>(
    `SELECT DISTINCT events.id FROM webhook_endpoints AS endpoint
     JOIN events ON events.campaign_id = endpoint.campaign_id AND events.id <= recorded_to
       AND events.id > greatest(since_event_id, recorded_to - 2000)
     WHERE events.type = ANY(endpoint.events)
       AND occurred_at BETWEEN app_now() - interval '1 hour' AND app_now() - interval '1 minute'
       AND NOT EXISTS (SELECT 1 FROM webhook_deliveries WHERE endpoint_id = endpoint.id AND event_id = events.id)
     ORDER BY events.id`,
  );
  return lost.map(({ id }) => id);
}
