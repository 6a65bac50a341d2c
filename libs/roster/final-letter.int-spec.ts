import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Campaign, closeDueCampaigns } from '#campaigns';
import { approveSignOn, rejectSignOn } from '#review';
import { moveSignOn } from '#sign-ons';
import { anOpenCampaign } from '../../test/builders/campaigns.js';
import { rosterCount } from '../../test/builders/rosters.js';
import { aSignatory, aVerifiedSignOn } from '../../test/builders/sign-ons.js';
import { World } from '../../test/builders/world.js';
import { editionSignatories, editionsOf } from './editions.queries.js';
import { finalizeRoster } from './commands/finalize-roster.js';
import { liveRoster } from './roster.queries.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

/** @returns a campaign whose time is over and whose letter is final */
async function final(campaign: Campaign): Promise<void> {
  await world.clock.travelTo(new Date(campaign.deadlineAt.getTime() + 25 * 3_600_000));
  await closeDueCampaigns(world.database);
  await closeDueCampaigns(world.database);
  await finalizeRoster(world.database, campaign.id, 'clock');
}

describe('a letter that is final', () => {
  it('shows its edition everywhere, also after somebody withdrew: page and exports cannot disagree', async () => {
    const campaign = await anOpenCampaign(world);
    const signed = [await aSignatory(world, campaign), await aSignatory(world, campaign)];
    await final(campaign);
    await world.database.transaction((tx) =>
      moveSignOn(tx, campaign.id, signed[0]?.id ?? '', 'withdraw', { actor: 'signer' }),
    );
    const { count, signatories } = await liveRoster(world.database, campaign.id, { limit: 10 });
    expect([count, await rosterCount(world.database, campaign.id)]).toEqual([2, 2]);
    expect(signatories.map(({ name }) => name).sort()).toEqual(signed.map(({ name }) => name).sort());
  });

  it('can be read by more slow readers than there are connections, and holds nobody else up', async () => {
    const campaign = await anOpenCampaign(world);
    await aSignatory(world, campaign);
    await final(campaign);
    const [edition] = await editionsOf(world.database, campaign.id);
    const readers = Array.from({ length: 40 }, () => editionSignatories(world.database, edition?.id ?? ''));
    for (const reader of readers) await reader.next();
    expect(await rosterCount(world.database, campaign.id)).toBe(1);
  });

  it('takes decisions for its next edition and shows none of them before; archived it takes none', async () => {
    const campaign = await anOpenCampaign(world);
    const late = await aVerifiedSignOn(world, campaign);
    await final(campaign);
    await world.database.transaction((tx) => approveSignOn(tx, campaign.id, late.id, 'operator'));
    expect(await rosterCount(world.database, campaign.id)).toBe(0);
    await world.database.rows(`UPDATE campaigns SET state = 'archived' WHERE id = $1`, [campaign.id]);
    const decision = world.database.transaction((tx) => rejectSignOn(tx, campaign.id, late.id, 'operator', 'No.'));
    await expect(decision).rejects.toMatchObject({ code: 'roster-archived' });
  });
});
