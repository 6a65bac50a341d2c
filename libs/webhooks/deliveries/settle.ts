import type { Database, Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { type DeliveryAct, deliveryMoves } from '../delivery.states.js';
import { afterFailure } from '../retry.js';
import type { PostOutcome } from '../sending/post.js';
import type { WebhookDelivery } from '../webhook-delivery.entity.js';
import type { DisabledReason, WebhookEndpoint } from '../webhook-endpoint.entity.js';
import { webhookEvents } from '../webhooks.events.js';

/** Without one success for this long, an endpoint is disabled; a coordinator enables it again. Longer than one delivery is tried. */
const GIVE_UP_AFTER = '5 days';
/** So much of an answer is kept, in characters. */
const EXCERPT = 1000;

/**
 * Writes down what became of a try and what follows, unless the endpoint was lost to another worker meanwhile.
 *
 * @returns whether the endpoint is still ours
 */
export async function settle(
  database: Database,
  endpointId: string,
  token: string,
  delivery: WebhookDelivery,
  outcome: PostOutcome,
): Promise<boolean> {
  return database.transaction(async (tx) => {
    const endpoint = await tx.row<WebhookEndpoint>(
      'SELECT * FROM webhook_endpoints WHERE id = $1 AND lease_token = $2 FOR UPDATE',
      [endpointId, token],
    );
    if (endpoint === undefined) return false;
    const delivered = outcome.error === undefined;
    const tries = await logTry(tx, delivery.id, outcome);
    if (delivered) await finish(tx, delivery.id, 'deliver');
    else if (!delivery.ordered) await finish(tx, delivery.id, 'set-aside');
    else await putOff(tx, endpoint, delivery.id, tries - delivery.triesBefore, outcome);
    if (delivery.ordered) await markEndpoint(tx, endpoint, delivered);
    return true;
  });
}

/** @returns how many tries there were, this one included */
async function logTry(tx: Tx, deliveryId: string, { status, ms, error, excerpt }: PostOutcome): Promise<number> {
  // PostgreSQL stores no NUL, and half of a character at the cut would be none.
  const kept =
    excerpt === undefined ? null : [...excerpt.replaceAll('\0', '').toWellFormed()].slice(0, EXCERPT).join('');
  const row = await tx.row<{ tries: number }>(
    `WITH tried AS (UPDATE webhook_deliveries SET tries = tries + 1 WHERE id = $1 RETURNING tries)
     INSERT INTO webhook_tries (delivery_id, number, status, ms, error, excerpt)
     SELECT $1, tries, $2, $3, $4, $5 FROM tried RETURNING number AS tries`,
    [deliveryId, status ?? null, ms, error ?? null, kept],
  );
  return row?.tries ?? 0;
}

async function finish(tx: Tx, deliveryId: string, act: Exclude<DeliveryAct, 'repeat'>): Promise<void> {
  const { from, to } = deliveryMoves[act];
  await tx.rows('UPDATE webhook_deliveries SET state = $2, finished_at = app_now() WHERE id = $1 AND state = ANY($3)', [
    deliveryId,
    to[0],
    from,
  ]);
}

async function putOff(
  tx: Tx,
  endpoint: WebhookEndpoint,
  deliveryId: string,
  tries: number,
  outcome: PostOutcome,
): Promise<void> {
  const after = afterFailure(tries, outcome);
  if (after.next === 'set-aside') return finish(tx, deliveryId, 'set-aside');
  if (after.next === 'disable') return disable(tx, endpoint, 'gone');
  await tx.rows(`UPDATE webhook_deliveries SET next_try_at = app_now() + $2 * interval '1 second' WHERE id = $1`, [
    deliveryId,
    after.inSeconds,
  ]);
}

async function markEndpoint(tx: Tx, endpoint: WebhookEndpoint, delivered: boolean): Promise<void> {
  const marked = await tx.row<{ hopeless: boolean }>(
    `UPDATE webhook_endpoints SET failing_since = CASE WHEN $2 THEN NULL ELSE coalesce(failing_since, app_now()) END
     WHERE id = $1 RETURNING disabled_at IS NULL AND failing_since <= app_now() - interval '${GIVE_UP_AFTER}' AS hopeless`,
    [endpoint.id, delivered],
  );
  if (marked?.hopeless === true) await disable(tx, endpoint, 'failing');
}

async function disable(tx: Tx, { id, campaignId }: WebhookEndpoint, reason: DisabledReason): Promise<void> {
  const disabled = await tx.row(
    `UPDATE webhook_endpoints SET disabled_at = app_now(), disabled_reason = $2 WHERE id = $1 AND disabled_at IS NULL RETURNING id`,
    [id, reason],
  );
  if (disabled === undefined) return;
  await recordEvent(tx, { type: webhookEvents.disabled, campaignId, subjectId: id, actor: 'clock', data: { reason } });
}
