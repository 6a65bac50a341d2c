import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { countByState, type PrintedEdit, printedRevision, type SignOn, signOnById, type SignOnState } from '#sign-ons';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aSignatory, aSignOn, aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { together } from '../../../test/builders/together.js';
import { World } from '../../../test/builders/world.js';
import { approveSignOn } from './approve-sign-on.js';
import { editPrinted } from './edit-printed.js';
import { mergeSignOn } from './merge-sign-on.js';
import { rejectSignOn } from './reject-sign-on.js';

let world: World;
let campaign: Campaign;
beforeAll(async () => {
  world = await World.create();
  campaign = await anOpenCampaign(world);
});
afterAll(() => world.close());

const approve = ({ id }: SignOn, expectedState?: SignOnState): Promise<SignOn> =>
  world.database.transaction((tx) => approveSignOn(tx, campaign.id, id, 'coordinator:a', { expectedState }));
const reject = ({ id }: SignOn, reason = 'Not an organization.', expectedState?: SignOnState): Promise<SignOn> =>
  world.database.transaction((tx) => rejectSignOn(tx, campaign.id, id, 'coordinator:b', reason, { expectedState }));
const merge = ({ id }: SignOn, into: SignOn, expectedState?: SignOnState): Promise<SignOn> =>
  world.database.transaction((tx) => mergeSignOn(tx, campaign.id, id, into.id, 'coordinator:c', { expectedState }));
const edit = ({ id }: SignOn, change: PrintedEdit, basedOn?: string): Promise<SignOn> =>
  world.database.transaction((tx) => editPrinted(tx, campaign.id, id, change, 'operator', basedOn));

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
    expect(await approve(signOn, 'rejected')).toMatchObject({ state: 'approved', rejectReason: null });
  });
});

describe('a decision about a sign-on that was decided already', () => {
  it('is refused with the present state and the cure, and changes nothing', async () => {
    const [approved, rejected] = [await aSignatory(world, campaign), await aVerifiedSignOn(world, campaign)];
    await reject(rejected);
    const events = [await world.eventTypes(approved.id), await world.eventTypes(rejected.id)];
    const decisions = [() => reject(approved), () => merge(approved, rejected), () => approve(rejected)];
    for (const [at, decide] of decisions.entries()) {
      const state = at < 2 ? 'approved' : 'rejected';
      await expect(decide()).rejects.toMatchObject({
        code: 'decided-meanwhile',
        kind: 'conflict',
        message: `This sign-on has changed meanwhile. It is ${state} now. Reload, then decide again.`,
        fields: [{ field: 'expectedState', message: `must be ${state} to change that decision` }],
      });
    }
    expect([await world.eventTypes(approved.id), await world.eventTypes(rejected.id)]).toEqual(events);
  });

  it('is taken when its coordinator says which decision it changes', async () => {
    const [one, other] = [await aSignatory(world, campaign), await aSignatory(world, campaign)];
    expect(await reject(one, 'No.', 'approved')).toMatchObject({ state: 'rejected' });
    expect(await approve(one, 'rejected')).toMatchObject({ state: 'approved' });
    expect(await merge(one, other, 'approved')).toMatchObject({ state: 'merged' });
  });

  it('is refused when that decision was changed again meanwhile, also back to waiting for review', async () => {
    const waiting = await aVerifiedSignOn(world, campaign);
    await expect(reject(waiting, 'No.', 'approved')).rejects.toMatchObject({
      code: 'decided-meanwhile',
      message: expect.stringContaining('It is waiting for review now.'),
    });
    expect((await signOnById(world.database, waiting.id)).state).toBe('pending-review');
  });

  it('is told that it was taken already when it is the same, whatever its coordinator saw', async () => {
    const [approved, rejected] = [await aSignatory(world, campaign), await aVerifiedSignOn(world, campaign)];
    await reject(rejected);
    for (const seen of [undefined, 'approved', 'rejected'] as const) {
      await expect(approve(approved, seen)).rejects.toMatchObject({
        code: 'illegal-move',
        message: 'This sign-on is approved already.',
      });
      await expect(reject(rejected, 'No.', seen)).rejects.toMatchObject({ code: 'illegal-move' });
    }
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

  it('over twenty sign-ons: of two opposite decisions one counts, and the other is told that somebody was faster', async () => {
    for (let round = 0; round < 20; round += 1) {
      const signOn = await aVerifiedSignOn(world, campaign);
      const decisions = [() => approve(signOn), () => reject(signOn)];
      const answers = await together(...(round % 2 === 0 ? decisions : decisions.reverse()));
      const moves = (await world.eventTypes(signOn.id)).slice(1);
      const { state } = await signOnById(world.database, signOn.id);
      expect(answers.filter((answer) => typeof answer === 'string')).toEqual(['decided-meanwhile']);
      expect(moves).toEqual([`sign-on.${state}`]);
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

  it('is refused when the entry changed since the revision that the change is based on, and loses neither change', async () => {
    const signOn = await aSignatory(world, campaign, { members: ['Aldea'] });
    const basedOn = printedRevision(signOn);
    await edit(signOn, { sortKey: 'First' }, basedOn);
    for (const change of [{ sortKey: 'Second' }, { region: 'Oaxaca' }, {}])
      await expect(edit(signOn, change, basedOn)).rejects.toMatchObject({
        code: 'entry-changed-meanwhile',
        kind: 'conflict',
        message: 'Somebody changed this entry meanwhile. Reload, then apply your changes again.',
      });
    const now = await signOnById(world.database, signOn.id);
    expect(now).toMatchObject({ sortKey: 'First', region: null });
    expect(await edit(now, { region: 'Oaxaca' }, printedRevision(now))).toMatchObject({ region: 'Oaxaca' });
  });

  it('is refused to one of two who change the same entry at once, in every round', async () => {
    for (let round = 0; round < 10; round += 1) {
      const signOn = await aSignatory(world, campaign);
      const basedOn = printedRevision(signOn);
      const answers = await together(
        () => edit(signOn, { sortKey: 'One' }, basedOn),
        () => edit(signOn, { region: 'Two' }, basedOn),
      );
      expect(answers.filter((answer) => answer === 'entry-changed-meanwhile')).toHaveLength(1);
    }
  });

  it('changes its revision with each field that may be set, and with no decision', async () => {
    const signOn = await aVerifiedSignOn(world, campaign, { members: ['Aldea'] });
    const revisions = [printedRevision(signOn)];
    for (const change of [
      { displayName: 'Another' },
      { sortKey: 'Key' },
      { affiliation: 'Dr' },
      { country: 'MX' },
      { region: 'Oaxaca' },
      { orgType: 'local' as const },
      { convener: true },
      { members: ['Nube'] },
      { members: [{ name: 'Nube', role: 'Observers' }] },
    ])
      revisions.push(printedRevision(await edit(signOn, change)));
    expect(new Set(revisions).size).toBe(revisions.length);
    expect(printedRevision(await approve(signOn))).toBe(revisions.at(-1));
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
