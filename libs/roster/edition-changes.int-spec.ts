import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Campaign, campaignById, changeLetter, moveDeadline, openCampaign } from '#campaigns';
import type { Reader } from '#platform/database';
import { editPrinted } from '#review';
import { moveSignOn } from '#sign-ons';
import { anOpenCampaign, closed, hoursAhead } from '../../test/builders/campaigns.js';
import { aSignatory } from '../../test/builders/sign-ons.js';
import { World } from '../../test/builders/world.js';
import { laidOut } from '../../test/builders/rosters.js';
import { finalizeRoster } from './commands/finalize-roster.js';
import { makeEdition } from './commands/make-edition.js';
import { editionChanges } from './edition-changes.queries.js';
import { keptEditionChanges } from './kept-changes.js';
import type { Edition } from './edition.entity.js';
import { editionSignatories } from './editions.queries.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

async function frozen(campaign: Campaign): Promise<Edition> {
  await closed(world, campaign);
  return (await finalizeRoster(world.database, campaign.id, 'clock')) as Edition;
}

async function openedAgain({ id }: Campaign): Promise<Campaign> {
  const deadline = { local: await hoursAhead(world, 48), zone: 'UTC' };
  await world.database.transaction(async (tx) => {
    await moveDeadline(tx, id, deadline, 'operator');
    await openCampaign(tx, id, 'operator');
  });
  return campaignById(world.database, id);
}

function withdraw(campaign: Campaign, id: string): Promise<unknown> {
  return world.database.transaction((tx) => moveSignOn(tx, campaign.id, id, 'withdraw', { actor: 'signer' }));
}

describe('what an edition changed', () => {
  it('names who came, who left and what was corrected, in printed order, and not who only moved', async () => {
    const campaign = await anOpenCampaign(world);
    const [leaves, typo] = [
      await aSignatory(world, campaign, { organizationName: 'Beta' }),
      await aSignatory(world, campaign, { organizationName: 'Gama House' }),
      await aSignatory(world, campaign, { organizationName: 'Zulu', members: ['One', 'Two'] }),
    ];
    await frozen(campaign);
    const again = await openedAgain(campaign);
    await aSignatory(world, again, { organizationName: 'Alpha' });
    await withdraw(again, leaves?.id ?? '');
    await world.database.transaction((tx) =>
      editPrinted(tx, again.id, typo?.id ?? '', { displayName: 'Gamma House' }, 'operator'),
    );
    const second = await frozen(again);
    expect(await editionChanges(world.database, second, 10)).toEqual({
      since: 1,
      countBefore: 3,
      letterChanged: false,
      added: 1,
      removed: 1,
      corrected: 1,
      entries: [
        { change: 'added', before: null, after: 'Alpha', fields: [] },
        { change: 'removed', before: 'Beta', after: null, fields: [] },
        {
          ...{ change: 'corrected', before: 'Gama House', after: 'Gamma House' },
          fields: [{ field: 'name', before: 'Gama House', after: 'Gamma House' }],
        },
      ],
    });
  });

  it('says what is another though the entry is printed as it was: its country, and who of its members is counted', async () => {
    const campaign = await anOpenCampaign(world);
    const moved = await aSignatory(world, campaign, { organizationName: 'Beta', country: 'MX' });
    await aSignatory(world, campaign, { organizationName: 'Zulu', members: ['One', 'Two'] });
    await frozen(campaign);
    await world.database.transaction((tx) => editPrinted(tx, campaign.id, moved.id, { country: 'GT' }, 'operator'));
    await laidOut(world, campaign, { countRule: 'coalitions-with-members' });
    const second = await makeEdition(world.database, campaign.id, 'operator');
    expect((await editionChanges(world.database, second, 10))?.entries).toEqual([
      {
        ...{ change: 'corrected', before: 'Beta', after: 'Beta' },
        fields: [{ field: 'country', before: 'MX', after: 'GT' }],
      },
      {
        ...{ change: 'corrected', before: 'Zulu: One; Two', after: 'Zulu: One; Two' },
        fields: [{ field: 'counted', before: null, after: 'One; Two' }],
      },
    ]);
  });

  it('leaves edition 1 as it was when somebody withdraws after it, and edition 2 is right', async () => {
    const campaign = await anOpenCampaign(world);
    const [leaves] = [
      await aSignatory(world, campaign, { organizationName: 'Leaves' }),
      await aSignatory(world, campaign, { organizationName: 'Stays' }),
    ];
    const first = await frozen(campaign);
    await withdraw(campaign, leaves?.id ?? '');
    const namesOf = async ({ id }: Edition): Promise<string[]> =>
      (await Array.fromAsync(editionSignatories(world.database, id))).map(({ name }) => name);
    expect(await namesOf(first)).toEqual(['Leaves', 'Stays']);
    const second = await frozen(await openedAgain(campaign));
    expect(await namesOf(first)).toEqual(['Leaves', 'Stays']);
    expect(await namesOf(second)).toEqual(['Stays']);
    expect([second.number, second.count, second.header.count]).toEqual([2, 1, 1]);
    expect(await editionChanges(world.database, second, 10)).toMatchObject({ removed: 1, added: 0, corrected: 0 });
  });

  it('says when another version of the letter is printed, and counts beyond what it lists', async () => {
    const campaign = await anOpenCampaign(world);
    await frozen(campaign);
    const again = await openedAgain(campaign);
    await world.database.transaction((tx) =>
      changeLetter(tx, again.id, { letter: [{ language: 'en', body: '{{count}} of us.' }] }, 'operator'),
    );
    const changed = await campaignById(world.database, again.id);
    await aSignatory(world, changed);
    await aSignatory(world, changed);
    const changes = await editionChanges(world.database, await frozen(changed), 1);
    expect(changes).toMatchObject({ letterChanged: true, added: 2, removed: 0, corrected: 0 });
    expect(changes?.entries).toHaveLength(1);
  });

  it('is nothing to say of the first edition', async () => {
    const edition = await frozen(await anOpenCampaign(world));
    expect(await editionChanges(world.database, edition, 10)).toBeUndefined();
  });

  it('is read once, however many ask, and again when it could not be read', async () => {
    const campaign = await anOpenCampaign(world);
    await aSignatory(world, campaign);
    await frozen(campaign);
    const again = await openedAgain(campaign);
    await aSignatory(world, again, { organizationName: 'Newcomer' });
    const second = await frozen(again);
    let asked = 0;
    const reader = (row: Reader['row']): Reader =>
      ({
        row: (...query: Parameters<Reader['row']>) => {
          asked += 1;
          return row(...query);
        },
      }) as Reader;
    const away = reader(() => Promise.reject(new Error('away')));
    await expect(keptEditionChanges(away, second, 9)).rejects.toThrow('away');
    const counting = reader((sql, parameters) => world.database.row(sql, parameters));
    asked = 0;
    const [one, other] = await Promise.all([
      keptEditionChanges(counting, second, 9),
      keptEditionChanges(counting, second, 9),
    ]);
    expect(one).toMatchObject({ since: 1, added: 1 });
    expect(other).toBe(one);
    const before = asked;
    expect(await keptEditionChanges(counting, second, 9)).toBe(one);
    expect(asked).toBe(before);
  });
});
