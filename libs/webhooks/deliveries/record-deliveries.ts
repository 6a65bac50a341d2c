import type { Database, Reader, Tx } from '#platform/database';
import { bodyOfFact, type WebhookFact } from '../event-types.js';
import type { WebhookEndpoint } from '../webhook-endpoint.entity.js';

/** How many events are turned into deliveries at a time. */
const BATCH = 500;

const FACTS = `SELECT events.id AS event_id, events.type, subject_id, data, occurred_at, campaigns.slug,
    (SELECT coalesce(display_name, name) FROM sign_ons WHERE sign_ons.id = subject_id AND state = 'approved') AS printed_name
  FROM events`;

async function addDeliveries(
  tx: Tx,
  { id, events }: WebhookEndpoint,
  facts: WebhookFact[],
  publicUrl: string,
): Promise<void> {
  const rows = facts
    .filter(({ type }) => events.includes(type))
    .map((fact) => ({ event: fact.eventId, type: fact.type, body: bodyOfFact(fact, publicUrl) }));
  if (rows.length === 0) return;
  await tx.rows(
    `INSERT INTO webhook_deliveries (endpoint_id, event_id, type, body, ordered)
     SELECT $1, event, type, body, true FROM jsonb_to_recordset($2::jsonb) AS fact (event bigint, type text, body text)
     ORDER BY event ON CONFLICT (endpoint_id, event_id) DO NOTHING`,
    [id, JSON.stringify(rows)],
  );
}

/**
 * Makes the deliveries of all events that an endpoint has not been asked about yet, in their order. What commits together
 * holds every earlier event that was to be seen, so the sender never finds a later one first.
 *
 * A disabled endpoint stands still: once it is enabled it gets what it missed.
 */
export async function catchUp(database: Database, publicUrl: string, endpointId: string): Promise<void> {
  for (let more = true; more;) {
    more = await database.transaction(async (tx) => {
      const endpoint = await tx.row<WebhookEndpoint>(
        'SELECT * FROM webhook_endpoints WHERE id = $1 AND disabled_at IS NULL',
        [endpointId],
      );
      if (endpoint === undefined) return false;
      const facts = await tx.rows<WebhookFact>(
        `${FACTS} JOIN campaigns ON campaigns.id = campaign_id
         WHERE campaign_id = $1 AND events.id > $2 ORDER BY events.id LIMIT ${BATCH}`,
        [endpoint.campaignId, endpoint.recordedTo],
      );
      const last = facts.at(-1);
      if (last === undefined) return false;
      await addDeliveries(tx, endpoint, facts, publicUrl);
      await tx.rows('UPDATE webhook_endpoints SET recorded_to = greatest(recorded_to, $2::bigint) WHERE id = $1', [
        endpointId,
        last.eventId,
      ]);
      return facts.length === BATCH;
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
export async function recordEventFor(database: Database, publicUrl: string, eventId: string): Promise<string[]> {
  const endpoints = await endpointsFor(database, eventId);
  for (const endpoint of endpoints) {
    if (!endpoint.past) continue;
    await database.transaction(async (tx) => {
      const facts = await tx.rows<WebhookFact>(
        `${FACTS} JOIN campaigns ON campaigns.id = $2 WHERE events.id = $1 AND events.id > $3`,
        [eventId, endpoint.campaignId, endpoint.sinceEventId],
      );
      await addDeliveries(tx, endpoint, facts, publicUrl);
    });
  }
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

function endpointsFor(reader: Reader, eventId: string): Promise<(WebhookEndpoint & { past: boolean })[]> {
  return reader.rows(
    `SELECT webhook_endpoints.*, event.campaign_id IS NULL OR event.id <= recorded_to AS past
     FROM events AS event JOIN webhook_endpoints ON event.type = ANY(webhook_endpoints.events) AND CASE
       WHEN event.campaign_id IS NOT NULL THEN webhook_endpoints.campaign_id = event.campaign_id
       ELSE EXISTS (
         SELECT 1 FROM organizations AS subject
         JOIN organizations ON organizations.root_id = subject.root_id
         JOIN organization_links ON organization_id = organizations.id
         JOIN sign_ons ON sign_ons.id = sign_on_id
         WHERE subject.id = event.subject_id AND sign_ons.campaign_id = webhook_endpoints.campaign_id) END
     WHERE event.id = $1 ORDER BY webhook_endpoints.id`,
    [eventId],
  );
}
