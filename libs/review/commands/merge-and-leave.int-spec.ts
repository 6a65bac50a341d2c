import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { type SignOn, signOnById } from '#sign-ons';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { asSeen } from '../../../test/builders/decisions.js';
import { aSignatory, aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { together } from '../../../test/builders/together.js';
import { World } from '../../../test/builders/world.js';
import { approveSignOn } from './approve-sign-on.js';
import { mergeSignOn } from './merge-sign-on.js';
import { rejectSignOn } from './reject-sign-on.js';

let world: World;
let campaign: Campaign;
beforeAll(async () => {
  world = await World.create();
  campaign = await anOpenCampaign(world);
});
afterAll(() => world.close());

const stateOf = async ({ id }: SignOn): Promise<SignOn> => signOnById(world.database, id);
const merge = (from: SignOn, into: SignOn): Promise<SignOn> =>
  world.database.transaction(async (tx) =>
    mergeSignOn(tx, campaign.id, from.id, into.id, 'operator', await asSeen(tx, from.id)),
  );
const reject = ({ id }: SignOn): Promise<SignOn> =>
  world.database.transaction(async (tx) => rejectSignOn(tx, campaign.id, id, 'operator', 'No.', await asSeen(tx, id)));

describe('a sign-on that was merged', () => {
  it('waits for review again when what it was merged into is rejected: the organization is not lost', async () => {
    const [kept, merged] = [await aSignatory(world, campaign), await aVerifiedSignOn(world, campaign)];
    await merge(merged, kept);
    await reject(kept);
    expect(await stateOf(merged)).toMatchObject({ state: 'pending-review', mergedInto: null });
    expect((await world.eventTypes(merged.id)).at(-1)).toBe('sign-on.unmerged');
  });

  it('follows when what it was merged into is merged further', async () => {
    const [first, second] = [await aVerifiedSignOn(world, campaign), await aVerifiedSignOn(world, campaign)];
    const third = await aSignatory(world, campaign);
    await merge(first, second);
    await merge(second, third);
    expect(await stateOf(first)).toMatchObject({ state: 'merged', mergedInto: third.id });
  });

  it('cannot take an approved organization off the roster into one that nobody approved', async () => {
    const [approved, waiting] = [await aSignatory(world, campaign), await aVerifiedSignOn(world, campaign)];
    await expect(merge(approved, waiting)).rejects.toMatchObject({ code: 'merge-off-roster' });
  });
});

describe('approving one of a pair while it is being merged', () => {
  it('over twenty pairs never ends in a deadlock', async () => {
    for (let round = 0; round < 20; round += 1) {
      const [one, other] = [await aVerifiedSignOn(world, campaign), await aVerifiedSignOn(world, campaign)];
      const answers = await together(
        () =>
          world.database.transaction((tx) =>
            approveSignOn(tx, campaign.id, one.id, 'operator', { notSameAs: [other.id] }),
          ),
        () => merge(one, other),
      );
      expect(answers.filter((answer) => answer === '40P01')).toEqual([]);
    }
  });
});
