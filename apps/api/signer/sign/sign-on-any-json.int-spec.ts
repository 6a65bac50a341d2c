import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Campaign } from '#campaigns';
import { Api, problemOf } from '../../../../test/builders/api.js';
import { anOpenCampaign } from '../../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../../test/builders/coordinators.js';
import { aSignOnBody, type Written, written } from '../../../../test/builders/sign-on-bodies.js';
import { unique, World } from '../../../../test/builders/world.js';

const FIELDS = [
  'organizationName',
  'country',
  'website',
  'members',
  'contactName',
  'contactTitle',
  'contactEmail',
  'language',
  'consent',
  'authorized',
];
/** Also the names that every object has, and texts of every kind of character, halves of one included. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('\0', '\ud800', '=1+1', ' ', '{{count}}'),
);
const keys = fc.oneof(
  fc.string(),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'then', 'toJSON', ...FIELDS),
);
const values = fc.oneof(
  { weight: 2, arbitrary: texts },
  fc.constantFrom(null, true, false, 0, -1, 1e308, [], {}),
  fc.array(texts, { maxLength: 5 }),
  fc.anything({
    key: keys,
    maxDepth: 4,
    values: [texts, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null)],
  }),
);

describe('any JSON at all', () => {
  let world: World;
  let api: Api;
  let campaign: Campaign;
  let token: string;
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
    campaign = await anOpenCampaign(world);
    ({ token } = await aCoordinator(world));
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const consistent = ({ signOns, accepted, events, outbox }: Written): boolean =>
    signOns === accepted && events === outbox;

  it('in any field of a sign-on is refused with a problem, or is one stored sign-on', async () => {
    const wrong = fc.record({
      fields: fc.dictionary(fc.oneof(fc.constantFrom(...FIELDS), keys), values, { minKeys: 1, maxKeys: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(wrong, async ({ fields }) => {
        const before = await written(world);
        const answer = await api.send(`/api/v1/campaigns/${campaign.slug}/sign-ons`, {
          body: { ...aSignOnBody(), ...fields },
        });
        const after = await written(world);
        // What was accepted held no field that is none.
        if (answer.status === 202) expect(Object.keys(fields).filter((field) => !FIELDS.includes(field))).toEqual([]);
        else expect(problemOf(answer)).toMatchObject({ status: 422, errors: expect.any(Array) });
        expect(after.signOns - before.signOns).toBeLessThanOrEqual(answer.status === 202 ? 1 : 0);
        expect(consistent(after)).toBe(true);
      }),
      { numRuns: 250 },
    );
  });

  it('in place of a sign-on is refused with a problem', async () => {
    await fc.assert(
      fc.asyncProperty(values, async (body) => {
        const answer = await api.send(`/api/v1/campaigns/${campaign.slug}/sign-ons`, {
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        });
        expect(problemOf(answer).status).toBe(422);
      }),
      { numRuns: 150 },
    );
  });

  const RIGHT = {
    languages: ['en'],
    letter: [{ language: 'en', body: 'We, the {{count}} undersigned.' }],
    deadline: { local: '2099-01-01T00:00', zone: 'UTC' },
    reminderPlan: [{ before: 'P7D', to: 'unverified' }],
    addressees: ['A'],
  };
  async function createdOrRefused(fields: object): Promise<void> {
    const body = { slug: unique('any'), title: 'T', convener: 'C', ...RIGHT, ...fields };
    const answer = await api.send('/api/v1/coordinator/campaigns', { body, token });
    if (answer.status !== 201) expect([409, 422]).toContain(problemOf(answer).status);
    else
      for (const step of (answer.json as { reminderPlan: unknown[] }).reminderPlan)
        expect(step).toEqual({ before: expect.any(String), to: expect.any(String) });
  }

  it('in any field of a campaign is refused with a problem, or is one stored campaign', async () => {
    const fields = fc.oneof(
      fc.constantFrom('slug', 'title', 'convener', 'cc', 'graceHours', ...Object.keys(RIGHT)),
      keys,
    );
    const wrong = fc.dictionary(fields, values, { minKeys: 1, maxKeys: 2 });
    await fc.assert(fc.asyncProperty(wrong, createdOrRefused), { numRuns: 200 });
  });

  it('that is nearly a campaign is refused with a problem, or is one stored campaign', async () => {
    const bent = [
      (right: unknown) => [right],
      () => [[]],
      (right: unknown) =>
        Array.isArray(right) ? { ...(right as unknown[]), length: 1 } : { ...(right as object), constructor: 1 },
      (right: unknown) => (Array.isArray(right) ? [...(right as unknown[]), null] : null),
      (right: unknown) =>
        Array.isArray(right)
          ? right.map((entry: unknown) => (typeof entry === 'object' ? { ...entry, constructor: 1 } : [entry]))
          : undefined,
    ];
    for (const [field, right] of Object.entries(RIGHT))
      for (const bend of bent) await createdOrRefused({ [field]: bend(right) });
    const tags = fc.stringMatching(/^[a-zA-Z]{2,3}(-[a-z0-9]{2,8}){0,3}$/);
    await fc.assert(
      fc.asyncProperty(tags, (language) =>
        createdOrRefused({ languages: [language], letter: [{ language, body: '{{count}}' }] }),
      ),
      { numRuns: 50 },
    );
  });

  it('has left nothing that cannot be read', async () => {
    expect((await api.send('/api/v1/coordinator/campaigns', { token })).status).toBe(200);
    expect(consistent(await written(world))).toBe(true);
  });

  it('in a review is refused with a problem, or is a decision', async () => {
    const { token: reviewer } = await aCoordinator(world, campaign, 'reviewer');
    const path = `/api/v1/coordinator/campaigns/${campaign.slug}/sign-ons/${crypto.randomUUID()}`;
    const bodies = fc.dictionary(
      fc.constantFrom('notSameAs', 'reason', 'into', 'expectedState', 'displayName', 'sortKey', 'basedOn', 'code'),
      values,
      { minKeys: 1 },
    );
    const turns = fc.tuple(fc.constantFrom('/approve', '/reject', '/merge', ''), bodies);
    await fc.assert(
      fc.asyncProperty(turns, async ([verb, body]) => {
        const method = verb === '' ? 'PATCH' : 'POST';
        const headers = { 'if-match': '"any"' };
        const answer = await api.send(path + verb, { method, body, token: reviewer, headers });
        expect([404, 422]).toContain(problemOf(answer).status);
      }),
      { numRuns: 150 },
    );
  });
});
