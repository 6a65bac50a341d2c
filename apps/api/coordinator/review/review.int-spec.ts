import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { signOnById } from '#sign-ons';
import { type Answer, Api, problemOf } from '../../../../test/builders/api.js';
import { anOpenCampaign } from '../../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../../test/builders/coordinators.js';
import { aSignatory, aVerifiedSignOn } from '../../../../test/builders/sign-ons.js';
import { World } from '../../../../test/builders/world.js';

let world: World;
let api: Api;
let campaign: Campaign;
let token: string;
beforeAll(async () => {
  world = await World.create();
  api = await Api.start(world);
});
afterAll(async () => {
  await api.close();
  await world.close();
});
beforeEach(async () => {
  campaign = await anOpenCampaign(world);
  ({ token } = await aCoordinator(world, campaign, 'reviewer'));
});

const path = (id: string): string => `/api/v1/coordinator/campaigns/${campaign.slug}/sign-ons/${id}`;

describe('a decision over the API', () => {
  const decide = (id: string, verb: string, body: object): Promise<Answer> =>
    api.send(`${path(id)}/${verb}`, { body, token });

  it('about a sign-on that was decided already is refused with its state and the cure', async () => {
    const [one, other] = [await aSignatory(world, campaign), await aSignatory(world, campaign)];
    for (const [verb, body] of [
      ['reject', { reason: 'No.' }],
      ['merge', { into: other.id }],
    ] as const)
      expect(problemOf(await decide(one.id, verb, body))).toMatchObject({
        status: 409,
        code: 'decided-meanwhile',
        detail: 'This sign-on has changed meanwhile. It is approved now. Reload, then decide again.',
        errors: [{ field: 'expectedState', message: 'must be approved to change that decision' }],
      });
    expect((await signOnById(world.database, one.id)).state).toBe('approved');
  });

  it('changes an earlier one that it names', async () => {
    const [one, other] = [await aSignatory(world, campaign), await aSignatory(world, campaign)];
    expect((await decide(one.id, 'reject', { reason: 'No.', expectedState: 'approved' })).json).toMatchObject({
      state: 'rejected',
    });
    expect((await decide(one.id, 'approve', { expectedState: 'rejected' })).json).toMatchObject({ state: 'approved' });
    expect((await decide(one.id, 'merge', { into: other.id, expectedState: 'approved' })).json).toMatchObject({
      state: 'merged',
    });
  });

  it('that is made twice is told so', async () => {
    const { id } = await aVerifiedSignOn(world, campaign);
    expect((await decide(id, 'approve', {})).status).toBe(200);
    expect(problemOf(await decide(id, 'approve', {}))).toMatchObject({ status: 409, code: 'illegal-move' });
  });

  it.each(['open', null, 1])(
    'that expects the state %j is refused, and hears that there is none such',
    async (state) => {
      const { id } = await aVerifiedSignOn(world, campaign);
      expect(problemOf(await decide(id, 'approve', { expectedState: state }))).toMatchObject({
        status: 422,
        errors: [{ field: 'expectedState', message: expect.stringContaining('must be one of: unverified,') }],
      });
    },
  );
});

describe('an entry over the API', () => {
  const edit = (id: string, body: object, headers: Record<string, string> = {}): Promise<Answer> =>
    api.send(path(id), { method: 'PATCH', body, token, headers });

  it('shows its revision in the ETag and in the body, and takes a change that names it in either way', async () => {
    const { id } = await aSignatory(world, campaign);
    const shown = await api.send(path(id), { token });
    const { revision } = shown.json as { revision: string };
    expect(shown.headers.etag).toBe(`"${revision}"`);
    const changed = await edit(id, { sortKey: 'One' }, { 'if-match': String(shown.headers.etag) });
    expect(changed.json).toMatchObject({ sortKey: 'One' });
    const { revision: next } = changed.json as { revision: string };
    expect(next).not.toBe(revision);
    expect((await edit(id, { region: 'Oaxaca', basedOn: next })).json).toMatchObject({
      sortKey: 'One',
      region: 'Oaxaca',
    });
  });

  it('is not changed by one who does not say which revision they saw', async () => {
    const { id } = await aSignatory(world, campaign);
    expect(problemOf(await edit(id, { sortKey: 'One' }))).toMatchObject({ status: 428, code: 'revision-required' });
    expect((await signOnById(world.database, id)).sortKey).toBeNull();
  });

  it('is not changed over what somebody else changed meanwhile', async () => {
    const { id } = await aSignatory(world, campaign);
    const { revision: basedOn } = (await api.send(path(id), { token })).json as { revision: string };
    await edit(id, { sortKey: 'One', basedOn });
    expect(problemOf(await edit(id, { sortKey: 'Two', basedOn }))).toMatchObject({
      status: 409,
      code: 'entry-changed-meanwhile',
      detail: 'Somebody changed this entry meanwhile. Reload, then apply your changes again.',
    });
    expect((await signOnById(world.database, id)).sortKey).toBe('One');
  });
});
