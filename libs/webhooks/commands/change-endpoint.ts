import type { Configuration } from '#platform/config';
import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import type { WebhookEndpoint } from '../webhook-endpoint.entity.js';
import { webhookErrors } from '../webhooks.errors.js';
import { webhookEvents } from '../webhooks.events.js';
import { assertUrl, type NewWebhookEndpoint } from './create-endpoint.js';

/** What may be changed of an endpoint; what is left out stays. */
export type EndpointChange = Partial<NewWebhookEndpoint> & { enabled?: boolean };

/**
 * Changes an endpoint. Disabled, it is sent nothing; enabled again, it gets all that it missed, in order.
 *
 * @throws DomainError `webhook-not-found`, `invalid-request`
 */
export async function changeEndpoint(
  tx: Tx,
  configuration: Configuration,
  campaignId: string,
  id: string,
  change: EndpointChange,
  actor: string,
): Promise<WebhookEndpoint> {
  if (change.url !== undefined) assertUrl(configuration, change.url);
  const endpoint = await tx.row<WebhookEndpoint>(
    `UPDATE webhook_endpoints SET url = coalesce($3, url), events = coalesce($4, events),
       since_event_id = CASE WHEN $4::text[] IS NULL THEN since_event_id ELSE recorded_to END, description = coalesce($5, description),
       disabled_at = CASE $6::boolean WHEN true THEN NULL WHEN false THEN coalesce(disabled_at, app_now()) ELSE disabled_at END,
       disabled_reason = CASE $6::boolean WHEN true THEN NULL WHEN false THEN coalesce(disabled_reason, 'by-hand') ELSE disabled_reason END,
       failing_since = CASE WHEN $6::boolean AND disabled_at IS NOT NULL THEN NULL ELSE failing_since END
     WHERE id = $1 AND campaign_id = $2 RETURNING *`,
    [id, campaignId, change.url, change.events, change.description, change.enabled],
  );
  if (endpoint === undefined) throw webhookErrors.endpointNotFound();
  if (change.enabled === true || change.url !== undefined) await tryAtOnce(tx, id);
  const data = { fields: Object.keys(change).filter((field) => change[field as keyof EndpointChange] !== undefined) };
  await recordEvent(tx, { type: webhookEvents.changed, campaignId, subjectId: id, actor, data });
  return endpoint;
}

/** What waited for a later try goes out now, and the schedule begins anew: the receiver was mended, or is another. */
async function tryAtOnce(tx: Tx, endpointId: string): Promise<void> {
  await tx.rows(
    `UPDATE webhook_deliveries SET next_try_at = app_now(), tries_before = tries
     WHERE endpoint_id = $1 AND state = 'pending' AND ordered`,
    [endpointId],
  );
}
