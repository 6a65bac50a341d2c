import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import type { SignOn } from '#sign-ons';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aSignOn } from '../../../test/builders/sign-ons.js';
import { times, together } from '../../../test/builders/together.js';
import { unique, World } from '../../../test/builders/world.js';
import { FindMatches } from '../jobs/find-matches.js';
import { answerPair, candidatesFor, openDuplicates } from '../matching.queries.js';
import { findPossibleDuplicates } from './find-possible-duplicates.js';

describe('finding possible duplicates', () => {
  let world: World;
  let campaign: Campaign;
  beforeAll(async () => {
    world = await World.create();
    campaign = await anOpenCampaign(world);
  });
  afterAll(() => world.close());

  const find = ({ id }: SignOn): Promise<number> => findPossibleDuplicates(world.database, id);
  const namesake = (organizationName: string, under = campaign): Promise<SignOn> =>
    aSignOn(world, under, { organizationName });
  const pairsOf = async ({ id }: SignOn): Promise<string[]> =>
    (await candidatesFor(world.database, id)).map(({ signOnId }) => signOnId);

  async function pair(): Promise<[SignOn, SignOn]> {
    const name = unique('Red');
    return [await namesake(name), await namesake(`RÉD${name.slice(3)} `)];
  }

  it.each([
    ['Acción Ñandú, A.C.', 'ACCION NANDU AC'],
    ['Asociacio\u0301n Pop No\u2019j', "asociación pop no'j"],
    ['Action Aid', 'ActionAid'],
    ['Straße für alle', 'STRASSE FUR ALLE'],
  ])('sees %j and %j as one name, and says why', async (first, second) => {
    const [one, other] = [await namesake(first), await namesake(second)];
    expect(await find(other)).toBe(1);
    expect(await candidatesFor(world.database, one.id)).toMatchObject([
      { signOnId: other.id, name: second, answer: 'open' },
    ]);
    expect((await candidatesFor(world.database, other.id))[0]?.reasons[0]).toContain(
      'apart from case, accents, punctuation and spaces',
    );
  });

  it('leaves names alone that differ in a letter or a word', async () => {
    await namesake('Casa Norte');
    for (const name of ['Casa Nortes', 'Casa del Norte', 'Casa']) expect(await find(await namesake(name))).toBe(0);
  });

  it('stores a pair once, whichever of the two is looked at first and however often', async () => {
    const [one, other] = await pair();
    expect(await find(one)).toBe(1);
    expect([await find(other), await find(one), await find(other)]).toEqual([0, 0, 0]);
    expect([await pairsOf(one), await pairsOf(other)]).toEqual([[other.id], [one.id]]);
    expect(
      (await world.eventTypes(one.id)).filter((type) => type === 'matching.possible-duplicates-found'),
    ).toHaveLength(1);
    expect(await world.eventTypes(other.id)).toEqual(['sign-on.accepted']);
  });

  it('finds a pair whose two jobs run at the same time', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [one, other] = await pair();
      const counts = await together(
        () => find(one),
        () => find(other),
      );
      expect([...counts].sort()).toEqual([0, 1]);
      expect(await pairsOf(one)).toEqual([other.id]);
    }
  });

  it('finds every pair among ten of one name, though all ten jobs run at once and twice', async () => {
    const campaign = await anOpenCampaign(world);
    const name = unique('Red');
    const ten = await Promise.all(times(10, () => namesake(name, campaign)).map((make) => make()));
    const counts = await together(...[...ten, ...ten].map((signOn) => () => find(signOn)));
    expect(counts.filter((count) => typeof count !== 'number')).toEqual([]);
    expect(counts.reduce<number>((sum, count) => sum + Number(count), 0)).toBe(45);
    expect(await openDuplicates(world.database, campaign.id)).toHaveLength(45);
  });

  it('never opens again what a coordinator has answered', async () => {
    const [one, other] = await pair();
    await find(one);
    await world.database.transaction((tx) => answerPair(tx, campaign.id, other.id, one.id, 'different'));
    expect([await find(one), await find(other)]).toEqual([0, 0]);
    expect(await candidatesFor(world.database, one.id)).toMatchObject([{ signOnId: other.id, answer: 'different' }]);
    expect((await openDuplicates(world.database, campaign.id)).map(({ leftId }) => leftId)).not.toContain(
      [one.id, other.id].sort()[0],
    );
  });

  it('remembers an answer that was given before the pair was found', async () => {
    const [one, other] = await pair();
    await world.database.transaction((tx) => answerPair(tx, campaign.id, one.id, other.id, 'different'));
    expect(await find(one)).toBe(0);
    expect(await candidatesFor(world.database, one.id)).toMatchObject([{ answer: 'different' }]);
  });

  it('looks at sign-ons of the same campaign only, and not at those that are over', async () => {
    const name = unique('Red');
    await namesake(name, await anOpenCampaign(world));
    const gone = await namesake(name);
    await world.database.rows(`UPDATE sign_ons SET state = 'withdrawn' WHERE id = $1`, [gone.id]);
    expect(await find(await namesake(name.toUpperCase()))).toBe(0);
  });

  it('is the job of every accepted sign-on, and twice is once', async () => {
    const [one, other] = await pair();
    const job = new FindMatches(world.database);
    for (const signOnId of [other.id, other.id, one.id]) await job.handle({ signOnId });
    expect(await pairsOf(other)).toEqual([one.id]);
  });
});
