import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '#platform/errors';
import { aDraft } from '../../../test/builders/campaigns.js';
import { World } from '../../../test/builders/world.js';
import { type CampaignAct, campaignMoves, type CampaignState } from '../campaign.states.js';
import { campaignById } from '../campaigns.queries.js';
import { moveCampaign } from './move-campaign.js';

const ACTS = Object.keys(campaignMoves) as CampaignAct[];

describe('moving a campaign', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  const move = (id: string, act: CampaignAct): Promise<CampaignState | undefined> =>
    world.database
      .transaction((tx) => moveCampaign(tx, id, act))
      .then(({ state }) => state)
      .catch((error: unknown) => {
        if (error instanceof DomainError && error.code === 'illegal-move') return undefined;
        throw error;
      });

  it('never leaves the table of moves, whatever acts come in whatever order', async () => {
    const seen = new Set<string>();
    const acts = fc.array(fc.constantFrom(...ACTS), { minLength: 10, maxLength: 40, size: 'max' });
    const property = fc.asyncProperty(acts, async (steps) => {
      const { id } = await aDraft(world);
      let state: CampaignState = 'draft';
      for (const act of steps) {
        const { from, to } = campaignMoves[act];
        const moved = await move(id, act);
        expect(moved).toBe(from.includes(state) ? to[0] : undefined);
        if (moved !== undefined) seen.add(`${act} ${state}`);
        state = moved ?? state;
        const campaign = await campaignById(world.database, id);
        expect(campaign.state).toBe(state);
        expect(campaign.closedAt === null).toBe(['draft', 'open', 'closing'].includes(state));
        expect(campaign.openedAt === null).toBe(state === 'draft');
      }
    });
    await fc.assert(property, { numRuns: 40, seed: 11 });
    const all = ACTS.flatMap((act) => campaignMoves[act].from.map((from) => `${act} ${from}`));
    // Every row of the table was gone through.
    expect([...seen].sort()).toEqual(all.sort());
  }, 120_000);

  it('ends its grace so many hours after its deadline, across a change of the clocks too', async () => {
    const deadline = { local: '2027-03-13T17:00', zone: 'America/New_York' };
    const campaign = await aDraft(world, { deadline, graceHours: 48 });
    expect(campaign.graceEndsAt).toEqual(new Date('2027-03-15T22:00:00Z'));
    await world.database.rows('UPDATE campaigns SET grace_hours = 0 WHERE id = $1', [campaign.id]);
    expect((await campaignById(world.database, campaign.id)).graceEndsAt).toEqual(campaign.deadlineAt);
  });
});
