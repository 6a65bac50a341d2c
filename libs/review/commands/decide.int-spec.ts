import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { countByState, type PrintedEdit, type SignOn, signOnById } from '#sign-ons';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aSignatory, aSignOn, aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { together } from '../../../test/builders/together.js';
import { World } from '../../../test/builders/world.js';
import { approveSignOn } from './approve-sign-on.js';
import { editPrinted } from './edit-printed.js';
import { rejectSignOn } from './reject-sign-on.js';

let world: World;
let campaign: Campaign;
beforeAll(async () => {
  world = await World.create();
  campaign = await anOpenCampaign(world);
});
afterAll(() => world.close());

const approve = ({ id }: SignOn): Promise<SignOn> =>
  world.database.transaction((tx) => approveSignOn(tx, campaign.id, id, 'coordinator:a'));
const reject = ({ id }: SignOn, reason = 'Not an organization.'): Promise<SignOn> =>
  world.database.transaction((tx) => rejectSignOn(tx, campaign.id, id, 'coordinator:b', reason));
const edit = ({ id }: SignOn, change: PrintedEdit): Promise<SignOn> =>
  world.database.transaction((tx) => editPrinted(tx, campaign.id, id, change, 'operator'));

describe('approving', () => {
  it('puts a verified sign-on on the roster, with its event', async () => {
    const { approved } = await countByState(world.database, campaign.id);
    const signOn = await aVerifiedSignOn(world, campaign);
    expect(await approve(signOn)).toMatchObject({ state: 'approved' });
    expect((await countByState(world.database, campaign.id)).approved).toBe(approved + 1);
    expect(await world.eventTypes(signOn.id)).toEqual(['sign-on.accepted', 'sign-on.approved']);
  });

  it('or rejecting who never verified is refused, and nothing is recorded', async () => {
    const signOn = await aSignOn(world, campaign);
    await expect(approve(signOn)).rejects.toMatchObject({ code: 'illegal-move' });
    await expect(reject(signOn)).rejects.toMatchObject({ code: 'illegal-move' });
    expect(await world.eventTypes(signOn.id)).toEqual(['sign-on.accepted']);
  });

  it('of a sign-on of another campaign is refused', async () => {
    const signOn = await aVerifiedSignOn(world, await anOpenCampaign(world));
    await expect(approve(signOn)).rejects.toMatchObject({ code: 'sign-on-not-found' });
    expect((await signOnById(world.database, signOn.id)).state).toBe('pending-review');
  });

  it('takes a rejection back and forgets its reason', async () => {
    const signOn = await aVerifiedSignOn(world, campaign);
    expect(await reject(signOn, '  Too late.\n')).toMatchObject({ state: 'rejected', rejectReason: 'Too late.' });
    expect(await approve(signOn)).toMatchObject({ state: 'approved', rejectReason: null });
  });
});

describe('two coordinators at once', () => {
  it('over twenty sign-ons: the same approval is given once and its twin is told, with one event', async () => {
    for (let round = 0; round < 20; round += 1) {
      const signOn = await aVerifiedSignOn(world, campaign);
      const answers = await together(
        () => approve(signOn),
        () => approve(signOn),
      );
      expect(answers.filter((answer) => answer === 'illegal-move')).toHaveLength(1);
      expect(await world.eventTypes(signOn.id)).toEqual(['sign-on.accepted', 'sign-on.approved']);
    }
  });

  it('over twenty sign-ons: what stands is what was decided last, and each decision that counted has its one event', async () => {
    for (let round = 0; round < 20; round += 1) {
      const signOn = await aVerifiedSignOn(world, campaign);
      const decisions = [() => approve(signOn), () => reject(signOn)];
      const answers = await together(...(round % 2 === 0 ? decisions : decisions.reverse()));
      const moves = (await world.eventTypes(signOn.id)).slice(1);
      const { state } = await signOnById(world.database, signOn.id);
      // Each may follow the other, so both may count; but what stands is the last event and no refusal left one.
      expect(moves.at(-1)).toBe(`sign-on.${state}`);
      expect(moves).toHaveLength(answers.filter((answer) => typeof answer !== 'string').length);
      expect(new Set(moves).size).toBe(moves.length);
      expect(answers.filter((answer) => typeof answer === 'string' && answer !== 'illegal-move')).toEqual([]);
    }
  });
});

describe('editing how an entry is printed', () => {
  it('changes the printed name and the key, one without the other, and keeps the name as typed', async () => {
    const signOn = await aSignatory(world, campaign);
    expect(await edit(signOn, { displayName: ' Fundacio\u0301n ' })).toMatchObject({
      name: signOn.name,
      displayName: 'Fundación',
      sortKey: null,
    });
    expect(await edit(signOn, { sortKey: 'WOLA' })).toMatchObject({ displayName: 'Fundación', sortKey: 'WOLA' });
    expect(await edit(signOn, { displayName: null })).toMatchObject({ displayName: null, sortKey: 'WOLA' });
  });

  it('says in its event which fields changed and never to what', async () => {
    const signOn = await aSignatory(world, campaign);
    await edit(signOn, { displayName: 'Another Name' });
    const event = await world.database.row<{ data: object }>(
      `SELECT data FROM events WHERE subject_id = $1 AND type = 'sign-on.edited'`,
      [signOn.id],
    );
    expect(event?.data).toEqual({ fields: ['displayName'] });
  });

  it('of a sign-on of another campaign is refused', async () => {
    const signOn = await aSignatory(world, await anOpenCampaign(world));
    await expect(edit(signOn, { sortKey: 'A' })).rejects.toMatchObject({ code: 'sign-on-not-found' });
  });
});
