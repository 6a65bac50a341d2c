import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { type Answer, Api, overHttp, problemOf } from '../../../../test/builders/api.js';
import { anOpenCampaign } from '../../../../test/builders/campaigns.js';
import { aSignOnBody, asForm, written } from '../../../../test/builders/sign-on-bodies.js';
import { unique, World } from '../../../../test/builders/world.js';

describe('the same sign-on more than once', () => {
  let world: World;
  let api: Api;
  let campaign: Campaign;
  let base: string;
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
    base = await api.listen();
    campaign = await anOpenCampaign(world);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const path = (): string => `/api/v1/campaigns/${campaign.slug}/sign-ons`;
  const submit = (body: unknown, key?: string): Promise<Answer> =>
    api.send(path(), { body, headers: key === undefined ? {} : { 'idempotency-key': key } });
  const tenTimes = <T>(work: (turn: number) => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: 10 }, (_, turn) => work(turn)));

  /** What was written since, and no half of it. */
  async function grewBy(signOns: number, work: () => Promise<void>): Promise<void> {
    const before = await written(world);
    await work();
    const after = await written(world);
    expect([after.signOns - before.signOns, after.accepted - before.accepted]).toEqual([signOns, signOns]);
    expect(after.outbox).toBe(after.events);
  }

  it('ten times at once over ten sockets is one row, and ten equal answers', async () => {
    const body = aSignOnBody();
    await grewBy(1, async () => {
      const answers = await tenTimes(() => overHttp(base + path(), { body }));
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 202));
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    });
  });

  it('ten times at once with one key is one row, ten equal answers, and no word of a repeat', async () => {
    const body = aSignOnBody();
    const key = unique('key');
    await grewBy(1, async () => {
      const answers = await tenTimes(() => overHttp(base + path(), { body, headers: { 'idempotency-key': key } }));
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
      expect(await world.eventTypes((answers[0]?.json as { id: string }).id)).toEqual(['sign-on.accepted']);
    });
  });

  it('ten different ones at once with one key: one is stored, nine are told that the key is used', async () => {
    const key = unique('key');
    await grewBy(1, async () => {
      const answers = await tenTimes(() =>
        overHttp(base + path(), { body: aSignOnBody(), headers: { 'idempotency-key': key } }),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([202, ...Array.from({ length: 9 }, () => 422)]);
      const refused = answers.filter(({ status }) => status === 422).map((answer) => problemOf(answer).code);
      expect(new Set(refused)).toEqual(new Set(['idempotency-key-reused']));
    });
  });

  it('by the form, pressed ten times at once, leads ten times to the same place', async () => {
    const fields = asForm({ ...aSignOnBody(), formKey: crypto.randomUUID() });
    await grewBy(1, async () => {
      const answers = await tenTimes(() => api.form(`/c/${campaign.slug}/sign`, fields));
      expect(new Set(answers.map(({ status, headers }) => `${status} ${String(headers.location)}`)).size).toBe(1);
      expect(answers[0]?.status).toBe(303);
    });
  });

  it('again with its key, in another order of fields, has the same answer as the first', async () => {
    const body = { ...aSignOnBody(), country: 'MX' };
    const key = unique('key');
    const first = await submit(body, key);
    const again = await submit(Object.fromEntries(Object.entries(body).reverse()), key);
    expect([again.status, again.text]).toEqual([first.status, first.text]);
  });

  it('a key used for another sign-on is refused, and the first one stands', async () => {
    const key = unique('key');
    const first = await submit(aSignOnBody(), key);
    await grewBy(0, async () => {
      const problem = problemOf(await submit(aSignOnBody(), key));
      expect(problem).toMatchObject({
        status: 422,
        code: 'idempotency-key-reused',
        errors: [{ field: 'Idempotency-Key' }],
      });
    });
    expect(first.status).toBe(202);
  });

  it('a refused sign-on does not use its key up', async () => {
    const key = unique('key');
    expect((await submit({ ...aSignOnBody(), contactEmail: 'none' }, key)).status).toBe(422);
    expect((await submit(aSignOnBody(), key)).status).toBe(202);
  });

  it('one key in two campaigns is two requests', async () => {
    const other = await anOpenCampaign(world);
    const key = unique('key');
    const body = aSignOnBody();
    await submit(body, key);
    const answer = await api.send(`/api/v1/campaigns/${other.slug}/sign-ons`, {
      body,
      headers: { 'idempotency-key': key },
    });
    expect(answer.status).toBe(202);
  });

  it.each([
    ['empty', ''],
    ['of 256 characters', 'k'.repeat(256)],
    ['with a space', 'one two'],
    ['with a letter beyond ASCII', 'clé'],
  ])('a key %s is refused with a cure, and nothing is stored', async (_, key) => {
    await grewBy(0, async () => {
      const problem = problemOf(await submit(aSignOnBody(), key));
      expect(problem).toMatchObject({
        status: 422,
        code: 'idempotency-key-malformed',
        errors: [{ field: 'Idempotency-Key', message: 'must be 1 to 255 visible ASCII characters' }],
      });
    });
  });

  it.each([
    ['of one character', '!'],
    ['of 255', 'k'.repeat(255)],
    ['that looks like SQL', `';DROP/**/TABLE/**/idempotency_keys;--`],
  ])('a key %s is one', async (_, key) => {
    expect((await submit(aSignOnBody(), key)).status).toBe(202);
  });
});
