import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { type Answer, Api, problemOf } from '../../../../test/builders/api.js';
import { anOpenCampaign } from '../../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../../test/builders/coordinators.js';
import { World } from '../../../../test/builders/world.js';

describe('the settings of a roster', () => {
  let world: World;
  let api: Api;
  let campaign: Campaign;
  let token: string;
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
    campaign = await anOpenCampaign(world);
    ({ token } = await aCoordinator(world, campaign, 'editor'));
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const path = (): string => `/api/v1/coordinator/campaigns/${campaign.slug}/roster-settings`;
  const put = (body: object, headers = {}): Promise<Answer> =>
    api.send(path(), { method: 'PUT', body, headers, token });
  const get = async (): Promise<{ etag: string; revision: string }> => {
    const { headers, json } = await api.send(path(), { token });
    return { etag: String(headers.etag), revision: (json as { revision: string }).revision };
  };

  it('are changed by whoever says which ones they read, and answer with their new revision', async () => {
    const { etag, revision } = await get();
    expect(etag).toBe(`"${revision}"`);
    const first = await put({ columns: 3 }, { 'if-match': etag });
    expect(first).toMatchObject({ status: 200, json: { columns: 3, revision: expect.not.stringMatching(revision) } });
    const { revision: basedOn } = first.json as { revision: string };
    expect(await put({ columns: 1, basedOn })).toMatchObject({ status: 200, json: { columns: 1 } });
  });

  it('are not changed by whoever does not say which ones they read', async () => {
    expect(problemOf(await put({ columns: 2 }))).toMatchObject({ status: 428, code: 'revision-required' });
  });

  it('are not overwritten by whoever read them before they were changed', async () => {
    const { revision: basedOn } = await get();
    await put({ layout: 'by-country', basedOn });
    expect(problemOf(await put({ columns: 3, basedOn }))).toMatchObject({
      status: 409,
      code: 'settings-changed-meanwhile',
    });
    expect((await api.send(path(), { token })).json).toMatchObject({ layout: 'by-country', columns: 2 });
  });
});
