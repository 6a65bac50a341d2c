import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LetterInput } from '#campaigns';
import { publishLetter } from '#reconsent';
import { anOpenCampaign, closed } from '../../../test/builders/campaigns.js';
import { aSignatory } from '../../../test/builders/sign-ons.js';
import { World } from '../../../test/builders/world.js';
import { finalizeByHand } from '../commands/finalize-roster.js';
import { checkRoster } from '../roster-preview.queries.js';
import { letterCountsNow } from '../roster.queries.js';

describe('a letter whose title says another number than its roster', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  const body = 'We, the {{count}} undersigned, ask.';
  const titled = (title: string): { letter: LetterInput[] } => ({
    letter: [{ language: 'en', title, addressees: ['The Commission'], body }],
  });

  it('is held back, and is final once the cure that its check names was followed', async () => {
    const campaign = await anOpenCampaign(world, titled('94 organizations call on the Commission'));
    await aSignatory(world, campaign);
    await aSignatory(world, campaign);
    await closed(world, campaign);
    const [finding] = await checkRoster(world.database, campaign.id);
    expect(finding).toMatchObject({ code: 'claim-disagrees', severity: 'stop' });
    expect(finding?.cure).toBe(
      'In the title, which takes no {{count}}, write 2, or no number while the letter can still be changed.',
    );
    const put = (title: string): Promise<number> =>
      world.database.transaction((tx) =>
        publishLetter(tx, campaign.id, { ...titled(title), material: false, countsNow: letterCountsNow }, 'operator'),
      );
    await expect(put('{{count}} organizations call on the Commission')).rejects.toMatchObject({
      code: 'placeholders',
      fields: [{ field: 'letter[0].title', message: expect.stringContaining('say it without a number') }],
    });
    await expect(put('3 organizations call on the Commission')).rejects.toMatchObject({ code: 'letter-frozen' });
    await put('2 organizations call on the Commission');
    expect(await finalizeByHand(world.database, campaign.id, 'operator', {})).toMatchObject({
      count: 2,
      header: { letterVersion: 2 },
    });
  });

  it.each([
    ['94 organizations for fire', 'stop'],
    ['Open letter from 94 civil society organizations', 'stop'],
    ['94 groups to the President', 'stop'],
    ['On the detention of 94 people', 'look'],
  ])('is found in a title like “%s”: %s', async (title, severity) => {
    const campaign = await anOpenCampaign(world, titled(title));
    await aSignatory(world, campaign);
    expect(await checkRoster(world.database, campaign.id)).toMatchObject([{ severity }]);
  });

  it.each(['All 94 of them. The 94 organisations below ask.', 'Somos 94 organizaciones.', 'See the 94 groups below.'])(
    'is at least shown where a text says “%s”',
    async (text) => {
      const language = text.startsWith('Somos') ? 'es' : 'en';
      const letter = [{ language, body: `${text} {{count}}` }];
      const campaign = await anOpenCampaign(world, { languages: [language], letter });
      await aSignatory(world, campaign);
      const found = await checkRoster(world.database, campaign.id);
      expect(found.map(({ code }) => code)).toEqual([expect.stringMatching(/^claim-/)]);
    },
  );

  it('is not seen in numbers that count something else', async () => {
    const letter = [{ language: 'en', body: 'In 2026, 12 states and 300 rivers lost 40 percent. {{count}}' }];
    const campaign = await anOpenCampaign(world, { letter });
    await aSignatory(world, campaign);
    expect(await checkRoster(world.database, campaign.id)).toEqual([]);
  });
});
