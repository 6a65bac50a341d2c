import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roleOn } from '#access';
import { aCoordinator } from '../../../test/builders/coordinators.js';
import { aDraft, hoursAhead } from '../../../test/builders/campaigns.js';
import { unique, World } from '../../../test/builders/world.js';
import type { NewCampaign } from './create-campaign.js';
import { startCampaign } from './start-campaign.js';

describe('starting a campaign', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  const aLetter = async (body = 'We, the {{count}} undersigned.'): Promise<NewCampaign> => ({
    slug: unique('letter'),
    title: 'Keep the rivers clean',
    convener: 'Rivers Coalition',
    languages: ['en'],
    letter: [{ language: 'en', body }],
    addressees: ['The Commission'],
    deadline: { local: await hoursAhead(world, 240), zone: 'UTC' },
  });

  it('makes the coordinator its owner, to whose address answers go', async () => {
    const { coordinator } = await aCoordinator(world);
    const input = await aLetter();
    const campaign = await world.database.transaction((tx) => startCampaign(tx, coordinator, input, 'coordinator:x'));
    expect(campaign).toMatchObject({ state: 'draft', replyTo: coordinator.email });
    expect(await roleOn(world.database, coordinator.id, campaign.id)).toBe('owner');
  });

  it('is refused to a coordinator who may not, before anything is said about the letter', async () => {
    const { coordinator } = await aCoordinator(world, await aDraft(world));
    const input = await aLetter('A letter without its number.');
    await expect(
      world.database.transaction((tx) => startCampaign(tx, coordinator, input, 'coordinator:x')),
    ).rejects.toMatchObject({ code: 'may-not-create' });
  });
});
