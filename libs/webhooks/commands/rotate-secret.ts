import type { Configuration } from '#platform/config';
import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { newWebhookSecret, sealSecret } from '../signing/secret.js';
import type { WebhookEndpoint } from '../webhook-endpoint.entity.js';
import { webhookErrors } from '../webhooks.errors.js';
import { webhookEvents } from '../webhooks.events.js';
import type { EndpointWithSecret } from './create-endpoint.js';

/** How long both secrets sign, so that a receiver can change over without losing anything. */
const BOTH_FOR = '24 hours';

/**
 * Makes a new signing secret. The one before stays in force beside it for 24 hours; a second rotation within that time ends the
 * oldest at once, so never more than two are in force.
 *
 * @throws DomainError `webhook-not-found`
 */
export async function rotateSecret(
  tx: Tx,
  configuration: Configuration,
  campaignId: string,
  id: string,
  actor: string,
): Promise<EndpointWithSecret> {
  const secret = newWebhookSecret();
  const endpoint = await tx.row<WebhookEndpoint>(
    `UPDATE webhook_endpoints SET previous_secret = secret, previous_until = app_now() + interval '${BOTH_FOR}', secret = $3
     WHERE id = $1 AND campaign_id = $2 RETURNING *`,
    [id, campaignId, sealSecret(configuration.SECRET, id, secret)],
  );
  if (endpoint === undefined) throw webhookErrors.endpointNotFound();
  await recordEvent(tx, { type: webhookEvents.secretRotated, campaignId, subjectId: id, actor });
  return { endpoint, secret };
}
