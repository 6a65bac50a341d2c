import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { candidatesFor } from '#matching';
import { type SignOn, signOnById } from '#sign-ons';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { asSeen } from '../../../test/builders/decisions.js';
import { aSignatory, aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { together } from '../../../test/builders/together.js';
import { unique, World } from '../../../test/builders/world.js';
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

const approve = ({ id }: SignOn, ...notSameAs: SignOn[]): Promise<SignOn> =>
  world.database.transaction(async (tx) =>
    approveSignOn(tx, campaign.id, id, 'operator', {
      notSameAs: notSameAs.map((other) => other.id),
      ...(await asSeen(tx, id)),
    }),
  );
const merge = ({ id }: SignOn, into: string): Promise<SignOn> =>
  world.database.transaction((tx) => mergeSignOn(tx, campaign.id, id, into, 'operator'));
const reject = ({ id }: SignOn): Promise<SignOn> =>
  world.database.transaction(async (tx) => rejectSignOn(tx, campaign.id, id, 'operator', 'No.', await asSeen(tx, id)));
const stateOf = async ({ id }: SignOn): Promise<string> => (await signOnById(world.database, id)).state;

/** Sign-ons of one name, each written another way and from another mailbox. */
async function namesakes(count: number): Promise<SignOn[]> {
  const name = unique('Red');
  const spellings = [name, name.toUpperCase(), `${name}.`, `Ré${name.slice(2)}`];
  return Promise.all(
    spellings.slice(0, count).map((organizationName) => aVerifiedSignOn(world, campaign, { organizationName })),
  );
}

const pair = async (): Promise<[SignOn, SignOn]> => (await namesakes(2)) as [SignOn, SignOn];
const three = async (): Promise<[SignOn, SignOn, SignOn]> => (await namesakes(3)) as [SignOn, SignOn, SignOn];

describe('two sign-ons of one name', () => {
  it('approved at once are one approval and one possible duplicate, in every round', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [one, other] = await pair();
      const answers = await together(
        () => approve(one),
        () => approve(other),
      );
      expect(answers.filter((answer) => answer === 'possible-duplicate')).toHaveLength(1);
      expect([await stateOf(one), await stateOf(other)].sort()).toEqual(['approved', 'pending-review']);
    }
  });

  it('are both printed once a coordinator says that they are not the same, and this is remembered', async () => {
    const [one, other] = await pair();
    await approve(one);
    await expect(approve(other)).rejects.toMatchObject({ code: 'possible-duplicate' });
    expect(await approve(other, one)).toMatchObject({ state: 'approved', declaredDistinct: true });
    expect(await candidatesFor(world.database, one.id)).toMatchObject([{ signOnId: other.id, answer: 'different' }]);
    await reject(other);
    expect(await approve(other)).toMatchObject({ state: 'approved' });
  });

  it('and a third: it is compared with each of the two, not only with one', async () => {
    const [one, other, third] = await three();
    await approve(one);
    await approve(other, one);
    await expect(approve(third, one)).rejects.toMatchObject({ code: 'possible-duplicate' });
    expect(await approve(third, one, other)).toMatchObject({ state: 'approved' });
  });

  it('and a third, approved at once as different from the first: only one of them gets in unasked', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other, third] = await three();
      await approve(one);
      const answers = await together(
        () => approve(other, one),
        () => approve(third, one),
      );
      expect(answers.filter((answer) => answer === 'possible-duplicate')).toHaveLength(1);
    }
  });

  it('and a third after the first is gone: a "not the same" about one pair lets no other pair in', async () => {
    const [one, other, third] = await three();
    await approve(one);
    await approve(other, one);
    await reject(one);
    await expect(approve(third)).rejects.toMatchObject({ code: 'possible-duplicate' });
  });

  it('are not told apart by an answer about some other sign-on', async () => {
    const [one, other] = await pair();
    await approve(one);
    const stranger = await aVerifiedSignOn(world, campaign);
    await expect(approve(other, stranger)).rejects.toMatchObject({ code: 'possible-duplicate' });
  });

  it.each(['itself', 'a sign-on of another campaign'])('cannot be told apart by naming %s', async (what) => {
    const signOn = await aVerifiedSignOn(world, campaign);
    const named = what === 'itself' ? signOn : await aVerifiedSignOn(world, await anOpenCampaign(world));
    await expect(approve(signOn, named)).rejects.toMatchObject({ name: 'DomainError' });
    expect(await stateOf(signOn)).toBe('pending-review');
  });
});

describe('merging', () => {
  it('prints one entry, and remembers into which and that the two are the same', async () => {
    const [one, other] = await pair();
    await approve(one);
    expect(await merge(other, one.id)).toMatchObject({ state: 'merged', mergedInto: one.id });
    expect((await world.eventTypes(other.id)).filter((type) => type.startsWith('sign-on.'))).toEqual([
      'sign-on.accepted',
      'sign-on.merged',
    ]);
    expect(await candidatesFor(world.database, one.id)).toMatchObject([
      { signOnId: other.id, answer: 'same', state: 'merged' },
    ]);
  });

  it('both ways at once merges exactly one of the two, in every round', async () => {
    for (let round = 0; round < 15; round += 1) {
      const [one, other] = await pair();
      const answers = await together(
        () => merge(one, other.id),
        () => merge(other, one.id),
      );
      expect(answers.filter((answer) => answer === 'merge-target')).toHaveLength(1);
      expect([await stateOf(one), await stateOf(other)].sort()).toEqual(['merged', 'pending-review']);
    }
  });

  it.each(['rejected', 'merged'])('into one that is %s is refused and changes nothing', async (state) => {
    const [one, other] = await pair();
    await (state === 'rejected' ? reject(other) : merge(other, (await aSignatory(world, campaign)).id));
    await expect(merge(one, other.id)).rejects.toMatchObject({ code: 'merge-target' });
    expect(await stateOf(one)).toBe('pending-review');
    expect(await world.eventTypes(one.id)).toEqual(['sign-on.accepted']);
  });

  it('into itself is refused, in whatever case its id is written', async () => {
    const signOn = await aSignatory(world, campaign);
    for (const id of [signOn.id, signOn.id.toUpperCase()]) {
      await expect(merge(signOn, id)).rejects.toMatchObject({ code: 'merge-into-itself' });
    }
    expect(await stateOf(signOn)).toBe('approved');
  });

  it('into a sign-on of another campaign is refused', async () => {
    const other = await aSignatory(world, await anOpenCampaign(world));
    await expect(merge(await aVerifiedSignOn(world, campaign), other.id)).rejects.toMatchObject({
      code: 'sign-on-not-found',
    });
  });
});
