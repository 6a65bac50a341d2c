import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Campaign, closeDueCampaigns } from '#campaigns';
import { FindMatches } from '#matching';
import type { CaughtMail } from '#platform/embedded';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../test/builders/coordinators.js';
import { KeptJobs } from '../../../test/builders/kept-jobs.js';
import { aSignatory, aSignOn, aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { tokenOf } from '../../../test/builders/verifications.js';
import { World } from '../../../test/builders/world.js';
import { RemindUnverified, remindUnverified } from './remind-unverified.js';
import { RunReminder } from './run-reminder.js';
import { SendDigest, sendDigest } from './send-digest.js';

let world: World;
beforeAll(async () => {
  world = await World.create({ PUBLIC_URL: 'https://letters.example' });
});
afterAll(() => world.close());

const dueAt = '2099-01-01T00:00:00.000Z';

async function due(campaign: Campaign, audience: 'unverified' | 'coordinators', at = dueAt): Promise<KeptJobs> {
  const kept = new KeptJobs();
  await new RunReminder(world.database, kept.queues).handle({ campaignId: campaign.id, audience, dueAt: at });
  return kept;
}

async function run(kept: KeptJobs): Promise<void> {
  const [remind, digest] = [
    new RemindUnverified(world.database, world.mailer, world.configuration),
    new SendDigest(world.database, world.mailer),
  ];
  await Promise.all([
    ...kept.payloads(remindUnverified).map((payload) => remind.handle(payload)),
    ...kept.payloads(sendDigest).map((payload) => digest.handle(payload)),
  ]);
}

const mailsTo = (address: string): Promise<CaughtMail[]> => world.mailsTo(address);

describe('reminding those who have not verified', () => {
  it('sends each of them one mail with their link, though the step and its jobs run twice', async () => {
    const campaign = await anOpenCampaign(world);
    const signOns = [await aSignOn(world, campaign), await aSignOn(world, campaign)];
    await world.clock.advance('4 hours');
    const first = await due(campaign, 'unverified');
    await run(first);
    await run(first);
    await run(await due(campaign, 'unverified'));
    for (const signOn of signOns) {
      const [mail, ...more] = await mailsTo(signOn.contactEmail);
      expect(more).toEqual([]);
      expect(mail?.subject).toBe(`Reminder: ${signOn.name} is not on the letter yet`);
      expect(mail?.text).toContain(`https://letters.example/v/${tokenOf(world, signOn)}`);
    }
  });

  it('sends another one for another step', async () => {
    const campaign = await anOpenCampaign(world);
    const { contactEmail } = await aSignOn(world, campaign);
    await world.clock.advance('4 hours');
    await run(await due(campaign, 'unverified'));
    await run(await due(campaign, 'unverified', '2099-01-02T00:00:00.000Z'));
    expect(await mailsTo(contactEmail)).toHaveLength(2);
  });

  it('leaves alone who has acted, or signed within the last three hours', async () => {
    const campaign = await anOpenCampaign(world);
    const others = [await aVerifiedSignOn(world, campaign), await aSignatory(world, campaign)];
    await world.clock.advance('2 hours');
    const fresh = await aSignOn(world, campaign);
    await world.clock.advance('2 hours');
    expect((await due(campaign, 'unverified')).jobs).toEqual([]);
    await world.clock.advance('61 minutes');
    await run(await due(campaign, 'unverified'));
    expect(await mailsTo(fresh.contactEmail)).toHaveLength(1);
    for (const { contactEmail } of others) expect(await mailsTo(contactEmail)).toEqual([]);
  });

  it('stops for who verifies, and for all when the deadline passes, between the step and the mail', async () => {
    const campaign = await anOpenCampaign(world);
    const [verified, silent] = [await aSignOn(world, campaign), await aSignOn(world, campaign)];
    await world.clock.advance('4 hours');
    const kept = await due(campaign, 'unverified');
    expect(kept.jobs).toHaveLength(2);
    await world.database.rows(`UPDATE sign_ons SET state = 'pending-review', verified_at = app_now() WHERE id = $1`, [
      verified.id,
    ]);
    await world.clock.travelTo(campaign.deadlineAt);
    await closeDueCampaigns(world.database);
    await run(kept);
    for (const { contactEmail } of [verified, silent]) expect(await mailsTo(contactEmail)).toEqual([]);
  });

  it('puts ids into its jobs and nothing about a person', async () => {
    const campaign = await anOpenCampaign(world);
    const { id } = await aSignOn(world, campaign);
    await world.clock.advance('4 hours');
    expect((await due(campaign, 'unverified')).payloads(remindUnverified)).toEqual([{ signOnId: id, dueAt }]);
  });
});

describe('the digest for coordinators', () => {
  it('says how many wait for what, once to each who may decide and to nobody else', async () => {
    const campaign = await anOpenCampaign(world);
    const deciding = await Promise.all(
      (['owner', 'editor', 'reviewer'] as const).map((role) => aCoordinator(world, campaign, role)),
    );
    const others = [
      await aCoordinator(world, campaign, 'viewer'),
      await aCoordinator(world, await anOpenCampaign(world)),
    ];
    const twin = await aVerifiedSignOn(world, campaign, { organizationName: 'Red Norte' });
    const other = await aVerifiedSignOn(world, campaign, { organizationName: 'RED NORTE' });
    for (const signOnId of [twin.id, other.id]) await new FindMatches(world.database).handle({ signOnId });
    for (let n = 0; n < 4; n += 1) await aSignatory(world, campaign);
    for (let n = 0; n < 3; n += 1) await aSignOn(world, campaign);
    await run(await due(campaign, 'coordinators'));
    await run(await due(campaign, 'coordinators'));
    for (const { coordinator } of deciding) {
      const [mail, ...more] = await mailsTo(coordinator.email);
      expect(more).toEqual([]);
      expect(mail?.subject).toBe('2 to review: Keep the rivers clean');
      expect(mail?.text).toMatch(/2 verified and waiting.*1 possible duplicate .*4 approved.*3 not verified/s);
    }
    for (const { coordinator } of others) expect(await mailsTo(coordinator.email)).toEqual([]);
  });

  it('is not sent when nothing waits, nor once grace is over', async () => {
    const campaign = await anOpenCampaign(world);
    const { coordinator } = await aCoordinator(world, campaign);
    await aSignatory(world, campaign);
    await run(await due(campaign, 'coordinators'));
    await aVerifiedSignOn(world, campaign);
    await world.clock.travelTo(new Date(campaign.deadlineAt.getTime() + 25 * 3_600_000));
    await closeDueCampaigns(world.database);
    await closeDueCampaigns(world.database);
    await run(await due(campaign, 'coordinators', '2099-01-02T00:00:00.000Z'));
    expect(await mailsTo(coordinator.email)).toEqual([]);
  });

  it('comes once more when the deadline has passed and something waits still: there is only grace left to decide', async () => {
    const campaign = await anOpenCampaign(world);
    const { coordinator } = await aCoordinator(world, campaign);
    await aVerifiedSignOn(world, campaign);
    await world.clock.travelTo(campaign.deadlineAt);
    await closeDueCampaigns(world.database);
    await run(await due(campaign, 'coordinators', campaign.deadlineAt.toISOString()));
    expect((await mailsTo(coordinator.email)).map(({ text }) => text)).toEqual([expect.stringContaining('closed on')]);
  });

  it('is not sent to who was taken off the campaign meanwhile', async () => {
    const campaign = await anOpenCampaign(world);
    const { coordinator } = await aCoordinator(world, campaign);
    await aVerifiedSignOn(world, campaign);
    const kept = await due(campaign, 'coordinators');
    await world.database.rows('DELETE FROM campaign_coordinators WHERE coordinator_id = $1', [coordinator.id]);
    await run(kept);
    expect(await mailsTo(coordinator.email)).toEqual([]);
  });
});
