import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import type { SignOn } from '#sign-ons';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aChange, questionsTo, sweepReconsents } from '../../../test/builders/reconsents.js';
import { aSignatory } from '../../../test/builders/sign-ons.js';
import { World } from '../../../test/builders/world.js';
import { answerReconsents, moveReconsents } from './move-reconsents.js';

describe('a question that is superseded after it was chosen to be settled', () => {
  let world: World;
  let campaign: Campaign;
  let signOn: SignOn;
  let number: number;
  beforeAll(async () => {
    world = await World.create();
    campaign = await anOpenCampaign(world, { reconsent: { rule: 'confirm' } });
    signOn = await aSignatory(world, campaign);
    number = await aChange(world, campaign, true);
    await sweepReconsents(world);
    await world.database.transaction((tx) => moveReconsents(tx, 'supersede', [{ signOnId: signOn.id, number }]));
  });
  afterAll(() => world.close());

  it('is not missed at its date', async () => {
    await world.database.transaction((tx) => moveReconsents(tx, 'miss', [{ signOnId: signOn.id, number }]));
    expect(await questionsTo(world, signOn)).toEqual([`${number} superseded`]);
  });

  it('is missed when the roster is frozen', async () => {
    await world.database.transaction((tx) =>
      answerReconsents(tx, 'miss-at-freeze', { campaignId: campaign.id, number, signOnIds: [signOn.id] }),
    );
    expect(await questionsTo(world, signOn)).toEqual([`${number} missed`]);
  });
});
