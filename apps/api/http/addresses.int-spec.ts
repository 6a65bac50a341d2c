import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { type Answer, Api, problemOf } from '../../../test/builders/api.js';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../test/builders/coordinators.js';
import { aSignatory } from '../../../test/builders/sign-ons.js';
import { World } from '../../../test/builders/world.js';

// prettier-ignore
const GARBAGE = [
  '%00', 'a%00b', '%ff', '%', '%zz', '%C3', '%ED%A0%80', '%F0%9F%8C%8A', '%25', '%252e', '..%2f..%2fetc', 'a%2fb', '%0d%0aX-Y:%201', '%20', '-', '_',
  "'%20OR%20'1'='1", '%7b%7bcount%7d%7d', '%3Cscript%3E', 'null', 'undefined', 'constructor', '__proto__', 'x'.repeat(1_990), 'x'.repeat(2_500),
  '0', '-1', '1.5', '1e3', '0x10', 'NaN', 'Infinity', '2147483648', '999999999999999999999', '9'.repeat(400),
];

// prettier-ignore
const PUBLIC = [
  '/api/v1/campaigns/@', '/api/v1/campaigns/@/signatories', '/api/v1/campaigns/@/editions', '/api/v1/campaigns/$/editions/@',
  '/api/v1/campaigns/$/editions/@/letter.txt', '/api/v1/campaigns/$/editions/1/letter.@', '/api/v1/campaigns/$?lang=@', '/api/v1/@', '/api/@',
];
// prettier-ignore
const COORDINATOR = [
  '/api/v1/coordinator/@', '/api/v1/coordinator/campaigns/@', '/api/v1/coordinator/campaigns/@/sign-ons', '/api/v1/coordinator/campaigns/$/sign-ons/@',
  '/api/v1/coordinator/campaigns/@/possible-duplicates', '/api/v1/coordinator/campaigns/$/sign-ons?state=@',
];
const POSTS = ['/api/v1/campaigns/@/sign-ons', '/api/v1/sign-ons/@/code', '/api/v1/sign-ons/@/verification-mails'];
const PAGES = [
  '/@',
  '/c/@',
  '/c/@/sign',
  '/c/@/editions',
  '/c/$/editions/@',
  '/v/@',
  '/thank-you?c=@',
  '/sign-ons/@/code',
  '/c/$?lang=@',
  '/c/$?after=@',
  '/dev/mail/@',
];

const cursor = (position: unknown): string =>
  Buffer.from(typeof position === 'string' ? position : JSON.stringify(position)).toString('base64url');
const ID = '123e4567-e89b-42d3-a456-426614174000';
// prettier-ignore
const FOREIGN_CURSORS = [
  '', '%00', 'abc', '====', 'x'.repeat(2_001), cursor(''), cursor('null'), cursor('[]'), cursor('{}'), cursor('7'), cursor('"x"'), cursor('['.repeat(400)),
  cursor({ filed: 'a', receivedAt: '2026-01-01T00:00:00.000Z' }), cursor({ filed: 'a', receivedAt: 'a', id: 'x' }), cursor({ filed: 7, receivedAt: 7, id: ID }),
  cursor({ filed: 'a\0', receivedAt: '\0', id: ID }), cursor({ filed: ['a'], receivedAt: [], id: ID }), cursor({ filed: 'a', receivedAt: 'a', id: `${ID}' OR 1=1` }),
];
// prettier-ignore
const NO_INSTANTS = [
  '1', '2020', 'Tue', 'infinity', 'now', '1 jan 2020', "2026-01-01'; DROP TABLE sign_ons;--", '0000-01-01T00:00:00.000Z', '-000001-01-01T00:00:00.000Z',
  '+275760-09-13T00:00:00.000Z', '2026-02-30T00:00:00.000Z', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000+01:00',
];

describe('an address', () => {
  let world: World;
  let api: Api;
  let campaign: Campaign;
  let token: string;
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
    campaign = await anOpenCampaign(world);
    await aSignatory(world, campaign);
    ({ token } = await aCoordinator(world, campaign));
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const filled = (pattern: string, garbage: string): string =>
    pattern.replace('$', campaign.slug).replace('@', () => garbage);

  /** @returns what of the answers is not a problem with one of these statuses, so that a failure shows all at once */
  async function odd(
    patterns: string[],
    send: (url: string) => Promise<Answer>,
    statuses: number[],
  ): Promise<string[]> {
    const found: string[] = [];
    for (const pattern of patterns) {
      for (const garbage of GARBAGE) {
        const url = filled(pattern, garbage);
        const answer = await send(url);
        const asked = `${answer.status} ${url.slice(0, 90)}`;
        try {
          if (!statuses.includes(problemOf(answer).status)) found.push(asked);
        } catch {
          found.push(`no problem: ${asked}`);
        }
      }
    }
    return found;
  }

  it('of a campaign, an edition, an export or nothing, with garbage in it, is not found', async () => {
    expect(await odd(PUBLIC, (url) => api.send(url), [400, 404, 414, 422])).toEqual([]);
  });

  it('under /coordinator with garbage in it is not found, for those with a token', async () => {
    expect(await odd(COORDINATOR, (url) => api.send(url, { token }), [400, 404, 414, 422])).toEqual([]);
  });

  it('to send something to, with garbage in it, is not found', async () => {
    expect(await odd(POSTS, (url) => api.send(url, { body: { code: '123456' } }), [400, 404, 414, 422])).toEqual([]);
  });

  it('of a page with garbage in it is a page that says so, and never a 500', async () => {
    for (const pattern of PAGES) {
      for (const garbage of GARBAGE) {
        const { status, headers } = await api.send(filled(pattern, garbage));
        expect([status < 500, headers['content-type'], garbage, pattern]).toEqual([
          true,
          'text/html; charset=utf-8',
          garbage,
          pattern,
        ]);
      }
    }
  });

  it('that cannot be decoded still has its correlation id and safe headers', async () => {
    const answer = await api.send('/api/v1/campaigns/%ff', { headers: { 'x-request-id': 'request-0001' } });
    expect(problemOf(answer)).toMatchObject({ status: 400, correlationId: 'request-0001' });
    expect(answer.headers).toMatchObject({ 'x-request-id': 'request-0001', 'x-content-type-options': 'nosniff' });
  });

  it.each([['0'], ['-1'], ['201'], ['1e9'], ['NaN'], ['1.5'], ['ten'], [''], ['1&limit=2'], ['%00']])(
    'with limit=%s is refused by name, with a cure',
    async (limit) => {
      for (const [path, as] of [
        [`/api/v1/campaigns/${campaign.slug}/signatories`, undefined],
        [`/api/v1/coordinator/campaigns/${campaign.slug}/sign-ons`, token],
      ] as const) {
        const problem = problemOf(await api.send(`${path}?limit=${limit}`, { token: as }));
        expect(problem).toMatchObject({
          status: 422,
          errors: [{ field: 'limit', message: expect.stringMatching(/must be (a whole number|at (least|most))/) }],
        });
      }
    },
  );

  it.each([
    'constructor=1',
    '__proto__=1',
    'toString=1',
    'limt=5',
    'limit[]=5',
    Array.from({ length: 500 }, (_, n) => `f${n}=1`).join('&'),
  ])('with a parameter that is none (%#) is refused', async (query) => {
    expect(problemOf(await api.send(`/api/v1/campaigns/${campaign.slug}/signatories?${query}`)).status).toBe(422);
  });

  it.each(FOREIGN_CURSORS)('with a cursor no list gave (%#) is refused by name', async (text) => {
    for (const [path, as] of [
      [`/api/v1/campaigns/${campaign.slug}/signatories`, undefined],
      [`/api/v1/coordinator/campaigns/${campaign.slug}/sign-ons`, token],
    ] as const) {
      expect(problemOf(await api.send(`${path}?cursor=${text}`, { token: as }))).toMatchObject({
        status: 422,
        errors: [{ field: 'cursor' }],
      });
    }
  });

  it.each(NO_INSTANTS)('with a cursor at no instant (%s) is refused by name', async (receivedAt) => {
    const answer = await api.send(
      `/api/v1/coordinator/campaigns/${campaign.slug}/sign-ons?cursor=${cursor({ receivedAt, id: ID })}`,
      { token },
    );
    expect(problemOf(answer)).toMatchObject({ status: 422, code: 'cursor-unknown' });
  });

  it('with a cursor whose text looks like SQL reads on from that text', async () => {
    const filed = "'; DROP TABLE sign_ons;--";
    const answer = await api.send(
      `/api/v1/campaigns/${campaign.slug}/signatories?cursor=${cursor({ sectionFiled: filed, filed, id: ID })}`,
    );
    expect(answer.json).toMatchObject({ count: 1, items: [expect.anything()] });
  });

  it('with a method it does not know is not found', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH'] as const) {
      expect(problemOf(await api.send(`/api/v1/campaigns/${campaign.slug}`, { method })).status).toBe(404);
    }
  });
});
