import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { type Answer, Api, problemOf, type Sending } from '../../../test/builders/api.js';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../test/builders/coordinators.js';
import { aSignOnBody, asForm } from '../../../test/builders/sign-on-bodies.js';
import { World } from '../../../test/builders/world.js';

const LIMIT = 5;

describe.each([
  ['without a proxy', 'false'],
  ['behind a proxy', 'true'],
])('%s', (_, TRUST_PROXY) => {
  let world: World;
  let api: Api;
  let campaign: Campaign;
  let host = 0;
  beforeAll(async () => {
    world = await World.create({ REQUESTS_PER_MINUTE: String(LIMIT), TRUST_PROXY });
    api = await Api.start(world);
    campaign = await anOpenCampaign(world);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  /** An address no other test has used up. */
  const aClient = (): string => `192.0.2.${(host += 1)}`;
  const path = (): string => `/api/v1/campaigns/${campaign.slug}/sign-ons`;
  const sign = (sending: Sending): Promise<Answer> => api.send(path(), { body: aSignOnBody(), ...sending });
  async function statuses(count: number, ask: (turn: number) => Promise<Answer>): Promise<number[]> {
    const found: number[] = [];
    for (let turn = 0; turn < count; turn += 1) found.push((await ask(turn)).status);
    return found;
  }
  const allowed = (status: number): number[] => Array.from({ length: LIMIT }, () => status);

  it('the sixth sign-on of a minute from one address is told when to try again', async () => {
    const from = aClient();
    expect(await statuses(LIMIT, () => sign({ from }))).toEqual(allowed(202));
    const answer = await sign({ from });
    expect(problemOf(answer)).toMatchObject({
      status: 429,
      code: 'too-many-requests',
      detail: expect.stringMatching(/wait/i),
    });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await sign({ from: aClient() })).status).toBe(202);
  });

  it('sign-ons that are refused count too', async () => {
    const from = aClient();
    expect(await statuses(LIMIT + 1, () => sign({ from, body: {} }))).toEqual([...allowed(422), 429]);
  });

  it('codes, requests for mail and links are counted, so that guessing is slow', async () => {
    for (const url of [
      `/api/v1/sign-ons/${crypto.randomUUID()}/code`,
      `/api/v1/sign-ons/${crypto.randomUUID()}/verification-mails`,
      '/v/guess',
      '/v/guess/withdraw',
      `/sign-ons/${crypto.randomUUID()}/code`,
    ]) {
      const from = aClient();
      expect(
        (await statuses(LIMIT + 1, () => api.send(url, { method: 'POST', body: { code: '123456' }, from }))).at(-1),
      ).toBe(429);
    }
  });

  it('what is sent to different places counts together', async () => {
    const from = aClient();
    const places = [
      path(),
      `/c/${campaign.slug}/sign`,
      `/api/v1/sign-ons/${crypto.randomUUID()}/code`,
      '/v/guess',
      path(),
    ];
    for (const url of places) expect((await api.send(url, { method: 'POST', from })).status).not.toBe(429);
    expect((await sign({ from })).status).toBe(429);
  });

  it('the form hears of it on a page', async () => {
    const from = aClient();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const ask = (): Promise<Answer> =>
      api.send(`/c/${campaign.slug}/sign`, {
        body: new URLSearchParams(asForm(aSignOnBody())).toString(),
        headers,
        from,
      });
    expect(await statuses(LIMIT + 1, ask)).toEqual([...allowed(303), 429]);
    const { headers: answered, text } = await ask();
    expect(answered['content-type']).toBe('text/html; charset=utf-8');
    expect(text).toContain('Too many requests');
  });

  it('an address written in another way is not another address', async () => {
    const from = aClient();
    const spellings = [
      path(),
      path().replace('campaigns', '%63ampaigns'),
      `${path()}?x=/api/v1/coordinator/`,
      `${path()}#/api/v1/coordinator/`,
      path().replace('api', '%61pi'),
    ];
    expect(await statuses(LIMIT, (turn) => api.send(spellings[turn] ?? '', { body: aSignOnBody(), from }))).toEqual(
      allowed(202),
    );
    expect((await sign({ from })).status).toBe(429);
  });

  it('reading is not counted, and coordinators are not', async () => {
    const from = aClient();
    const { token } = await aCoordinator(world, campaign);
    const reads = [`/api/v1/campaigns/${campaign.slug}`, `/c/${campaign.slug}`, '/', '/health/ready'];
    for (const url of reads)
      expect(new Set(await statuses(LIMIT * 3, () => api.send(url, { from })))).toEqual(new Set([200]));
    const review = `/api/v1/coordinator/campaigns/${campaign.slug}/sign-ons/${crypto.randomUUID()}/approve`;
    expect(new Set(await statuses(LIMIT * 3, () => api.send(review, { body: {}, token, from })))).toEqual(
      new Set([404]),
    );
  });

  it('neighbours in one IPv6 network share their share', async () => {
    const net = `2001:db8:0:${(host += 1).toString(16)}`;
    expect(await statuses(LIMIT + 1, (turn) => sign({ from: `${net}::${turn + 1}` }))).toEqual([...allowed(202), 429]);
  });

  if (TRUST_PROXY === 'true') {
    it('clients are told apart by what the proxy says', async () => {
      const from = '10.0.0.1';
      const clients = Array.from({ length: LIMIT * 2 }, aClient);
      expect(
        await statuses(LIMIT * 2, (turn) => sign({ from, headers: { 'x-forwarded-for': clients[turn] } })),
      ).toEqual([...allowed(202), ...allowed(202)]);
      const client = aClient();
      expect(await statuses(LIMIT + 1, () => sign({ from, headers: { 'x-forwarded-for': client } }))).toEqual([
        ...allowed(202),
        429,
      ]);
    });

    it('a client cannot make itself another by writing the header before the proxy does', async () => {
      const client = aClient();
      const forged = (turn: number): Promise<Answer> =>
        sign({ from: '10.0.0.1', headers: { 'x-forwarded-for': `198.51.100.${turn}, ${client}` } });
      expect(await statuses(LIMIT + 1, forged)).toEqual([...allowed(202), 429]);
    });
  } else {
    it('what a client says of its address does not count', async () => {
      const from = aClient();
      const forged = (turn: number): Promise<Answer> =>
        sign({
          from,
          headers: {
            'x-forwarded-for': `198.51.100.${turn}`,
            'x-real-ip': `198.51.100.${turn}`,
            forwarded: `for=198.51.100.${turn}`,
          },
        });
      expect(await statuses(LIMIT + 1, forged)).toEqual([...allowed(202), 429]);
    });

    it('every answer carries the headers that keep browsers safe', async () => {
      const { token } = await aCoordinator(world, campaign);
      // prettier-ignore
      const urls: [string, Sending?][] = [
        ['/'], [`/c/${campaign.slug}`], [`/c/${campaign.slug}/sign`], ['/none'], ['/v/guess'], ['/api/v1/campaigns'], ['/api/v1/openapi.json'], ['/api/v1/none'], ['/health'],
        ['/api/v1/coordinator/campaigns'], ['/api/v1/coordinator/campaigns', { token }], [path(), { body: {}, from: aClient() }], [path(), { body: '{', headers: { 'content-type': 'application/json' }, from: aClient() }],
        [path(), { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' }, from: aClient() }],
      ];
      for (const [url, sending] of urls) {
        const { headers } = await api.send(url, sending);
        expect(headers).toMatchObject({
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'SAMEORIGIN',
          'referrer-policy': 'no-referrer',
          'cross-origin-opener-policy': 'same-origin',
        });
        const policy = String(headers['content-security-policy']);
        expect(policy).toMatch(/default-src 'none'.*form-action 'self'.*frame-ancestors 'none'/);
        expect(policy).not.toMatch(/script-src|unsafe|\*|http:/);
        for (const name of ['x-powered-by', 'server', 'access-control-allow-origin', 'set-cookie'])
          expect(headers).not.toHaveProperty(name);
        expect(headers['x-request-id']).toMatch(/^[\w-]{8,64}$/);
      }
    });

    it('what is somebody’s own is kept by no cache', async () => {
      const { token } = await aCoordinator(world, campaign);
      for (const [url, sending] of [
        ['/v/guess'],
        [`/c/${campaign.slug}/sign`],
        [`/sign-ons/${crypto.randomUUID()}/code`],
        ['/api/v1/coordinator/campaigns', { token }],
        [`/api/v1/coordinator/campaigns/${campaign.slug}/sign-ons`, { token }],
      ] as [string, Sending?][]) {
        expect((await api.send(url, sending)).headers['cache-control']).toBe('no-store');
      }
    });

    it('another site’s script is given no leave to read or send', async () => {
      const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
      for (const method of ['OPTIONS', 'GET'] as const) {
        const answer = await api.send('/api/v1/campaigns', { method, headers });
        expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      }
    });
  }
});
