import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { anOpenCampaign } from '../../test/builders/campaigns.js';
import { type Answering, type Received, Receiver } from '../../test/builders/receiver.js';
import { aSignatory } from '../../test/builders/sign-ons.js';
import { anEndpoint, happened, mergedInDirectory, WebhookJobs } from '../../test/builders/webhooks.js';
import { World } from '../../test/builders/world.js';
import { changeEndpoint } from './commands/change-endpoint.js';
import { rotateSecret } from './commands/rotate-secret.js';
import { redeliver, sendTest } from './commands/send-by-hand.js';
import type { WebhookEndpoint } from './webhook-endpoint.entity.js';
import { deliveriesOf, endpointOf } from './webhooks.queries.js';

const verified = (secret: string, { body, headers }: Received): unknown =>
  new Webhook(secret).verify(body, headers as Record<string, string>);

describe('webhooks', () => {
  let world: World;
  let jobs: WebhookJobs;
  let campaign: Awaited<ReturnType<typeof anOpenCampaign>>;
  const receivers: Receiver[] = [];
  beforeAll(async () => {
    world = await World.create({ PUBLIC_URL: 'https://letters.example' });
    jobs = new WebhookJobs(world);
  });
  beforeEach(async () => {
    campaign = await anOpenCampaign(world);
  });
  afterEach(() => Promise.all(receivers.splice(0).map((one) => one.stop())));
  afterAll(() => world.close());

  async function receiver(answer: Answering = 204): Promise<Receiver> {
    const started = await Receiver.start(answer);
    receivers.push(started);
    return started;
  }
  const reread = (endpoint: WebhookEndpoint): Promise<WebhookEndpoint> =>
    endpointOf(world.database, campaign.id, endpoint.id);
  const change = (endpoint: WebhookEndpoint, what: object): Promise<WebhookEndpoint> =>
    world.database.transaction((tx) => changeEndpoint(tx, world.configuration, campaign.id, endpoint.id, what, 'test'));
  const rotate = async (endpoint: WebhookEndpoint): Promise<string> =>
    (await world.database.transaction((tx) => rotateSecret(tx, world.configuration, campaign.id, endpoint.id, 'test')))
      .secret;

  it('say what happened, signed, with ids and public names and nothing of a contact', async () => {
    const to = await receiver();
    const { endpoint, secret } = await anEndpoint(world, campaign, to.url);
    const signOn = await aSignatory(world, campaign);
    await jobs.deliver(endpoint.id);
    expect(to.received.map((one) => verified(secret, one))).toEqual([
      {
        type: 'sign-on.accepted',
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        data: { campaign: campaign.slug, signOnId: signOn.id, state: 'unverified' },
      },
      {
        type: 'sign-on.approved',
        timestamp: expect.any(String),
        data: { campaign: campaign.slug, signOnId: signOn.id, state: 'approved', name: signOn.name },
      },
    ]);
    for (const { body } of to.received) expect(body).not.toMatch(/signer\.example|A Contact/);
  });

  it('send only what an endpoint asked for, from the moment it was made', async () => {
    const to = await receiver();
    await happened(world, campaign, 1, 'edition.frozen');
    const { endpoint } = await anEndpoint(world, campaign, to.url, ['edition.frozen']);
    await happened(world, campaign, 2);
    await happened(world, campaign, 1, 'edition.frozen');
    await jobs.deliver(endpoint.id);
    expect(to.types()).toEqual(['edition.frozen']);
  });

  it('tell nothing of the time before an endpoint asked for it', async () => {
    const to = await receiver();
    const { endpoint } = await anEndpoint(world, campaign, to.url, ['edition.frozen']);
    await happened(world, campaign, 1);
    await jobs.deliver(endpoint.id);
    await change(endpoint, { events: ['sign-on.accepted'] });
    await world.clock.advance('2 minutes');
    await jobs.sweep();
    await happened(world, campaign, 2);
    await jobs.deliver(endpoint.id);
    expect(to.types()).toEqual(['sign-on.accepted', 'sign-on.accepted']);
  });

  it('are signed with two secrets for 24 hours after a rotation, then with the new one alone', async () => {
    const to = await receiver();
    const { endpoint, secret: old } = await anEndpoint(world, campaign, to.url);
    const fresh = await rotate(endpoint);
    await happened(world, campaign, 1);
    await jobs.deliver(endpoint.id);
    await world.clock.advance('23 hours 59 minutes');
    await happened(world, campaign, 1);
    await jobs.deliver(endpoint.id);
    for (const one of to.received) for (const secret of [old, fresh]) expect(verified(secret, one)).toBeTruthy();
    await world.clock.advance('2 minutes');
    await happened(world, campaign, 1);
    await jobs.deliver(endpoint.id);
    const last = to.received.at(-1) as Received;
    expect(verified(fresh, last)).toBeTruthy();
    expect(() => verified(old, last)).toThrow('No matching signature');
    await jobs.sweep();
    expect(await reread(endpoint)).toMatchObject({ previousSecret: null, previousUntil: null });
  });

  it('never carry more than two signatures, however often the secret is rotated', async () => {
    const to = await receiver();
    const { endpoint, secret: first } = await anEndpoint(world, campaign, to.url);
    const [second, third] = [await rotate(endpoint), await rotate(endpoint)];
    await happened(world, campaign, 1);
    await jobs.deliver(endpoint.id);
    const [one] = to.received as [Received];
    for (const secret of [second, third]) expect(verified(secret, one)).toBeTruthy();
    expect(() => verified(first, one)).toThrow('No matching signature');
  });

  it('stop after five days without a success, say so, and catch up in order once the endpoint is enabled', async () => {
    const to = await receiver(500);
    const { endpoint } = await anEndpoint(world, campaign, to.url);
    await happened(world, campaign, 3);
    await jobs.deliver(endpoint.id);
    for (let hours = 0; hours < 6 * 24; hours += 4) {
      await world.clock.advance('4 hours');
      await jobs.sweep();
      await jobs.deliver(endpoint.id);
    }
    expect(await reread(endpoint)).toMatchObject({ disabledReason: 'failing', failingSince: expect.any(Date) });
    expect(await world.eventTypes(endpoint.id)).toEqual(['webhook.created', 'webhook.disabled']);
    const tried = to.received.length;
    await happened(world, campaign, 2, 'edition.frozen');
    await world.clock.advance('10 days');
    expect(await jobs.sweep()).not.toContain(endpoint.id);
    to.answer = 200;
    expect(await change(endpoint, { enabled: true })).toMatchObject({ disabledReason: null, failingSince: null });
    await jobs.deliver(endpoint.id);
    expect(to.types().slice(tried)).toEqual([
      'sign-on.accepted',
      'sign-on.accepted',
      'edition.frozen',
      'edition.frozen',
    ]);
  });

  it('stop at once when the receiver says that it is gone', async () => {
    const to = await receiver(410);
    const { endpoint } = await anEndpoint(world, campaign, to.url);
    await happened(world, campaign, 2);
    await jobs.deliver(endpoint.id);
    expect(to.received).toHaveLength(1);
    expect(await reread(endpoint)).toMatchObject({ disabledReason: 'gone' });
  });

  it('go to a new address at once, when the old one failed', async () => {
    const [old, fresh] = [await receiver(500), await receiver()];
    const { endpoint } = await anEndpoint(world, campaign, old.url);
    await happened(world, campaign, 2);
    await jobs.deliver(endpoint.id);
    await change(endpoint, { url: fresh.url });
    await jobs.deliver(endpoint.id);
    expect([old.received.length, fresh.received.length]).toEqual([1, 2]);
    expect(fresh.ids()[0]).toBe(old.ids()[0]);
  });

  it('tell of a merge in the directory to the campaigns that one of the two signs, and to no other', async () => {
    const [here, elsewhere] = [await receiver(), await receiver()];
    const { endpoint } = await anEndpoint(world, campaign, here.url, ['organization.merged']);
    const other = await anOpenCampaign(world);
    await anEndpoint(world, other, elsewhere.url, ['organization.merged']);
    const signOn = await aSignatory(world, campaign);
    const { eventId, gone, kept } = await mergedInDirectory(world, signOn.id);
    const turns = [...(await jobs.record(eventId)), ...(await jobs.record(eventId))];
    expect(new Set(turns)).toEqual(new Set([endpoint.id]));
    await jobs.deliver(endpoint.id);
    expect(here.received.map(({ body }) => (JSON.parse(body) as { data: object }).data)).toEqual([
      { campaign: campaign.slug, organizationId: gone, into: kept },
    ]);
    expect(elsewhere.received).toEqual([]);
  });

  it('tell of a merge in the directory to the letters of both organizations, each in the name of its own campaign', async () => {
    const other = await anOpenCampaign(world);
    const signOn = await aSignatory(world, campaign);
    const { eventId, kept } = await mergedInDirectory(world, signOn.id);
    const { id } = await aSignatory(world, other);
    await world.database.rows('UPDATE organization_links SET organization_id = $2 WHERE sign_on_id = $1', [id, kept]);
    const heard: unknown[] = [];
    for (const letter of [campaign, other]) {
      const to = await receiver();
      const { endpoint } = await anEndpoint(world, letter, to.url, ['organization.merged']);
      // As if it had been there before the merge.
      await world.database.rows('UPDATE webhook_endpoints SET since_event_id = 0 WHERE id = $1', [endpoint.id]);
      await jobs.record(eventId);
      await jobs.deliver(endpoint.id);
      heard.push(...to.received.map(({ body }) => (JSON.parse(body) as { data: { campaign: string } }).data.campaign));
    }
    expect(heard).toEqual([campaign.slug, other.slug]);
  });

  it('are tested past the line, once, even when the endpoint is disabled', async () => {
    const to = await receiver(500);
    const { endpoint, secret } = await anEndpoint(world, campaign, to.url);
    await happened(world, campaign, 1);
    await jobs.deliver(endpoint.id);
    await change(endpoint, { enabled: false });
    await world.database.transaction((tx) => sendTest(tx, campaign, endpoint.id, 'test'));
    await expect(world.database.transaction((tx) => sendTest(tx, campaign, endpoint.id, 'test'))).rejects.toMatchObject(
      { code: 'webhook-test-pending' },
    );
    await jobs.deliver(endpoint.id);
    await world.clock.advance('1 day');
    await jobs.deliver(endpoint.id);
    expect(to.types()).toEqual(['sign-on.accepted', 'webhook.test']);
    expect(verified(secret, to.received[1] as Received)).toMatchObject({ data: { campaign: campaign.slug } });
    const [test] = await deliveriesOf(world.database, campaign.id, endpoint.id, { limit: 1 });
    expect(test).toMatchObject({ type: 'webhook.test', state: 'failed', tries: 1 });
  });

  it('are repeated by hand with the same id and body, and hold nobody back', async () => {
    const to = await receiver(422);
    const { endpoint } = await anEndpoint(world, campaign, to.url);
    await happened(world, campaign, 1);
    for (let turn = 0; turn < 6; turn += 1) {
      await jobs.deliver(endpoint.id);
      await world.clock.advance('3 hours');
    }
    const [failed] = await deliveriesOf(world.database, campaign.id, endpoint.id, { state: 'failed', limit: 10 });
    expect(failed).toMatchObject({ tries: 5 });
    const again = (): Promise<unknown> =>
      world.database.transaction((tx) => redeliver(tx, campaign.id, endpoint.id, failed?.id ?? '', 'test'));
    await again();
    await jobs.deliver(endpoint.id);
    expect(await deliveriesOf(world.database, campaign.id, endpoint.id, { limit: 10 })).toMatchObject([
      { state: 'failed', tries: 6 },
    ]);
    to.answer = 204;
    await again();
    await happened(world, campaign, 1);
    await jobs.deliver(endpoint.id);
    expect(new Set(to.ids()).size).toBe(2);
    expect(new Set(to.received.slice(0, 7).map(({ body }) => body)).size).toBe(1);
    const states = (await deliveriesOf(world.database, campaign.id, endpoint.id, { limit: 10 })).map(
      ({ state }) => state,
    );
    expect(states).toEqual(['delivered', 'delivered']);
  });

  it('keep a log of every try, of what was answered no more than a thousand characters', async () => {
    const to = await receiver((response) => response.writeHead(500).end(`\0${'é'.repeat(3000)}`));
    const { endpoint } = await anEndpoint(world, campaign, to.url);
    await happened(world, campaign, 1);
    await jobs.deliver(endpoint.id);
    await to.stop();
    receivers.splice(0);
    await world.clock.advance('10 seconds');
    await jobs.deliver(endpoint.id);
    const [delivery] = await deliveriesOf(world.database, campaign.id, endpoint.id, { limit: 1 });
    expect(delivery?.log).toMatchObject([
      { number: 1, status: 500, error: 'The receiver answered 500.', excerpt: 'é'.repeat(1000) },
      { number: 2, status: null, error: 'Nothing listens at the address: the connection was refused.', excerpt: null },
    ]);
    for (const { ms } of delivery?.log ?? []) expect(ms).toBeGreaterThanOrEqual(0);
  });

  it('say that the secret has to be rotated after SECRET was changed, and go on when it was', async () => {
    const to = await receiver();
    const { endpoint } = await anEndpoint(world, campaign, to.url);
    await happened(world, campaign, 1);
    const { SECRET } = world.configuration;
    world.configuration.SECRET = 'another secret that is long enough';
    await jobs.deliver(endpoint.id);
    const [delivery] = await deliveriesOf(world.database, campaign.id, endpoint.id, { limit: 1 });
    expect(delivery?.log).toMatchObject([{ error: expect.stringContaining('Rotate the secret') }]);
    expect(to.received).toEqual([]);
    const fresh = await rotate(endpoint);
    await world.clock.advance('1 minute');
    await jobs.deliver(endpoint.id);
    expect(verified(fresh, to.received[0] as Received)).toBeTruthy();
    world.configuration.SECRET = SECRET;
  });

  it('forget a delivery 30 days after its end, and do not send it again', async () => {
    const to = await receiver();
    const { endpoint } = await anEndpoint(world, campaign, to.url);
    await happened(world, campaign, 1);
    await jobs.deliver(endpoint.id);
    await world.clock.advance('29 days');
    await jobs.sweep();
    expect(await deliveriesOf(world.database, campaign.id, endpoint.id, { limit: 1 })).toHaveLength(1);
    await world.clock.advance('2 days');
    await jobs.sweep();
    await jobs.deliver(endpoint.id);
    expect(await deliveriesOf(world.database, campaign.id, endpoint.id, { limit: 1 })).toEqual([]);
    expect(to.received).toHaveLength(1);
  });
});
