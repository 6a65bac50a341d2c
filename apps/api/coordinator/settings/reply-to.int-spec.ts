import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, Api, problemOf } from '../../../../test/builders/api.js';
import { aCoordinator } from '../../../../test/builders/coordinators.js';
import { unique, World } from '../../../../test/builders/world.js';

describe('where signers reach the coordinators of a letter', () => {
  let world: World;
  let api: Api;
  let owner: Awaited<ReturnType<typeof aCoordinator>>;
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
    owner = await aCoordinator(world);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  async function started(): Promise<{ slug: string; json: unknown; put(address: unknown): Promise<Answer> }> {
    const { token } = owner;
    const { json } = await api.send('/api/v1/coordinator/campaigns', {
      token,
      body: {
        slug: unique('letter'),
        title: 'Keep the rivers clean',
        convener: 'Rivers Coalition',
        languages: ['en'],
        letter: [{ language: 'en', body: '{{count}}' }],
        addressees: ['The Commission'],
        deadline: { local: '2099-01-01T00:00', zone: 'UTC' },
      },
    });
    const { slug } = json as { slug: string };
    const path = `/api/v1/coordinator/campaigns/${slug}/reply-to`;
    return { slug, json, put: (address) => api.send(path, { method: 'PUT', token, body: { address } }) };
  }

  it('is at the address of who started it, until another or none is given', async () => {
    const { json, put } = await started();
    expect(json).toMatchObject({ replyTo: owner.coordinator.email });
    for (const replyTo of ['letters@rivers.example', null])
      expect(await put(replyTo)).toMatchObject({ status: 200, json: { replyTo } });
  });

  it.each([['nobody'], ['a@b.example\r\nBcc: c@d.example'], [''], [7], [undefined]])(
    'cannot be at %j, which is no address',
    async (address) => {
      const { put } = await started();
      const problem = problemOf(await put(address));
      expect(problem).toMatchObject({ status: 422, errors: [{ field: 'address' }] });
    },
  );

  it('stands in no event', async () => {
    const { slug, put } = await started();
    await put('letters@rivers.example');
    const events = await world.database.rows<{ type: string }>(
      `SELECT type, data FROM events JOIN campaigns ON campaigns.id = campaign_id WHERE slug = $1`,
      [slug],
    );
    expect(events.map(({ type }) => type)).toContain('campaign.reply-to-changed');
    expect(JSON.stringify(events)).not.toContain('@');
  });
});
