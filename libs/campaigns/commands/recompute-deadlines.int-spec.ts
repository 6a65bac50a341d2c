import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDraft, anOpenCampaign, closed } from '../../../test/builders/campaigns.js';
import { times, together } from '../../../test/builders/together.js';
import { World } from '../../../test/builders/world.js';
import type { Campaign } from '../campaign.entity.js';
import { campaignById } from '../campaigns.queries.js';
import { SweepCampaigns } from '../jobs/sweep-campaigns.js';
import { moveDeadline } from './move-deadline.js';
import { recomputeDeadlines, type ZoneRules } from './recompute-deadlines.js';

/** Rules in which Mexico City has taken up summer time again: its clocks show an hour more, so the same wall time comes an hour sooner. */
const summerTime = (version: string): ZoneRules => ({
  version,
  instant: ({ local, zone }) => new Date(`${local}${zone === 'UTC' ? 'Z' : '-05:00'}`),
});

describe('new rules for the time zones', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  const deadline = { local: '2098-07-15T17:00', zone: 'America/Mexico_City' };
  const instantOf = async ({ id }: Campaign): Promise<string> =>
    (await campaignById(world.database, id)).deadlineAt.toISOString();
  const recomputed = async ({ id }: Campaign): Promise<unknown[]> =>
    world.database.rows(`SELECT data FROM events WHERE subject_id = $1 AND type = 'campaign.deadline-recomputed'`, [
      id,
    ]);

  it('move the instant of what is not over, once though ten sweep at once, and say so; the wall time stays', async () => {
    const campaigns = [await anOpenCampaign(world, { deadline }), await aDraft(world, { deadline })];
    const counts = await together(...times(10, () => recomputeDeadlines(world.database, summerTime('9001a'))));
    expect(counts.reduce<number>((sum, count) => sum + Number(count), 0)).toBe(2);
    for (const campaign of campaigns) {
      expect(campaign.deadlineAt.toISOString()).toBe('2098-07-15T23:00:00.000Z');
      expect(await instantOf(campaign)).toBe('2098-07-15T22:00:00.000Z');
      expect((await campaignById(world.database, campaign.id)).deadlineLocal).toBe(deadline.local);
      expect(await recomputed(campaign)).toEqual([
        { data: { from: '2098-07-15T23:00:00.000Z', to: '2098-07-15T22:00:00.000Z', tzdata: '9001a' } },
      ]);
    }
  });

  it('that change nothing for a place record nothing', async () => {
    const campaign = await anOpenCampaign(world, { deadline });
    const same: ZoneRules = { version: '9002a', instant: ({ local }) => new Date(`${local}-06:00`) };
    const before = await instantOf(campaign);
    await recomputeDeadlines(world.database, same);
    expect([await instantOf(campaign), await recomputed(campaign)]).toEqual([before, []]);
    expect((await campaignById(world.database, campaign.id)).deadlineTzdata).toBe('9002a');
  });

  it('that are older than those a deadline was made with do not undo it', async () => {
    const campaign = await anOpenCampaign(world, { deadline });
    await recomputeDeadlines(world.database, summerTime('9003b'));
    await recomputeDeadlines(world.database, { version: '9003a', instant: () => new Date('2098-01-01T00:00:00Z') });
    expect(await instantOf(campaign)).toBe('2098-07-15T22:00:00.000Z');
  });

  it('leave alone what is over', async () => {
    const campaign = await closed(world, await anOpenCampaign(world));
    await recomputeDeadlines(world.database, summerTime('9004a'));
    expect(await instantOf(campaign)).toBe(campaign.deadlineAt.toISOString());
  });

  it('and moving the deadline at the same moment leave the deadline that a person set', async () => {
    const campaign = await anOpenCampaign(world, { deadline });
    const moved = { local: '2099-01-01T12:00', zone: 'UTC' };
    await together<unknown>(
      () => recomputeDeadlines(world.database, summerTime('9005a')),
      () => world.database.transaction((tx) => moveDeadline(tx, campaign.id, moved, 'operator')),
    );
    expect(await instantOf(campaign)).toBe('2099-01-01T12:00:00.000Z');
  });

  it('are looked for by the sweep, which finds none on the rules of this process', async () => {
    const campaign = await anOpenCampaign(world, { deadline });
    await new SweepCampaigns(world.database).handle();
    expect(await instantOf(campaign)).toBe('2098-07-15T23:00:00.000Z');
  });
});
