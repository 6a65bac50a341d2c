import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { anOpenCampaign } from '../../test/builders/campaigns.js';
import { Receiver } from '../../test/builders/receiver.js';
import { anEndpoint, happened, letterFacts } from '../../test/builders/webhooks.js';
import { World } from '../../test/builders/world.js';
import { redeliver } from './commands/send-by-hand.js';
import { catchUp } from './deliveries/record-deliveries.js';
import { settle } from './deliveries/settle.js';
import { DELIVERY_STATES, type DeliveryAct, deliveryMoves, type DeliveryState } from './delivery.states.js';
import type { WebhookDelivery } from './webhook-delivery.entity.js';

const TOKEN = '00000000-0000-4000-8000-000000000001';

let world: World;
let campaign: Awaited<ReturnType<typeof anOpenCampaign>>;
let receiver: Receiver;
beforeAll(async () => {
  world = await World.create();
  campaign = await anOpenCampaign(world);
  receiver = await Receiver.start(204);
});
afterEach(() => world.database.rows('DELETE FROM webhook_endpoints'));
afterAll(async () => {
  await receiver.stop();
  await world.close();
});

/** @returns a delivery in a state, of an endpoint that this worker has leased */
async function aDelivery(state: DeliveryState, ordered: boolean): Promise<WebhookDelivery> {
  const { endpoint } = await anEndpoint(world, campaign, receiver.url);
  await happened(world, campaign, 1);
  await catchUp(world.database, letterFacts, 'https://letters.example', endpoint.id);
  await world.database.rows('UPDATE webhook_endpoints SET lease_token = $2 WHERE id = $1', [endpoint.id, TOKEN]);
  const delivery = await world.database.row<WebhookDelivery>(
    'UPDATE webhook_deliveries SET state = $2, ordered = $3 WHERE endpoint_id = $1 RETURNING *',
    [endpoint.id, state, ordered],
  );
  return delivery as WebhookDelivery;
}

const settled = (delivery: WebhookDelivery, error?: string): Promise<boolean> =>
  settle(world.database, delivery.endpointId, TOKEN, delivery, {
    status: error === undefined ? 204 : 500,
    ms: 1,
    error,
  });

const STATEMENTS: [
  name: string,
  act: DeliveryAct,
  ordered: boolean,
  run: (one: WebhookDelivery) => Promise<unknown>,
][] = [
  ['a success', 'deliver', true, (one) => settled(one)],
  ['a failure of what was sent by hand', 'set-aside', false, (one) => settled(one, 'status 500')],
  [
    'a repetition by hand',
    'repeat',
    true,
    ({ id, endpointId }) => world.database.transaction((tx) => redeliver(tx, campaign.id, endpointId, id, 'operator')),
  ],
];

it.each(STATEMENTS)('%s moves a delivery from the states that the table names only', async (_, act, ordered, run) => {
  for (const state of DELIVERY_STATES) {
    const delivery = await aDelivery(state, ordered);
    await run(delivery);
    const after = await world.database.row<WebhookDelivery>('SELECT * FROM webhook_deliveries WHERE id = $1', [
      delivery.id,
    ]);
    const moves = deliveryMoves[act];
    expect({ from: state, to: after?.state }).toEqual({
      from: state,
      to: moves.from.includes(state) ? moves.to[0] : state,
    });
  }
});
