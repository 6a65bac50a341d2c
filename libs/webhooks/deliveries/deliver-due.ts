import type { Configuration } from '#platform/config';
import type { Database } from '#platform/database';
import { post, type PostOutcome } from '../sending/post.js';
import { reachOf } from '../sending/reach.js';
import { openSecret } from '../signing/secret.js';
import { signatureHeaders } from '../signing/sign.js';
import type { WebhookDelivery } from '../webhook-delivery.entity.js';
import type { WebhookEndpoint } from '../webhook-endpoint.entity.js';
import { claimEndpoint, holdOn, nextDelivery, releaseEndpoint } from './lease.js';
import { settle } from './settle.js';

/** @returns whether the one before the last rotation still signs */
function previousInForce(endpoint: WebhookEndpoint, now: Date): boolean {
  return endpoint.previousUntil !== null && endpoint.previousUntil > now;
}

async function attempt(
  configuration: Configuration,
  endpoint: WebhookEndpoint,
  { id, body }: WebhookDelivery,
  now: Date,
): Promise<PostOutcome> {
  const sealed = [endpoint.secret, ...(previousInForce(endpoint, now) ? [endpoint.previousSecret as Buffer] : [])];
  const [secret, ...previous] = sealed.map((one) => openSecret(configuration.SECRET, endpoint.id, one));
  if (secret === undefined) {
    const error =
      'The signing secret cannot be read, because SECRET of this installation was changed. Rotate the secret.';
    return { ms: 0, error };
  }
  const secrets = [secret, ...previous.filter((one) => one !== undefined)];
  // The machine's clock, not the held one: receivers compare it with theirs.
  const headers = signatureHeaders(`msg_${id.replaceAll('-', '')}`, new Date(), body, secrets);
  return post(endpoint.url, headers, body, reachOf(configuration));
}

/**
 * Sends what an endpoint has to send now, one after the other, for as long as its turn lasts.
 *
 * @param turnMs after this no further try is begun, so that an endpoint with much to send leaves room for others
 * @returns whether there is more to send now; false when another worker has the endpoint, who looks again at its end
 */
export async function deliverDue(
  database: Database,
  configuration: Configuration,
  endpointId: string,
  turnMs: number,
): Promise<boolean> {
  const token = await claimEndpoint(database, endpointId);
  if (token === undefined) return false;
  const until = performance.now() + turnMs;
  try {
    do {
      const endpoint = await holdOn(database, endpointId, token);
      if (endpoint === undefined) return false;
      const delivery = await nextDelivery(database, endpointId);
      if (delivery === undefined) break;
      const { now } = (await database.row<{ now: Date }>('SELECT app_now() AS now')) as { now: Date };
      const outcome = await attempt(configuration, endpoint, delivery, now);
      if (!(await settle(database, endpointId, token, delivery, outcome))) return false;
    } while (performance.now() < until);
  } finally {
    await releaseEndpoint(database, endpointId, token);
  }
  // What came while we held the endpoint found it taken, so it is looked for after letting go.
  return (await nextDelivery(database, endpointId)) !== undefined;
}
