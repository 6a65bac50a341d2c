import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import type { WebhookEndpoint } from '../webhook-endpoint.entity.js';
import { webhookErrors } from '../webhooks.errors.js';
import { webhookEvents } from '../webhooks.events.js';

/**
 * Deletes an endpoint with its deliveries; what waited is not sent.
 *
 * @returns the endpoint as it was
 * @throws DomainError `webhook-not-found`
 */
export async function deleteEndpoint(tx: Tx, campaignId: string, id: string, actor: string): Promise<WebhookEndpoint> {
  const endpoint = await tx.row<WebhookEndpoint>(
    'DELETE FROM webhook_endpoints WHERE id = $1 AND campaign_id = $2 RETURNING *',
    [id, campaignId],
  );
  if (endpoint === undefined) throw webhookErrors.endpointNotFound();
  await recordEvent(tx, { type: webhookEvents.deleted, campaignId, subjectId: id, actor });
  return endpoint;
}
