import { randomUUID } from 'node:crypto';
import type { Configuration } from '#platform/config';
import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { reachOf } from '../sending/reach.js';
import { urlProblem } from '../sending/target.js';
import { newWebhookSecret, sealSecret } from '../signing/secret.js';
import type { WebhookEndpoint } from '../webhook-endpoint.entity.js';
import { webhookErrors } from '../webhooks.errors.js';
import { webhookEvents } from '../webhooks.events.js';

/** An endpoint about to be made. */
export interface NewWebhookEndpoint {
  url: string;
  /** types of {@link webhookEventTypes} */
  events: string[];
  description?: string;
}

/** An endpoint with its secret; this is the only time it can be read. */
export interface EndpointWithSecret {
  endpoint: WebhookEndpoint;
  secret: string;
}

/** Each holds one slot of the queue for as long as its receiver lets it wait. */
const MOST_ENDPOINTS = 10;

/** @throws DomainError `invalid-request` naming `url` when webhooks may not go there */
export function assertUrl(configuration: Configuration, url: string): void {
  const wrong = urlProblem(url, reachOf(configuration));
  if (wrong !== undefined) throw webhookErrors.urlRefused(wrong);
}

/**
 * Makes an endpoint. It hears of what happens from now on.
 *
 * @throws DomainError `invalid-request`, `too-many-webhooks`
 */
export async function createEndpoint(
  tx: Tx,
  configuration: Configuration,
  campaignId: string,
  { url, events, description = '' }: NewWebhookEndpoint,
  actor: string,
): Promise<EndpointWithSecret> {
  assertUrl(configuration, url);
  // Two at once wait here for each other, so that they count each other.
  await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [`webhooks ${campaignId}`]);
  const there = await tx.rows('SELECT id FROM webhook_endpoints WHERE campaign_id = $1', [campaignId]);
  if (there.length >= MOST_ENDPOINTS) throw webhookErrors.tooMany(MOST_ENDPOINTS);
  const [id, secret] = [randomUUID(), newWebhookSecret()];
  const endpoint = (await tx.row<WebhookEndpoint>(
    `INSERT INTO webhook_endpoints (id, campaign_id, url, description, events, secret, since_event_id, recorded_to)
     SELECT $1, $2, $3, $4, $5, $6, newest, newest FROM (SELECT coalesce(max(id), 0) AS newest FROM events) AS now RETURNING *`,
    [id, campaignId, url, description, events, sealSecret(configuration.SECRET, id, secret)],
  )) as WebhookEndpoint;
  await recordEvent(tx, { type: webhookEvents.created, campaignId, subjectId: id, actor, data: { events } });
  return { endpoint, secret };
}
