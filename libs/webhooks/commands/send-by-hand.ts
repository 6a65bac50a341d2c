import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { deliveryMoves } from '../delivery.states.js';
import { TEST_TYPE, webhookBody } from '../event-types.js';
import type { WebhookDelivery } from '../webhook-delivery.entity.js';
import { webhookErrors } from '../webhooks.errors.js';
import { webhookEvents } from '../webhooks.events.js';
import { deliveryOf, endpointOf } from '../webhooks.queries.js';

/**
 * Sends a test: one try, past the line, to a disabled endpoint too.
 *
 * @param campaign the one whose endpoint it is; a test names it by its slug
 * @throws DomainError `webhook-not-found`, `webhook-test-pending`
 */
export async function sendTest(
  tx: Tx,
  campaign: { id: string; slug: string },
  endpointId: string,
  actor: string,
): Promise<WebhookDelivery> {
  await endpointOf(tx, campaign.id, endpointId, 'FOR UPDATE');
  const waiting = await tx.row(
    `SELECT id FROM webhook_deliveries WHERE endpoint_id = $1 AND state = 'pending' AND NOT ordered AND event_id IS NULL LIMIT 1`,
    [endpointId],
  );
  if (waiting !== undefined) throw webhookErrors.testPending();
  const { now } = (await tx.row<{ now: Date }>('SELECT app_now() AS now')) as { now: Date };
  const delivery = (await tx.row<WebhookDelivery>(
    'INSERT INTO webhook_deliveries (endpoint_id, type, body, ordered) VALUES ($1, $2, $3, false) RETURNING *',
    [endpointId, TEST_TYPE, webhookBody(TEST_TYPE, now, { campaign: campaign.slug, webhookId: endpointId })],
  )) as WebhookDelivery;
  await recordEvent(tx, { type: webhookEvents.testAsked, campaignId: campaign.id, subjectId: endpointId, actor });
  return delivery;
}

/**
 * Sends a delivery once more, with the same id and body. What came to its end is tried once, past the line; what still waits for
 * its next try gets it now, at its place in the line.
 *
 * @throws DomainError `webhook-not-found`, `webhook-delivery-not-found`
 */
export async function redeliver(
  tx: Tx,
  campaignId: string,
  endpointId: string,
  deliveryId: string,
  actor: string,
): Promise<WebhookDelivery> {
  await endpointOf(tx, campaignId, endpointId, '');
  await deliveryOf(tx, endpointId, deliveryId);
  const delivery = (await tx.row<WebhookDelivery>(
    `UPDATE webhook_deliveries SET next_try_at = app_now(), ordered = ordered AND state = 'pending', state = 'pending', finished_at = NULL
     WHERE id = $1 AND state = ANY($2) RETURNING *`,
    [deliveryId, deliveryMoves.repeat.from],
  )) as WebhookDelivery;
  const data = { deliveryId };
  await recordEvent(tx, { type: webhookEvents.redeliveryAsked, campaignId, subjectId: endpointId, actor, data });
  return delivery;
}
