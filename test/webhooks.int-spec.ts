import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { waitUntil } from '#platform/embedded';
import { approveSignOn } from '#review';
import { webhookEventTypes } from '#webhooks';
import { campaignEvents } from '#campaigns';
import { signOnEvents } from '#sign-ons';
import { createWorker, type WorkerApp } from '../apps/worker/app.js';
import { type Answer, Api } from './builders/api.js';
import { anOpenCampaign } from './builders/campaigns.js';
import { aCoordinator } from './builders/coordinators.js';
import { type Received, Receiver } from './builders/receiver.js';
import { aVerifiedSignOn } from './builders/sign-ons.js';
import { anEndpoint, happened } from './builders/webhooks.js';
import { World } from './builders/world.js';

const SOON = 20_000;
const parsed = ({ body }: Received): { type: string; data: { signOnId: string } } =>
  JSON.parse(body) as { type: string; data: { signOnId: string } };

describe('webhooks from two workers', () => {
  let world: World;
  let receiver: Receiver;
  const running: WorkerApp[] = [];
  beforeAll(async () => {
    world = await World.create();
  });
  afterEach(async () => {
    for (const worker of running.splice(0)) await worker.stop();
    await receiver.stop();
  });
  afterAll(() => world.close());

  async function twoWorkers(): Promise<void> {
    for (let count = 0; count < 2; count += 1) {
      const worker = await createWorker(world.configuration);
      await worker.app.init();
      running.push(worker);
      worker.start();
    }
  }

  it('tell of an approval within moments, signed, and of a test that the api was asked for', async () => {
    receiver = await Receiver.start();
    await twoWorkers();
    const campaign = await anOpenCampaign(world);
    const { coordinator, token } = await aCoordinator(world, campaign);
    const { endpoint, secret } = await anEndpoint(world, campaign, receiver.url);
    const { id } = await aVerifiedSignOn(world, campaign);
    await world.database.transaction((tx) => approveSignOn(tx, campaign.id, id, `coordinator:${coordinator.id}`));
    expect(await waitUntil(() => receiver.received.length === 2, SOON)).toBe(true);
    expect(receiver.types()).toEqual(['sign-on.accepted', 'sign-on.approved']);
    const api = await Api.start(world);
    const test: Answer = await api.send(`/api/v1/coordinator/campaigns/${campaign.slug}/webhooks/${endpoint.id}/test`, {
      method: 'POST',
      token,
    });
    expect(test.status).toBe(200);
    expect(await waitUntil(() => receiver.received.length === 3, SOON)).toBe(true);
    await api.close();
    for (const { body, headers } of receiver.received)
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toBeTruthy();
  }, 60_000);

  it('send 300 events once each, in order and one at a time, though every fortieth try fails', async () => {
    let tries = 0;
    receiver = await Receiver.start((response) => void response.writeHead((tries += 1) % 40 === 0 ? 503 : 204).end());
    const campaign = await anOpenCampaign(world);
    await anEndpoint(world, campaign, receiver.url);
    await twoWorkers();
    const ids: string[] = [];
    for (let batch = 0; batch < 30; batch += 1) ids.push(...(await happened(world, campaign, 10)));
    const taken = (): string[] =>
      receiver.received.filter((_, index) => (index + 1) % 40 !== 0).map((one) => parsed(one).data.signOnId);
    // A failed one waits for seconds; the held clock makes them pass.
    const done = await waitUntil(async () => {
      await world.clock.advance('6 seconds');
      return taken().length >= ids.length;
    }, 40_000);
    expect(done).toBe(true);
    expect(taken()).toEqual(ids);
    expect(receiver.mostAtOnce).toBe(1);
  }, 60_000);

  it('know only types of events that libs record', () => {
    const recorded = [...Object.values(campaignEvents), ...Object.values(signOnEvents)] as string[];
    const known = Object.keys(webhookEventTypes).filter((type) => /^(campaign|sign-on)\./.test(type));
    expect(known.filter((type) => !recorded.includes(type))).toEqual([]);
    expect(known.length).toBeGreaterThan(10);
  });
});
