import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { waitUntil } from '#platform/embedded';
import { recordEvent } from '#platform/outbox';
import { type Answering, type Received, Receiver } from '../../../test/builders/receiver.js';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { times, together } from '../../../test/builders/together.js';
import { anEndpoint, happened, letterFacts, WebhookJobs } from '../../../test/builders/webhooks.js';
import { World } from '../../../test/builders/world.js';
import { deliverDue } from './deliver-due.js';

const subject = ({ body }: Received): string => (JSON.parse(body) as { data: { signOnId: string } }).data.signOnId;

describe('deliveries of one endpoint', () => {
  let world: World;
  let jobs: WebhookJobs;
  const receivers: Receiver[] = [];
  beforeAll(async () => {
    world = await World.create();
    jobs = new WebhookJobs(world);
  });
  afterEach(() => Promise.all(receivers.splice(0).map((one) => one.stop())));
  afterAll(() => world.close());

  async function receiver(answer: Answering = 204): Promise<Receiver> {
    const started = await Receiver.start(answer);
    receivers.push(started);
    return started;
  }

  /** Fails for one subject as often as told, and takes everything else. */
  const failing =
    (id: () => string, status: number, often = Infinity): Answering =>
    (response, received) =>
      void response.writeHead(subject(received) === id() && often-- > 0 ? status : 204).end();

  /** Lets time pass and gives turns, as the sweep does. */
  async function lifeGoesOn(endpointId: string, hours: number, stepMinutes = 30): Promise<void> {
    for (let minutes = 0; minutes < hours * 60; minutes += stepMinutes) {
      await world.clock.advance(`${stepMinutes} minutes`);
      if ((await jobs.sweep()).includes(endpointId)) await jobs.deliver(endpointId);
    }
  }

  it('go out in the order of the events, and one that fails holds the others back until it is taken', async () => {
    const campaign = await anOpenCampaign(world);
    let second = '';
    const to = await receiver(failing(() => second, 500, 2));
    const { endpoint } = await anEndpoint(world, campaign, to.url);
    const ids = await happened(world, campaign, 4);
    second = ids[1] as string;
    await jobs.deliver(endpoint.id);
    expect(to.received.map(subject)).toEqual(ids.slice(0, 2));
    await jobs.deliver(endpoint.id);
    expect(to.received).toHaveLength(2); // it is not time yet
    await world.clock.advance('6 seconds');
    await jobs.deliver(endpoint.id);
    await world.clock.advance('6 minutes');
    await jobs.deliver(endpoint.id);
    expect(to.received.map(subject)).toEqual([ids[0], second, second, second, ids[2], ids[3]]);
    const [, first, ...again] = to.ids();
    expect(again.slice(0, 2)).toEqual([first, first]);
  });

  it.each([
    ['no longer than 10 tries over three days when the receiver breaks over it', 500, 10],
    ['no longer than 5 tries over two and a half hours when the receiver refuses it', 422, 5],
  ])('are held back %s; then the rest goes on', async (_, status, tries) => {
    const campaign = await anOpenCampaign(world);
    let poison = '';
    const to = await receiver(failing(() => poison, status));
    const { endpoint } = await anEndpoint(world, campaign, to.url);
    const ids = await happened(world, campaign, 3);
    poison = ids[0] as string;
    await jobs.deliver(endpoint.id);
    await lifeGoesOn(endpoint.id, 90);
    expect(to.received.map(subject)).toEqual([...Array<string>(tries).fill(poison), ids[1], ids[2]]);
    const states = await world.database.rows<{ state: string; tries: number }>(
      'SELECT state, tries FROM webhook_deliveries WHERE endpoint_id = $1 ORDER BY event_id',
      [endpoint.id],
    );
    expect(states.map(({ state }) => state)).toEqual(['failed', 'delivered', 'delivered']);
    expect(states[0]?.tries).toBe(tries);
  });

  it('do not wait for another endpoint that hangs', async () => {
    const campaign = await anOpenCampaign(world);
    const [hanging, well] = [await receiver(() => undefined), await receiver()];
    const { endpoint: one } = await anEndpoint(world, campaign, hanging.url);
    const { endpoint: other } = await anEndpoint(world, campaign, well.url);
    const ids = await happened(world, campaign, 5);
    const stuck = jobs.deliver(one.id);
    expect(await waitUntil(() => hanging.received.length === 1, 5_000)).toBe(true);
    await new WebhookJobs(world).deliver(other.id);
    expect(well.received.map(subject)).toEqual(ids);
    for (const socket of [hanging]) await socket.stop();
    receivers.splice(receivers.indexOf(hanging), 1);
    await stuck;
  });

  it('all arrive, in order, at a receiver that was away for two days', async () => {
    const campaign = await anOpenCampaign(world);
    const to = await receiver(503);
    const { endpoint } = await anEndpoint(world, campaign, to.url);
    const ids: string[] = [];
    for (let day = 0; day < 2; day += 1) {
      ids.push(...(await happened(world, campaign, 10)));
      await lifeGoesOn(endpoint.id, 24);
    }
    expect(new Set(to.received.map(subject))).toEqual(new Set([ids[0]]));
    const tried = to.received.length;
    to.answer = 200;
    await lifeGoesOn(endpoint.id, 28);
    expect(to.received.slice(tried).map(subject)).toEqual(ids);
  });

  it('go out once each and one at a time, though ten workers try at once', async () => {
    const campaign = await anOpenCampaign(world);
    const to = await receiver((response) => setImmediate(() => response.writeHead(204).end()));
    const { endpoint } = await anEndpoint(world, campaign, to.url);
    const ids = await happened(world, campaign, 40);
    const workers = await together(...times(10, () => new WebhookJobs(world).deliver(endpoint.id)));
    expect(workers).toEqual(Array(10).fill(undefined));
    expect(to.received.map(subject)).toEqual(ids);
    expect(to.mostAtOnce).toBe(1);
  });

  it('go on with another worker when one dies, and the dead one writes nothing down any more', async () => {
    const campaign = await anOpenCampaign(world);
    let answerNow = (): void => undefined;
    const to = await receiver((response) => (answerNow = () => response.writeHead(500).end()));
    const { endpoint } = await anEndpoint(world, campaign, to.url);
    const [id] = await happened(world, campaign, 1);
    const dying = jobs.deliver(endpoint.id);
    expect(await waitUntil(() => to.received.length === 1, 5_000)).toBe(true);
    await jobs.deliver(endpoint.id);
    expect(to.received).toHaveLength(1); // the lease holds
    await world.database.rows(
      `UPDATE webhook_endpoints SET leased_until = clock_timestamp() - interval '1 second' WHERE id = $1`,
      [endpoint.id],
    );
    to.answer = 204;
    const late = answerNow;
    await new WebhookJobs(world).deliver(endpoint.id);
    late();
    await dying;
    expect(to.received.map(subject)).toEqual([id, id]);
    expect(new Set(to.ids()).size).toBe(1);
    const rows = await world.database.rows('SELECT state, tries FROM webhook_deliveries WHERE endpoint_id = $1', [
      endpoint.id,
    ]);
    expect(rows).toEqual([{ state: 'delivered', tries: 1 }]);
  });

  it('include an event that committed after a later one was sent, once', async () => {
    const campaign = await anOpenCampaign(world);
    const to = await receiver();
    const { endpoint } = await anEndpoint(world, campaign, to.url);
    let later: string[] = [];
    const early = crypto.randomUUID();
    await world.database.transaction(async (tx) => {
      const type = 'sign-on.accepted';
      await recordEvent(tx, { type, campaignId: campaign.id, subjectId: early, actor: 'test' });
      later = await happened(world, campaign, 1);
      await jobs.deliver(endpoint.id);
    });
    expect(to.received.map(subject)).toEqual(later);
    const { id } = (await world.database.row<{ id: string }>('SELECT id FROM events WHERE subject_id = $1', [
      early,
    ])) as { id: string };
    for (const turn of [...(await jobs.record(id)), ...(await jobs.record(id))]) await jobs.deliver(turn);
    expect(to.received.map(subject)).toEqual([...later, early]);
  });

  it('include such an event when its job was lost with the queue: the sweep finds it', async () => {
    const campaign = await anOpenCampaign(world);
    const to = await receiver();
    const { endpoint } = await anEndpoint(world, campaign, to.url);
    const early = crypto.randomUUID();
    await world.database.transaction(async (tx) => {
      const type = 'sign-on.accepted';
      await recordEvent(tx, { type, campaignId: campaign.id, subjectId: early, actor: 'test' });
      await happened(world, campaign, 1);
      await jobs.deliver(endpoint.id);
    });
    expect(await jobs.sweep()).not.toContain(endpoint.id);
    await world.clock.advance('2 minutes');
    expect(await jobs.sweep()).toContain(endpoint.id);
    await jobs.deliver(endpoint.id);
    expect(to.received.map(subject).at(-1)).toBe(early);
    expect(await jobs.sweep()).not.toContain(endpoint.id);
  });

  it('are kept to a turn, so that a long line leaves room for others', async () => {
    const campaign = await anOpenCampaign(world);
    const to = await receiver();
    const { endpoint } = await anEndpoint(world, campaign, to.url);
    await happened(world, campaign, 3);
    await jobs.sweep();
    const { catchUp } = await import('./record-deliveries.js');
    await catchUp(world.database, letterFacts, world.configuration.publicUrl, endpoint.id);
    expect(await deliverDue(world.database, world.configuration, endpoint.id, 0)).toBe(true);
    expect(to.received).toHaveLength(1);
  });
});
