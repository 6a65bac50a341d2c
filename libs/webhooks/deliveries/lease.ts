import { randomUUID } from 'node:crypto';
import type { Reader } from '#platform/database';
import type { WebhookDelivery } from '../webhook-delivery.entity.js';
import type { WebhookEndpoint } from '../webhook-endpoint.entity.js';

/** Longer than one try with all its steps; renewed before each. */
const LEASE = '30 seconds';

/** What an endpoint has to send now: what a person asked for, then the head of its line; nobody overtakes the head. */
const NEXT = `SELECT * FROM (
    (SELECT * FROM webhook_deliveries WHERE endpoint_id = endpoint.id AND state = 'pending' AND NOT ordered ORDER BY next_try_at LIMIT 1)
    UNION ALL
    (SELECT * FROM webhook_deliveries WHERE endpoint_id = endpoint.id AND state = 'pending' AND ordered AND endpoint.disabled_at IS NULL
     ORDER BY event_id LIMIT 1)) AS first
  WHERE next_try_at <= app_now()`;

const FREE = '(leased_until IS NULL OR leased_until < clock_timestamp())';

/**
 * Takes an endpoint that has something to send.
 *
 * @returns a token; undefined when another worker has it, or there is nothing to send now
 */
export async function claimEndpoint(reader: Reader, id: string): Promise<string | undefined> {
  const token = randomUUID();
  const claimed = await reader.row(
    `UPDATE webhook_endpoints AS endpoint SET lease_token = $2, leased_until = clock_timestamp() + interval '${LEASE}'
     WHERE id = $1 AND ${FREE} AND EXISTS (${NEXT}) RETURNING id`,
    [id, token],
  );
  return claimed === undefined ? undefined : token;
}

/** @returns the endpoint as it is now, held for another while; undefined when it was lost or deleted */
export async function holdOn(reader: Reader, id: string, token: string): Promise<WebhookEndpoint | undefined> {
  return reader.row<WebhookEndpoint>(
    `UPDATE webhook_endpoints SET leased_until = clock_timestamp() + interval '${LEASE}' WHERE id = $1 AND lease_token = $2 RETURNING *`,
    [id, token],
  );
}

/** @returns what is to be sent now */
export async function nextDelivery(reader: Reader, endpointId: string): Promise<WebhookDelivery | undefined> {
  return reader.row<WebhookDelivery>(
    `SELECT next.* FROM webhook_endpoints AS endpoint, LATERAL (${NEXT}) AS next
     WHERE endpoint.id = $1 ORDER BY next.ordered LIMIT 1`,
    [endpointId],
  );
}

/** Gives an endpoint back. */
export async function releaseEndpoint(reader: Reader, id: string, token: string): Promise<void> {
  await reader.rows(
    'UPDATE webhook_endpoints SET lease_token = NULL, leased_until = NULL WHERE id = $1 AND lease_token = $2',
    [id, token],
  );
}

/** @returns the ids of endpoints that have something to send, or events to look at, and are in nobody's hands */
export async function dueEndpoints(reader: Reader): Promise<string[]> {
  const due = await reader.rows<{ id: string }>(
    `SELECT id FROM webhook_endpoints AS endpoint
     WHERE ${FREE} AND (EXISTS (${NEXT}) OR (disabled_at IS NULL AND EXISTS (
       SELECT 1 FROM events WHERE events.campaign_id = endpoint.campaign_id AND events.id > endpoint.recorded_to)))
     ORDER BY id`,
  );
  return due.map(({ id }) => id);
}
