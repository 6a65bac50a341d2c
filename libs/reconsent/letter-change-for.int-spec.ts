import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Campaign, campaignById } from '#campaigns';
import { type SignOn, signOnById, type SignOnState } from '#sign-ons';
import { anOpenCampaign } from '../../test/builders/campaigns.js';
import { aChange } from '../../test/builders/reconsents.js';
import { aSignOn } from '../../test/builders/sign-ons.js';
import { World } from '../../test/builders/world.js';
import { type LetterChangeFor, letterChangeToRead } from './letter-change-for.js';

describe('what a signer has to read', () => {
  let world: World;
  let campaign: Campaign;
  let signOn: SignOn;
  beforeAll(async () => {
    world = await World.create();
    campaign = await anOpenCampaign(world, {
      languages: ['en', 'es'],
      letter: ['en', 'es'].map((language) => ({ language, body: `We, the {{count}} undersigned, ask (${language}).` })),
    });
    signOn = await aSignOn(world, campaign, { language: 'es' });
  });
  afterAll(() => world.close());

  async function toRead(language = 'en', changed: Partial<SignOn> = {}): Promise<LetterChangeFor | undefined> {
    const current = await signOnById(world.database, signOn.id);
    const letter = await campaignById(world.database, campaign.id);
    return letterChangeToRead(world.database, letter, { ...current, ...changed }, language);
  }

  it('is nothing after a change that is not material', async () => {
    await aChange(world, campaign, false);
    expect(await toRead()).toBeUndefined();
  });

  it('is the change after a material one, in the language of the page or else in the signer’s', async () => {
    await aChange(world, campaign, true, 'We, the {{count}} undersigned organizations, demand.');
    expect(await toRead('en')).toMatchObject({ to: 3, language: 'en' });
    expect(await toRead('fr')).toMatchObject({ to: 3, language: 'es' });
  });

  it.each<[SignOnState, boolean]>([
    ['pending-review', true],
    ['approved', true],
    ['merged', true],
    ['needs-reconsent', true],
    ['rejected', false],
    ['withdrawn', false],
    ['expired', false],
  ])('depends on how the sign-on stands: %s', async (state, reads) => {
    expect((await toRead('en', { state })) !== undefined).toBe(reads);
  });

  it('is nothing once the sign-on is bound to the version in force', async () => {
    expect(await toRead('en', { letterVersion: 3 })).toBeUndefined();
  });
});
