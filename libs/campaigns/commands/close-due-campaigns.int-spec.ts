import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDraft, anOpenCampaign, hoursAhead } from '../../../test/builders/campaigns.js';
import { times, together } from '../../../test/builders/together.js';
import { World } from '../../../test/builders/world.js';
import type { Campaign } from '../campaign.entity.js';
import { campaignById } from '../campaigns.queries.js';
import { SweepCampaigns } from '../jobs/sweep-campaigns.js';
import { closeDueCampaigns } from './close-due-campaigns.js';
import { moveDeadline } from './move-deadline.js';

describe('closing campaigns whose time has come', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  const sweep = (): Promise<number> => closeDueCampaigns(world.database);
  const stateOf = async ({ id }: Campaign): Promise<string> => (await campaignById(world.database, id)).state;
  const closings = async ({ id }: Campaign): Promise<string[]> => (await world.eventTypes(id)).slice(2);

  it('goes from open to closing at the deadline and to closed after the grace, once each, though ten sweep at once', async () => {
    const campaigns = [await anOpenCampaign(world), await anOpenCampaign(world), await anOpenCampaign(world)];
    const { deadlineAt, graceHours } = campaigns[2] as Campaign;
    await world.clock.travelTo(deadlineAt);
    await together(...times(10, sweep));
    for (const campaign of campaigns)
      expect([await stateOf(campaign), await closings(campaign)]).toEqual(['closing', ['campaign.deadline-passed']]);

    await world.clock.travelTo(new Date(deadlineAt.getTime() + graceHours * 3_600_000));
    const moved = await together(...times(10, sweep));
    expect(moved.reduce<number>((sum, count) => sum + Number(count), 0)).toBe(3);
    for (const campaign of campaigns) {
      expect([await stateOf(campaign), await closings(campaign)]).toEqual([
        'closed',
        ['campaign.deadline-passed', 'campaign.closed'],
      ]);
      expect((await campaignById(world.database, campaign.id)).closedAt).toBeInstanceOf(Date);
    }
  });

  it('does nothing a moment before', async () => {
    const campaign = await anOpenCampaign(world);
    await world.clock.travelTo(new Date(campaign.deadlineAt.getTime() - 5_000));
    await sweep();
    expect(await stateOf(campaign)).toBe('open');
    await world.clock.travelTo(new Date(campaign.deadlineAt.getTime() + campaign.graceHours * 3_600_000 - 5_000));
    await sweep();
    await sweep();
    expect(await stateOf(campaign)).toBe('closing');
  });

  it('after a long absence goes through both in one sweep, with both events in order', async () => {
    const campaign = await anOpenCampaign(world, { graceHours: 0 });
    await world.clock.advance('30 days');
    await new SweepCampaigns(world.database).handle();
    expect(await stateOf(campaign)).toBe('closed');
    expect(await closings(campaign)).toEqual(['campaign.deadline-passed', 'campaign.closed']);
  });

  it('leaves drafts alone, however old', async () => {
    const draft = await aDraft(world);
    await world.clock.advance('30 days');
    await sweep();
    expect(await stateOf(draft)).toBe('draft');
  });

  it('and moving the deadline at the same moment never leave a campaign closing that has time left', async () => {
    for (let round = 0; round < 10; round += 1) {
      const campaign = await anOpenCampaign(world);
      await world.clock.travelTo(campaign.deadlineAt);
      const deadline = { local: await hoursAhead(world, 24), zone: 'UTC' };
      await together<unknown>(
        sweep,
        () => world.database.transaction((tx) => moveDeadline(tx, campaign.id, deadline, 'operator')),
        sweep,
      );
      expect(await stateOf(campaign)).toBe('open');
    }
  });
});
