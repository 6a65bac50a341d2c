import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { answerOrganizations } from '#organizations';
import type { SignOn } from '#sign-ons';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aSignatory, aSignOn } from '../../../test/builders/sign-ons.js';
import { unique, World } from '../../../test/builders/world.js';
import { FindMatches } from '../jobs/find-matches.js';
import { coalitionMembers, listCounts, memberOverlaps } from '../matching.queries.js';
import { linkOf } from './link.queries.js';

describe('the members of a coalition', () => {
  let world: World;
  let campaign: Campaign;
  beforeAll(async () => {
    world = await World.create();
  });
  beforeEach(async () => {
    campaign = await anOpenCampaign(world);
  });
  afterAll(() => world.close());

  const find = ({ id }: SignOn): Promise<void> => new FindMatches(world.database).handle({ signOnId: id });
  async function signs(organizationName: string, members?: string[]): Promise<SignOn> {
    const signOn = await aSignOn(world, campaign, { organizationName, members });
    await find(signOn);
    return signOn;
  }

  it('are stored in its order with their roles, as it gave them', async () => {
    const coalition = await signs(unique('Grupo'), ['Casa Ixim', 'Red Kaan', 'Liga Quetzal (Observadoras)']);
    expect(await coalitionMembers(world.database, coalition.id)).toMatchObject([
      { name: 'Casa Ixim', role: null },
      { name: 'Red Kaan', role: null },
      { name: 'Liga Quetzal', role: 'Observadoras' },
    ]);
  });

  it('are read out of its name when they stand there', async () => {
    const coalition = await signs(`${unique('Grupo de Trabajo')}: Casa Ixim; Red Kaan; Observers: Liga Quetzal`);
    expect(await coalitionMembers(world.database, coalition.id)).toMatchObject([
      { name: 'Casa Ixim' },
      { name: 'Red Kaan' },
      { name: 'Liga Quetzal', role: 'Observers' },
    ]);
  });

  it('follow what its signer corrects', async () => {
    const coalition = await signs(unique('Grupo'), ['Casa Ixim']);
    const corrected = JSON.stringify([{ name: 'Red Kaan', role: null }]);
    await world.database.rows('UPDATE sign_ons SET printed_members = $2 WHERE id = $1', [coalition.id, corrected]);
    await find(coalition);
    expect((await coalitionMembers(world.database, coalition.id)).map(({ name }) => name)).toEqual(['Red Kaan']);
  });

  it('that its signer takes back leave the directory, unless another coalition lists them or they sign themselves', async () => {
    const names = [unique('Casa'), unique('Red'), unique('Liga')] as const;
    const [alone, shared, signing] = names;
    const coalition = await signs(unique('Grupo'), [...names]);
    await signs(unique('Alianza'), [shared]);
    await signs(signing);
    const inDirectory = async (): Promise<string[]> => {
      const found = await world.database.rows<{ name: string }>(
        'SELECT DISTINCT name FROM organization_names WHERE name = ANY($1)',
        [names],
      );
      return found.map(({ name }) => name).sort();
    };
    expect(await inDirectory()).toEqual([...names].sort());
    await world.database.rows(`UPDATE sign_ons SET printed_members = '[]' WHERE id = $1`, [coalition.id]);
    await find(coalition);
    expect(await coalitionMembers(world.database, coalition.id)).toEqual([]);
    expect(await inDirectory()).toEqual([shared, signing].sort());
    expect(await inDirectory()).not.toContain(alone);
  });

  it.each(['before', 'after'])(
    'that sign the letter themselves are reported and not merged away: signed %s the coalition',
    async (when) => {
      const name = `Casa ${unique('Ixim')}`;
      const own = when === 'before' ? await signs(`${name}, A.C.`) : undefined;
      const coalition = await signs(unique('Grupo'), [name, unique('Red')]);
      const signatory = own ?? (await signs(`${name}, A.C.`));
      expect(await memberOverlaps(world.database, campaign.id)).toMatchObject([
        { coalitionId: coalition.id, member: name, signOnId: signatory.id, verdict: 'same' },
      ]);
      expect((await linkOf(world.database, signatory.id))?.rootId).not.toBe(
        (await linkOf(world.database, coalition.id))?.rootId,
      );
    },
  );

  it('that only may sign themselves are a question, until somebody says that they do not', async () => {
    const stem = `Foro ${unique('Kaan')}`;
    const coalition = await signs(unique('Grupo'), [stem]);
    const signatory = await signs(`${stem} Internacional`);
    expect(await memberOverlaps(world.database, campaign.id)).toMatchObject([{ verdict: 'review' }]);
    expect(await listCounts(world.database, campaign.id)).toMatchObject({ openQuestions: 1 });
    const [member] = await coalitionMembers(world.database, coalition.id);
    const organization = (await linkOf(world.database, signatory.id))?.rootId ?? '';
    await world.database.transaction((tx) =>
      answerOrganizations(tx, [member?.organizationId ?? '', organization], 'different', { actor: 'operator' }),
    );
    expect(await memberOverlaps(world.database, campaign.id)).toEqual([]);
  });

  it('are counted apart: lines as listed, organizations, and organizations with members', async () => {
    const name = `Casa ${unique('Ixim')}`;
    const coalition = await aSignatory(world, campaign, {
      organizationName: unique('Grupo'),
      members: [name, `Red ${unique('Kaan')}`],
    });
    const signatory = await aSignatory(world, campaign, { organizationName: name });
    for (const signOn of [coalition, signatory]) await find(signOn);
    expect(await listCounts(world.database, campaign.id)).toEqual({
      lines: 2,
      organizations: 2,
      individuals: 0,
      organizationsWithMembers: 3,
      openQuestions: 0,
    });
  });
});
