import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { campaignById, changeLetter, type LetterInput, letterVersion } from '#campaigns';
import { anOpenCampaign } from '../../test/builders/campaigns.js';
import { aSignatory } from '../../test/builders/sign-ons.js';
import { World } from '../../test/builders/world.js';
import { letterPreview } from './letter-preview.queries.js';

const LETTER: LetterInput[] = [
  { language: 'en', title: 'Clean rivers', addressees: ['The Council'], body: 'We, the {{count}}, ask.' },
  { language: 'es', title: 'Ríos limpios', addressees: ['El Consejo'], body: '{{count}} pedimos.' },
];

describe('the preview of a letter', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  it('has the present numbers, what is new, and doubts about numbers typed by hand', async () => {
    const campaign = await anOpenCampaign(world, { languages: ['en', 'es'], letter: LETTER });
    await aSignatory(world, campaign);
    const [es, en] = await letterPreview(world.database, campaign, [
      LETTER[1]!,
      { language: 'en', body: 'We, the 94 undersigned organizations ({{count in words}}), ask.' },
    ]);
    expect(es).toMatchObject({ printed: { body: '1 pedimos.\n' }, differs: false, doubts: [] });
    expect(en).toMatchObject({
      printed: { title: 'Clean rivers', body: 'We, the 94 undersigned organizations (one), ask.\n' },
      differs: true,
      doubts: [expect.stringContaining('94 undersigned organizations')],
    });
    expect(await campaignById(world.database, campaign.id)).toMatchObject({ letterVersion: 1 });
  });

  it('has the hash that the text has once it is a version', async () => {
    const campaign = await anOpenCampaign(world);
    const letter = [{ language: 'en', body: 'We, the {{count}},  \r\nurge.' }];
    const [preview] = await letterPreview(world.database, campaign, letter);
    await world.database.transaction((tx) => changeLetter(tx, campaign.id, { letter }, 'editor'));
    const [stored] = await letterVersion(world.database, await campaignById(world.database, campaign.id));
    expect(preview?.sha256).toBe(stored?.sha256);
  });
});
