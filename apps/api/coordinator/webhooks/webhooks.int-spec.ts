import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { type Answer, Api, problemOf } from '../../../../test/builders/api.js';
import { anOpenCampaign } from '../../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../../test/builders/coordinators.js';
import { Receiver } from '../../../../test/builders/receiver.js';
import { happened, WebhookJobs } from '../../../../test/builders/webhooks.js';
import { World } from '../../../../test/builders/world.js';

interface Endpoint {
  id: string;
  secret: string;
  [field: string]: unknown;
}

describe('webhooks, for those who run a campaign', () => {
  let world: World;
  let api: Api;
  let jobs: WebhookJobs;
  let campaign: Campaign;
  let token: string;
  let receiver: Receiver;
  beforeAll(async () => {
    world = await World.create({ LOG_LEVEL: 'info' });
    api = await Api.start(world);
    jobs = new WebhookJobs(world);
    receiver = await Receiver.start();
  });
  afterAll(async () => {
    await api.close();
    await receiver.stop();
    await world.close();
  });

  async function aCampaign(): Promise<void> {
    campaign = await anOpenCampaign(world);
    ({ token } = await aCoordinator(world, campaign, 'editor'));
  }
  const at = (path = ''): string => `/api/v1/coordinator/campaigns/${campaign.slug}/webhooks${path}`;
  const send = (path: string, method?: 'POST' | 'PATCH' | 'DELETE', body?: object): Promise<Answer> =>
    api.send(at(path), { method, body, token });
  const made = async (events = ['sign-on.accepted']): Promise<Endpoint> => {
    const answer = await send('', 'POST', { url: receiver.url, events, description: 'Our map' });
    expect(answer.status).toBe(201);
    return answer.json as Endpoint;
  };
  const items = ({ json }: Answer): Record<string, unknown>[] => (json as { items: Record<string, unknown>[] }).items;

  it('are made with a secret that is shown once, in the answer, and stands nowhere else', async () => {
    await aCampaign();
    const { id, secret, ...rest } = await made();
    expect(secret).toMatch(/^whsec_/);
    expect(rest).toMatchObject({ url: receiver.url, enabled: true, notice: null, description: 'Our map' });
    for (const answer of [await send(''), await send(`/${id}`), await send(`/${id}/deliveries`)]) {
      expect(answer.status).toBe(200);
      expect(answer.text).not.toContain('whsec_');
      expect(answer.text).not.toMatch(/"secret"|previousSecret"/);
    }
    const [row] = await world.database.rows(
      'SELECT webhook_endpoints::text AS row FROM webhook_endpoints WHERE id = $1',
      [id],
    );
    const kept = JSON.stringify([row, api.log]);
    for (const form of [
      secret.slice(6),
      Buffer.from(secret.slice(6), 'base64').toString('hex'),
      Buffer.from(secret).toString('hex'),
    ])
      expect(kept).not.toContain(form);
    expect(JSON.stringify(api.log)).not.toContain(receiver.url);
  });

  it.each<[string, object, string, RegExp]>([
    ['no address', { url: undefined }, 'url', /must be filled in/],
    ['http', { url: 'http://example.org/' }, 'url', /must start with https/],
    ['a private address', { url: 'https://10.0.0.7/' }, 'url', /public address/],
    ['the metadata of a cloud', { url: 'https://169.254.169.254/latest' }, 'url', /public address/],
    ['a port of the system', { url: 'https://example.org:25/' }, 'url', /port/],
    ['a password', { url: 'https://me:it@example.org/' }, 'url', /user or password/],
    ['no list of events', { events: 'sign-on.accepted' }, 'events', /must be a list/],
    ['no events', { events: [] }, 'events', /at least one/],
    ['an event that is none', { events: ['sign-on.read'] }, 'events', /must hold only types of: campaign\.opened/],
    ['an event twice', { events: ['edition.frozen', 'edition.frozen'] }, 'events', /twice/],
    ['a secret of one’s own', { secret: 'whsec_mine' }, 'secret', /not a field/],
  ])('are refused with %s, and the field is named', async (_, wrong, field, message) => {
    await aCampaign();
    const body = { url: 'https://example.org/hooks', events: ['edition.frozen'], ...wrong };
    expect(problemOf(await send('', 'POST', body))).toMatchObject({
      status: 422,
      errors: [{ field, message: expect.stringMatching(message) }],
    });
    if (field === 'secret') return;
    const { id } = await made();
    const change = Object.fromEntries(Object.entries(wrong).filter(([, value]) => value !== undefined));
    if (Object.keys(change).length > 0)
      expect(problemOf(await send(`/${id}`, 'PATCH', change))).toMatchObject({ status: 422, errors: [{ field }] });
  });

  it('are at most ten for one campaign, also when eleven are made at once', async () => {
    await aCampaign();
    const body = { url: receiver.url, events: ['edition.frozen'] };
    const answers = await Promise.all(Array.from({ length: 11 }, () => send('', 'POST', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(10).fill(201), 409]);
    expect(problemOf(await send('', 'POST', body)).code).toBe('too-many-webhooks');
  });

  it('of another campaign do not exist, whatever is asked of them', async () => {
    await aCampaign();
    const { id } = await made();
    await happened(world, campaign, 1);
    await jobs.deliver(id);
    const [delivery] = items(await send(`/${id}/deliveries`));
    await aCampaign();
    const asked = [
      await send(`/${id}`),
      await send(`/${id}`, 'PATCH', { enabled: false }),
      await send(`/${id}/rotate-secret`, 'POST'),
      await send(`/${id}/test`, 'POST'),
      await send(`/${id}/deliveries`),
      await send(`/${id}/deliveries/${String(delivery?.id)}/redeliver`, 'POST'),
      await send(`/${id}`, 'DELETE'),
    ];
    for (const answer of asked) expect(problemOf(answer)).toMatchObject({ status: 404, code: 'webhook-not-found' });
    const own = await made();
    expect(problemOf(await send(`/${own.id}/deliveries/${String(delivery?.id)}/redeliver`, 'POST')).code).toBe(
      'webhook-delivery-not-found',
    );
  });

  it('are tested, and the log says what came of it', async () => {
    await aCampaign();
    const { id } = await made();
    const test = await send(`/${id}/test`, 'POST');
    expect(test.json).toMatchObject({ type: 'webhook.test', state: 'pending', tries: [] });
    expect(problemOf(await send(`/${id}/test`, 'POST'))).toMatchObject({ status: 409, code: 'webhook-test-pending' });
    await jobs.deliver(id);
    expect(items(await send(`/${id}/deliveries`))).toMatchObject([
      { type: 'webhook.test', state: 'delivered', nextTryAt: null, tries: [{ number: 1, status: 204, error: null }] },
    ]);
    expect(await world.eventTypes(id)).toEqual(['webhook.created', 'webhook.test-asked']);
  });

  it('list their deliveries by page and state, the newest first, and send one again', async () => {
    await aCampaign();
    const { id } = await made();
    await happened(world, campaign, 5);
    await jobs.deliver(id);
    const first = await send(`/${id}/deliveries?limit=3`);
    const cursor = (first.json as { nextCursor: string }).nextCursor;
    const second = await send(`/${id}/deliveries?limit=3&cursor=${cursor}`);
    const all = [...items(first), ...items(second)];
    expect(all).toHaveLength(5);
    expect(new Set(all.map((one) => one.id)).size).toBe(5);
    expect((second.json as { nextCursor?: string }).nextCursor).toBeUndefined();
    expect(items(await send(`/${id}/deliveries?state=failed`))).toEqual([]);
    expect(problemOf(await send(`/${id}/deliveries?cursor=e30`)).code).toBe('cursor-unknown');
    const came = receiver.received.length;
    const again = await send(`/${id}/deliveries/${String(all[0]?.id)}/redeliver`, 'POST');
    expect(again.json).toMatchObject({ state: 'pending' });
    await jobs.deliver(id);
    expect(receiver.received).toHaveLength(came + 1);
    expect(receiver.ids().filter((one) => one === receiver.ids().at(-1))).toHaveLength(2);
  });

  it('say why they were disabled, and since when they fail', async () => {
    await aCampaign();
    const { id } = await made();
    receiver.answer = 410;
    await happened(world, campaign, 1);
    await jobs.deliver(id);
    expect((await send('')).json).toMatchObject([
      { enabled: false, disabledReason: 'gone', notice: expect.stringContaining('410'), pending: 1, failed: 0 },
    ]);
    receiver.answer = 204;
    expect((await send(`/${id}`, 'PATCH', { enabled: true })).json).toMatchObject({ enabled: true, notice: null });
    await jobs.deliver(id);
    expect((await send('')).json).toMatchObject([{ pending: 0, failingSince: null }]);
  });

  it('get a new secret, and say until when the one before signs too', async () => {
    await aCampaign();
    const { id, secret } = await made();
    const rotated = (await send(`/${id}/rotate-secret`, 'POST')).json as Endpoint;
    expect(rotated.secret).toMatch(/^whsec_/);
    expect(rotated.secret).not.toBe(secret);
    const until = Date.parse(String(rotated.previousSecretUntil)) - (await world.clock.now()).getTime();
    expect(Math.round(until / 3_600_000)).toBe(24);
  });

  it('are deleted with what waited', async () => {
    await aCampaign();
    const { id } = await made();
    await happened(world, campaign, 1);
    expect((await send(`/${id}`, 'DELETE')).json).toMatchObject({ id });
    const came = receiver.received.length;
    await jobs.deliver(id);
    expect(receiver.received).toHaveLength(came);
    expect((await send('')).json).toEqual([]);
    expect(problemOf(await send(`/${id}`)).status).toBe(404);
  });
});
