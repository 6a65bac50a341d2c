import { recordEvent } from '#platform/outbox';
import { webhookEventTypes } from '#webhooks';
import { Receiver } from '../builders/receiver.js';
import { anOpenCampaign } from '../builders/campaigns.js';
import { aSignatory } from '../builders/sign-ons.js';
import { anEndpoint, WebhookJobs } from '../builders/webhooks.js';
import type { World } from '../builders/world.js';
import { steady } from './readable.js';

/** What events hold that webhooks tell of: every fact that any of them needs. */
const FACTS = {
  letterVersion: 2,
  material: true,
  from: '2027-03-01T17:00:00.000Z',
  to: '2027-04-01T17:00:00.000Z',
  number: 1,
  count: 95,
  codes: ['claim-disagrees'],
  into: '00000000-0000-4000-8000-000000000001',
  fields: ['displayName'],
  silent: false,
};

/** What a delivery has in its headers beside what HTTP needs; the values that follow from key and clock are left out. */
const HEADERS = ['content-type', 'user-agent', 'webhook-id', 'webhook-timestamp', 'webhook-signature'];

/**
 * Has one event of every type that a webhook may ask for, and reads what a receiver gets.
 *
 * @returns a file with the body of each, and one with the headers that all have
 */
export async function webhookBodies(world: World): Promise<Record<string, string>> {
  const receiver = await Receiver.start();
  try {
    const campaign = await anOpenCampaign(world, { slug: 'webhooks' });
    const { id: subjectId } = await aSignatory(world, campaign, { organizationName: 'Rivers Alive' });
    const types = Object.keys(webhookEventTypes);
    const { endpoint } = await anEndpoint(world, campaign, receiver.url, types);
    for (const type of types)
      await world.database.transaction((tx) =>
        recordEvent(tx, { type, campaignId: campaign.id, subjectId, actor: 'operator', data: FACTS }),
      );
    await new WebhookJobs(world).deliver(endpoint.id);
    const bodies = receiver.received.map(({ body }) => JSON.parse(body) as { type: string });
    const [first] = receiver.received;
    return {
      'bodies.txt': types.map((type) => bodyOf(type, bodies)).join('\n\n'),
      'headers.txt': HEADERS.map((name) => `${name}: ${masked(name, String(first?.headers[name]))}`).join('\n'),
    };
  } finally {
    await receiver.stop();
  }
}

function bodyOf(type: string, bodies: { type: string }[]): string {
  const body = bodies.find((one) => one.type === type);
  if (body === undefined) throw new Error(`No webhook told of ${type}.`);
  const text = JSON.stringify(body, null, 2);
  return steady(`${webhookEventTypes[type]?.says ?? ''}\n${text}`);
}

function masked(name: string, value: string): string {
  if (name === 'webhook-timestamp') return value.replace(/\d/g, '0');
  return name === 'webhook-signature' ? value.replace(/,.*/, ',‹signature›') : steady(value);
}
