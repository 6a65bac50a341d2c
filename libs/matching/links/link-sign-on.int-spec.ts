import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import type { SignOn } from '#sign-ons';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aSignatory, aSignOn } from '../../../test/builders/sign-ons.js';
import { times, together } from '../../../test/builders/together.js';
import { unique, World } from '../../../test/builders/world.js';
import { answerPair } from '../commands/answer-pair.js';
import { FindMatches } from '../jobs/find-matches.js';
import { candidatesFor, openDuplicates } from '../matching.queries.js';
import { knownAs } from './known-as.js';
import { linkOf } from './link.queries.js';
import { linkSignOn } from './link-sign-on.js';

let world: World;
let campaign: Campaign;
beforeAll(async () => {
  world = await World.create();
  campaign = await anOpenCampaign(world);
});
afterAll(() => world.close());

const find = ({ id }: SignOn): Promise<number> => world.database.transaction((tx) => linkSignOn(tx, id));
const named = (organizationName: string, under = campaign): Promise<SignOn> =>
  aSignOn(world, under, { organizationName });
const pairsOf = async ({ id }: SignOn): Promise<string[]> =>
  (await candidatesFor(world.database, id)).map(({ signOnId }) => signOnId);
const rootOf = async ({ id }: SignOn): Promise<string | undefined> => (await linkOf(world.database, id))?.rootId;

/** Two spellings of one name that nobody else in this file uses. */
async function pair(under = campaign): Promise<[SignOn, SignOn]> {
  const name = `Casa ${unique('Quetzal')}`;
  return [await named(name, under), await named(`${name.toUpperCase()} `, under)];
}

describe('two spellings of one organization in a campaign', () => {
  it.each([
    ['Acción Ñandú, A.C.', 'ACCION NANDU AC'],
    ['Asociacio\u0301n Pop No\u2019j', "asociación pop no'j"],
    ['Straße für alle', 'STRASSE FUR ALLE'],
    [
      'Instituto Brasileiro de Análises Sociais e Econômicas – IBASE',
      'Instituto Brasileiro de Analises Sociais e Economicas',
    ],
    ['Quetzal Land Rights Network (QLRN)', 'The Quetzal Land Rights Network'],
  ])('are linked without a person, visibly: %j and %j', async (first, second) => {
    const own = await anOpenCampaign(world);
    const [one, other] = [await named(first, own), await named(second, own)];
    expect([await find(one), await find(other)]).toEqual([0, 1]);
    expect(await rootOf(other)).toBe(await rootOf(one));
    expect(await candidatesFor(world.database, one.id)).toMatchObject([
      { signOnId: other.id, name: second, answer: 'open', verdict: 'same', linked: true },
    ]);
    expect((await candidatesFor(world.database, other.id))[0]?.reasons[0]).toMatch(/\w+/);
  });

  it('that only may be one are a question, and stay two organizations until a person says so', async () => {
    const own = await anOpenCampaign(world);
    const one = await named('Centro de Estudios Quetzaltecos (CEQ)', own);
    const other = await named('Centro de Estudios Quetzaltecos de Guatemala', own);
    expect([await find(one), await find(other)]).toEqual([0, 1]);
    expect(await rootOf(other)).not.toBe(await rootOf(one));
    expect(await candidatesFor(world.database, one.id)).toMatchObject([{ verdict: 'review', linked: false }]);
  });

  it('of two countries are asked about, though the names are equal', async () => {
    const own = await anOpenCampaign(world);
    const name = 'Cáritas Diocesana del Istmo';
    const one = await aSignOn(world, own, { organizationName: name, country: 'MX' });
    const other = await aSignOn(world, own, { organizationName: name, country: 'PA' });
    expect([await find(one), await find(other)]).toEqual([0, 1]);
    expect(await candidatesFor(world.database, one.id)).toMatchObject([{ verdict: 'review', linked: false }]);
  });

  it('are not linked by themselves when one line holds two names', async () => {
    const own = await anOpenCampaign(world);
    await find(await named('Associação Quetzal do Sul – AQS', own));
    const glued = await named('Associação Quetzal do Sul – AQS\u2003Movimento Nacional Ararajuba – MNA', own);
    await find(glued);
    expect(await linkOf(world.database, glued.id)).toMatchObject({ linkedBy: 'new' });
  });
});

describe('finding possible duplicates', () => {
  it('leaves organizations alone that differ in a place', async () => {
    const own = await anOpenCampaign(world);
    await find(await named('Liga Quetzal Argentina', own));
    expect(await find(await named('Liga Quetzal Chile', own))).toBe(0);
  });

  it('stores a pair once, whichever of the two is looked at first and however often', async () => {
    const [one, other] = await pair();
    expect([await find(one), await find(other), await find(one), await find(other)]).toEqual([0, 1, 0, 0]);
    expect([await pairsOf(one), await pairsOf(other)]).toEqual([[other.id], [one.id]]);
    expect(
      (await world.eventTypes(other.id)).filter((type) => type === 'matching.possible-duplicates-found'),
    ).toHaveLength(1);
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
    const own = await anOpenCampaign(world);
    const name = unique('Red');
    const ten = await Promise.all(times(10, () => named(name, own)).map((make) => make()));
    const counts = await together(...[...ten, ...ten].map((signOn) => () => find(signOn)));
    expect(counts.filter((count) => typeof count !== 'number')).toEqual([]);
    expect(counts.reduce<number>((sum, count) => sum + Number(count), 0)).toBe(45);
    expect(await openDuplicates(world.database, own.id)).toHaveLength(45);
    expect(new Set(await Promise.all(ten.map(rootOf))).size).toBe(1);
  });

  it('looks at sign-ons of the same campaign only, and not at those that are over', async () => {
    const name = unique('Red');
    await find(await named(name, await anOpenCampaign(world)));
    const gone = await named(name);
    await find(gone);
    await world.database.rows(`UPDATE sign_ons SET state = 'withdrawn' WHERE id = $1`, [gone.id]);
    expect(await find(await named(name.toUpperCase()))).toBe(0);
  });

  it('is the job of every accepted sign-on, and twice is once', async () => {
    const [one, other] = await pair();
    const job = new FindMatches(world.database);
    for (const signOnId of [other.id, other.id, one.id]) await job.handle({ signOnId });
    expect(await pairsOf(other)).toEqual([one.id]);
  });
});

describe('what a coordinator answered', () => {
  const answer = (one: SignOn, other: SignOn, said: 'different' | 'unsure'): Promise<void> =>
    world.database.transaction((tx) => answerPair(tx, campaign.id, [one.id, other.id], said, 'operator'));

  it.each(['different', 'unsure'] as const)('is not asked again, and takes apart what was linked: %s', async (said) => {
    const [one, other] = await pair();
    for (const signOn of [one, other]) await find(signOn);
    await answer(other, one, said);
    expect(await rootOf(other)).not.toBe(await rootOf(one));
    expect([await find(one), await find(other)]).toEqual([0, 0]);
    expect(await candidatesFor(world.database, one.id)).toMatchObject([
      { signOnId: other.id, answer: said, linked: false },
    ]);
    const open = await openDuplicates(world.database, campaign.id);
    expect(open.map(({ leftId }) => leftId)).not.toContain([one.id, other.id].sort()[0]);
  });

  it('holds when it was given before the pair was found', async () => {
    const [one, other] = await pair();
    await answer(one, other, 'different');
    expect(await find(one)).toBe(0);
    expect(await candidatesFor(world.database, one.id)).toMatchObject([{ answer: 'different' }]);
  });

  it('holds in every later campaign', async () => {
    const name = `Centro ${unique('Kuxtal')}`;
    const first = await aSignatory(world, campaign, { organizationName: `${name} (Mérida)` });
    const second = await aSignatory(world, campaign, { organizationName: `${name} (Campeche)` });
    await answer(first, second, 'different');
    const later = await anOpenCampaign(world);
    const [one, other] = [await named(`${name} (Mérida)`, later), await named(`${name} (Campeche)`, later)];
    expect([await find(one), await find(other)]).toEqual([0, 0]);
    expect([await rootOf(one), await rootOf(other)]).toEqual([await rootOf(first), await rootOf(second)]);
  });
});

describe('an earlier letter', () => {
  it('lends its organizations to the next one, by any spelling that is safe', async () => {
    const name = `Instituto ${unique('Aluna')}`;
    const before = await aSignatory(world, await anOpenCampaign(world), { organizationName: `${name}, A.C.` });
    const now = await named(name.toUpperCase());
    await find(now);
    expect(await rootOf(now)).toBe(await rootOf(before));
    expect(await knownAs(world.database, now)).toMatchObject({
      organization: { name: `${name}, A.C.`, linkedBy: 'matching' },
    });
  });

  it('lends nothing that no person stood up for', async () => {
    const name = unique('Instituto Aluna');
    const unproven = await named(name, await anOpenCampaign(world));
    await find(unproven);
    const now = await named(name);
    await find(now);
    expect(await rootOf(now)).not.toBe(await rootOf(unproven));
  });

  it('suggests what it only may be, to a person', async () => {
    const stem = unique('Aluna');
    await aSignatory(world, await anOpenCampaign(world), { organizationName: `Fundación ${stem} Internacional` });
    const now = await named(`Fundación ${stem}`);
    await find(now);
    expect(await knownAs(world.database, now)).toMatchObject({
      organization: { linkedBy: 'new' },
      mayBe: [{ name: `Fundación ${stem} Internacional` }],
    });
  });
});
