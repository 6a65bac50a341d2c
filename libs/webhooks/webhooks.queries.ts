import type { Reader } from '#platform/database';
import type { DeliveryState } from './delivery.states.js';
import type { WebhookDelivery } from './webhook-delivery.entity.js';
import type { WebhookEndpoint } from './webhook-endpoint.entity.js';
import type { WebhookTry } from './webhook-try.entity.js';
import { webhookErrors } from './webhooks.errors.js';

/** A delivery with all its tries, the first first. */
export type TriedDelivery = WebhookDelivery & { log: WebhookTry[] };

/** @returns the endpoints of a campaign, the oldest first, with how many deliveries wait and were set aside in the last 30 days */
export async function endpointsOf(
  reader: Reader,
  campaignId: string,
): Promise<(WebhookEndpoint & { pending: number; failed: number })[]> {
  return reader.rows(
    `SELECT endpoint.*,
       (SELECT count(*)::integer FROM webhook_deliveries WHERE endpoint_id = endpoint.id AND state = 'pending') AS pending,
       (SELECT count(*)::integer FROM webhook_deliveries WHERE endpoint_id = endpoint.id AND state = 'failed') AS failed
     FROM webhook_endpoints AS endpoint WHERE campaign_id = $1 ORDER BY created_at, id`,
    [campaignId],
  );
}

/** @throws DomainError `webhook-not-found` when the campaign has no such endpoint */
export async function endpointOf(
  reader: Reader,
  campaignId: string,
  id: string,
  lock: '' | 'FOR UPDATE' = '',
): Promise<WebhookEndpoint> {
  const endpoint = await reader.row<WebhookEndpoint>(
    `SELECT * FROM webhook_endpoints WHERE id = $1 AND campaign_id = $2 ${lock}`,
    [id, campaignId],
  );
  if (endpoint === undefined) throw webhookErrors.endpointNotFound();
  return endpoint;
}

async function withTries(reader: Reader, deliveries: WebhookDelivery[]): Promise<TriedDelivery[]> {
  const tries = await reader.rows<WebhookTry>(
    'SELECT * FROM webhook_tries WHERE delivery_id = ANY($1::uuid[]) ORDER BY number',
    [deliveries.map(({ id }) => id)],
  );
  const byDelivery = Map.groupBy(tries, ({ deliveryId }) => deliveryId);
  return deliveries.map((delivery) => ({ ...delivery, log: byDelivery.get(delivery.id) ?? [] }));
}

/** @throws DomainError `webhook-delivery-not-found` when the endpoint has no such delivery */
export async function deliveryOf(reader: Reader, endpointId: string, id: string): Promise<TriedDelivery> {
  const delivery = await reader.row<WebhookDelivery>(
    'SELECT * FROM webhook_deliveries WHERE id = $1 AND endpoint_id = $2',
    [id, endpointId],
  );
  if (delivery === undefined) throw webhookErrors.deliveryNotFound();
  const [tried] = await withTries(reader, [delivery]);
  return tried as TriedDelivery;
}

/**
 * @param before id of the last delivery of the page before
 * @returns deliveries of an endpoint with their tries, the newest first
 * @throws DomainError `webhook-not-found` when the campaign has no such endpoint
 */
export async function deliveriesOf(
  reader: Reader,
  campaignId: string,
  endpointId: string,
  { state, before, limit }: { state?: DeliveryState; before?: string; limit: number },
): Promise<TriedDelivery[]> {
  await endpointOf(reader, campaignId, endpointId);
  const deliveries = await reader.rows<WebhookDelivery>(
    `SELECT * FROM webhook_deliveries WHERE endpoint_id = $1 AND ($2::text IS NULL OR state = $2)
       AND ($3::uuid IS NULL OR (created_at, id) < (SELECT created_at, id FROM webhook_deliveries WHERE id = $3))
     ORDER BY created_at DESC, id DESC LIMIT $4`,
    [endpointId, state, before, limit],
  );
  return withTries(reader, deliveries);
}
