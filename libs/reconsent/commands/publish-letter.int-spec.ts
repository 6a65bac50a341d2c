import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Campaign, campaignById, type LetterEdit, letterRevision, letterVersion } from '#campaigns';
import { anOpenCampaign, closed } from '../../../test/builders/campaigns.js';
import { questionsTo, sweepReconsents } from '../../../test/builders/reconsents.js';
import { aSignatory } from '../../../test/builders/sign-ons.js';
import { World } from '../../../test/builders/world.js';
import { publishLetter } from './publish-letter.js';

const texts = (en = 'We, the {{count}}, ask.'): LetterEdit['letter'] => [
  { language: 'en', title: 'Clean rivers', addressees: ['The Council'], body: en },
  { language: 'es', title: 'Ríos limpios', addressees: ['El Consejo'], body: '{{count}} pedimos.' },
];

describe('a change of the letter', () => {
  let world: World;
  let campaign: Campaign;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    campaign = await anOpenCampaign(world, { languages: ['en', 'es'], letter: texts() });
  });

  const put = (edit: LetterEdit): Promise<number> =>
    world.database.transaction((tx) => publishLetter(tx, campaign.id, edit, 'editor'));
  const state = async (): Promise<unknown> => [
    await campaignById(world.database, campaign.id),
    await world.eventTypes(campaign.id),
  ];

  describe('to the text that is in force', () => {
    it.each<[string, Omit<LetterEdit, 'letter'>]>([
      ['is no change', { expectedRevision: '1' }],
      ['asks nobody, even when it is called material', { expectedRevision: '1', material: true }],
      ['is no conflict when it is based on another version', { expectedRevision: '7', material: false }],
    ])('%s', async (_, rest) => {
      const signer = await aSignatory(world, campaign);
      const before = await state();
      expect(await put({ letter: texts(), ...rest })).toBe(1);
      expect(await state()).toEqual(before);
      await sweepReconsents(world);
      expect(await questionsTo(world, signer)).toEqual([]);
    });

    it('answers a request that is sent again as it answered the first', async () => {
      await aSignatory(world, campaign);
      const edit = { letter: texts('We, the {{count}}, urge.'), expectedRevision: '1', material: true };
      expect([await put(edit), await put(edit)]).toEqual([2, 2]);
    });

    it('in another layout, or by its bodies alone, is no change', async () => {
      const [en, es] = texts();
      expect(await put({ letter: [es!, { ...en!, title: ' Clean rivers ', body: `${en?.body ?? ''}  \r\n\n` }] })).toBe(
        1,
      );
      expect(await put({ letter: texts().map(({ language, body }) => ({ language, body })) })).toBe(1);
    });

    it('is no change after the deadline, either', async () => {
      await closed(world, campaign);
      expect(await put({ letter: texts() })).toBe(1);
      await expect(put({ letter: texts('We, the {{count}}, urge.') })).rejects.toMatchObject({ code: 'letter-frozen' });
    });
  });

  it('in one language only is a new version', async () => {
    expect(await put({ letter: texts('We, the {{count}}, urge.'), expectedRevision: '1' })).toBe(2);
  });

  it('is refused when another version is in force, and nothing is overwritten', async () => {
    await put({ letter: texts('We, the {{count}}, urge.') });
    await expect(put({ letter: texts('We, the {{count}}, beg.'), expectedRevision: '1' })).rejects.toMatchObject({
      code: 'letter-changed-meanwhile',
      kind: 'conflict',
      message: expect.stringContaining('version 2 is in force now'),
    });
    const now = await campaignById(world.database, campaign.id);
    expect(letterRevision(now)).toBe('2');
    expect((await letterVersion(world.database, now))[0]?.body).toContain('urge');
  });

  it('is made by one of ten editors at once, and the others learn that they were late', async () => {
    const edits = Array.from({ length: 10 }, (_, index) => texts(`We, the {{count}}, ask ${index} times.`));
    const results = await Promise.allSettled(edits.map((letter) => put({ letter, expectedRevision: '1' })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await campaignById(world.database, campaign.id)).toMatchObject({ letterVersion: 2 });
  });
});
