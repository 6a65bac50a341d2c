import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Campaign } from '#campaigns';
import { candidatesFor, FindMatches, listCounts, openDuplicates } from '#matching';
import { organizationById } from '#organizations';
import { type SignOn, signOnById } from '#sign-ons';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { asSeen } from '../../../test/builders/decisions.js';
import { aSignatory, aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { unique, World } from '../../../test/builders/world.js';
import { approveSignOn } from './approve-sign-on.js';
import { mergeSignOn } from './merge-sign-on.js';
import { rejectSignOn } from './reject-sign-on.js';
import { undoMerge } from './undo-merge.js';

let world: World;
let campaign: Campaign;
beforeAll(async () => {
  world = await World.create();
});
beforeEach(async () => {
  campaign = await anOpenCampaign(world);
});
afterAll(() => world.close());

const verified = async (organizationName: string, under = campaign): Promise<SignOn> => {
  const signOn = await aVerifiedSignOn(world, under, { organizationName });
  await new FindMatches(world.database).handle({ signOnId: signOn.id });
  return signOn;
};
const merge = ({ id }: SignOn, into: SignOn): Promise<SignOn> =>
  world.database.transaction(async (tx) => mergeSignOn(tx, campaign.id, id, into.id, 'operator', await asSeen(tx, id)));
const undo = ({ id }: SignOn): Promise<SignOn> =>
  world.database.transaction((tx) => undoMerge(tx, campaign.id, id, 'operator'));
const approve = ({ id }: SignOn): Promise<SignOn> =>
  world.database.transaction((tx) => approveSignOn(tx, campaign.id, id, 'operator'));
const organizationOf = async ({ id }: SignOn): Promise<string> => {
  const row = await world.database.row<{ rootId: string }>(
    'SELECT root_id FROM organization_links JOIN organizations ON organizations.id = organization_id WHERE sign_on_id = $1',
    [id],
  );
  return row?.rootId ?? 'none';
};

/** All that a merge may touch in this campaign and in the directory, but for the record of who did what. */
async function everything(): Promise<unknown> {
  const parts = [
    `SELECT to_jsonb(it) AS row FROM sign_ons it WHERE campaign_id = '${campaign.id}' ORDER BY id`,
    `SELECT to_jsonb(it) AS row FROM possible_duplicates it WHERE campaign_id = '${campaign.id}' ORDER BY id`,
    'SELECT to_jsonb(it) AS row FROM organization_links it ORDER BY sign_on_id',
    'SELECT to_jsonb(it) AS row FROM organizations it ORDER BY id',
    'SELECT to_jsonb(it) AS row FROM organization_names it ORDER BY id',
    'SELECT to_jsonb(it) AS row FROM organization_answers it ORDER BY left_id, right_id',
  ];
  return Promise.all(parts.map((sql) => world.database.rows(sql)));
}

describe('undoing a merge', () => {
  it('of two linked spellings gives back exactly what was, the alias that was learned included', async () => {
    const name = `Red ${unique('Kaan')}`;
    const [one, other] = [await verified(name), await verified(`${name}, A.C.`)];
    const before = await everything();
    await merge(other, one);
    expect(
      (await organizationById(world.database, await organizationOf(one))).names.map((known) => known.name),
    ).toContain(`${name}, A.C.`);
    await undo(other);
    expect(await everything()).toEqual(before);
  });

  it('of two organizations that nobody took for one gives back both', async () => {
    const [one, other] = [await verified(unique('Casa Ixim')), await verified(unique('Fundación Luciérnaga'))];
    const before = await everything();
    await merge(other, one);
    expect(await organizationOf(other)).toBe(await organizationOf(one));
    await undo(other);
    expect(await everything()).toEqual(before);
  });

  it('of an approved sign-on puts it back on the roster, as it stood there', async () => {
    const [one, other] = [await verified(unique('Casa Ixim')), await verified(unique('Fundación Luciérnaga'))];
    for (const signOn of [one, other]) await approve(signOn);
    const before = await everything();
    await merge(other, one);
    expect(await listCounts(world.database, campaign.id)).toMatchObject({ lines: 1, organizations: 1 });
    await undo(other);
    expect(await everything()).toEqual(before);
    expect(await listCounts(world.database, campaign.id)).toMatchObject({ lines: 2, organizations: 2 });
  });

  it('is the identity for any merges of any sign-ons, undone in any order', async () => {
    const five: SignOn[] = [];
    for (const prefix of ['Casa', 'Red', 'Liga', 'Foro', 'Colectivo']) five.push(await verified(unique(prefix)));
    const before = await everything();
    const pick = fc.nat({ max: five.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(pick, pick), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        async (pairs, seed) => {
          const merged: SignOn[] = [];
          for (const [from, into] of pairs) {
            const done = await merge(five[from] as SignOn, five[into] as SignOn).catch(() => undefined);
            if (done !== undefined) merged.push(done);
          }
          while (merged.length > 0) await undo(merged.splice(seed % merged.length, 1)[0] as SignOn);
          expect(await everything()).toEqual(before);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('gives back, with a sign-on, what had been merged into it before', async () => {
    const [one, other, third] = [
      await verified(unique('Casa')),
      await verified(unique('Red')),
      await verified(unique('Liga')),
    ];
    await merge(one, other);
    const before = await everything();
    await merge(other, third);
    expect((await signOnById(world.database, one.id)).mergedInto).toBe(third.id);
    await undo(other);
    expect(await everything()).toEqual(before);
  });

  it('later, keeps what was hung on either organization meanwhile', async () => {
    const [one, other] = [await verified(unique('Casa')), await verified(unique('Fundación'))];
    await merge(other, one);
    const later = await aSignatory(world, await anOpenCampaign(world), { organizationName: other.name });
    expect(await organizationOf(later)).not.toBe('none');
    await undo(other);
    expect(await organizationOf(other)).not.toBe(await organizationOf(one));
  });

  it('asks the question again that the merge had answered', async () => {
    const name = `Red ${unique('Kaan')}`;
    const [one, other] = [await verified(name), await verified(name.toUpperCase())];
    await merge(other, one);
    expect(await openDuplicates(world.database, campaign.id)).toEqual([]);
    await undo(other);
    expect(await candidatesFor(world.database, one.id)).toMatchObject([{ signOnId: other.id, answer: 'open' }]);
  });

  it('is refused where nothing is merged, and once it was undone', async () => {
    const [one, other] = [await verified(unique('Casa')), await verified(unique('Red'))];
    await expect(undo(one)).rejects.toMatchObject({ code: 'not-merged' });
    await merge(other, one);
    await undo(other);
    await expect(undo(other)).rejects.toMatchObject({ code: 'not-merged' });
  });

  it('is refused for what was let go because its target left the roster; it may be merged anew', async () => {
    const [one, other, third] = [
      await verified(unique('Casa')),
      await verified(unique('Red')),
      await verified(unique('Liga')),
    ];
    await approve(one);
    await merge(other, one);
    await world.database.transaction(async (tx) =>
      rejectSignOn(tx, campaign.id, one.id, 'operator', 'No.', await asSeen(tx, one.id)),
    );
    await expect(undo(other)).rejects.toMatchObject({ code: 'not-merged' });
    await merge(other, third);
    expect(await undo(other)).toMatchObject({ state: 'pending-review', mergedInto: null });
  });

  it('is refused when a namesake was approved meanwhile, and changes nothing', async () => {
    const name = `Red ${unique('Kaan')}`;
    const one = await verified(unique('Casa'));
    const other = await verified(name);
    for (const signOn of [one, other]) await approve(signOn);
    await merge(other, one);
    const namesake = await aVerifiedSignOn(world, campaign, { organizationName: name.toUpperCase() });
    await world.database.rows(`UPDATE sign_ons SET state = 'approved' WHERE id = $1`, [namesake.id]);
    const before = await everything();
    await expect(undo(other)).rejects.toMatchObject({ code: 'possible-duplicate' });
    expect(await everything()).toEqual(before);
  });
});

describe('approving an organization under another name', () => {
  it('is refused when it is on the roster by a name that is taken for the same', async () => {
    const name = `Red ${unique('Kaan')}`;
    const [one, other] = [await verified(name), await verified(`${name}, A.C.`)];
    await approve(one);
    await expect(approve(other)).rejects.toMatchObject({ code: 'possible-duplicate' });
  });

  it('is refused when an earlier letter taught that the two names are one', async () => {
    const [first, second] = [`Casa ${unique('Ixim')}`, `Fundación ${unique('Kaan')}`];
    const earlier = campaign;
    const [one, other] = [await verified(first), await verified(second)];
    await approve(one);
    await merge(other, one);
    campaign = await anOpenCampaign(world);
    expect(campaign.id).not.toBe(earlier.id);
    const [now, again] = [await verified(first), await verified(second)];
    expect(await candidatesFor(world.database, now.id)).toMatchObject([{ signOnId: again.id, linked: true }]);
    await approve(now);
    await expect(approve(again)).rejects.toMatchObject({ code: 'possible-duplicate' });
  });
});
