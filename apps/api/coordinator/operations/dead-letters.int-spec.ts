import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepDeadLetters } from '#platform/outbox';
import { Api, problemOf } from '../../../../test/builders/api.js';
import { anOpenCampaign } from '../../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../../test/builders/coordinators.js';
import { World } from '../../../../test/builders/world.js';

const PATH = '/api/v1/coordinator/dead-letters';

interface Page {
  items: { id: string; error: string; retriedBy: string | null }[];
  nextCursor?: string;
}

describe('dead letters in the API', () => {
  let world: World;
  let api: Api;
  let founder: { coordinator: { id: string }; token: string };
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
    founder = await aCoordinator(world);
    await keepDeadLetters(
      world.database,
      [1, 2, 3].map((minute) => ({
        queue: 'mail',
        job: 'verification.send',
        jobId: `job-${minute}`,
        payload: { signOnId: randomUUID(), revision: 1 },
        correlationId: null,
        error: `Refused number ${minute} of someone@signer.example`,
        attempts: 16,
        failedAt: new Date(Date.UTC(2027, 0, 1, 0, minute)),
      })),
    );
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const list = async (query = ''): Promise<Page> =>
    (await api.send(PATH + query, { token: founder.token })).json as Page;
  const retry = async (which: string): Promise<unknown> =>
    (await api.send(`${PATH}${which}/retry`, { method: 'POST', token: founder.token })).json;

  it('are for those who may start campaigns', async () => {
    const { token } = await aCoordinator(world, await anOpenCampaign(world));
    for (const [method, path] of [
      ['GET', PATH],
      ['POST', `${PATH}/retry`],
      ['POST', `${PATH}/${randomUUID()}/retry`],
    ] as const) {
      expect(problemOf(await api.send(path, { method, token }))).toMatchObject({
        status: 403,
        code: 'may-not-operate',
      });
    }
  });

  it('are listed page by page, the oldest first, without addresses', async () => {
    const first = await list('?limit=2');
    const second = await list(`?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ error }) => error)).toEqual(
      [1, 2, 3].map((minute) => `Refused number ${minute} of [address]`),
    );
    expect(second.nextCursor).toBeUndefined();
  });

  it('are retried once though asked twice, and then shown only with those that were', async () => {
    const [{ id } = { id: '' }] = (await list()).items;
    expect(await retry(`/${id}`)).toEqual({ retried: 1 });
    expect(await retry(`/${id}`)).toEqual({ retried: 0 });
    expect((await list()).items).toHaveLength(2);
    expect((await list('?all=true')).items[0]).toMatchObject({
      id,
      retriedBy: `coordinator:${founder.coordinator.id}`,
    });
    expect(await retry('')).toEqual({ retried: 2 });
    expect((await list()).items).toEqual([]);
    const waiting = await world.database.rows('SELECT 1 FROM outbox WHERE dead_letter_id IS NOT NULL');
    expect(waiting).toHaveLength(3);
  });

  it('that do not exist cannot be retried', async () => {
    for (const id of [randomUUID(), 'nonsense']) {
      const answer = await api.send(`${PATH}/${id}/retry`, { method: 'POST', token: founder.token });
      expect(problemOf(answer)).toMatchObject({ status: 404, code: 'dead-letter-not-found' });
    }
  });
});
