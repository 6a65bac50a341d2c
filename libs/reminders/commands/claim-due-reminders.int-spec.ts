import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Campaign, closeDueCampaigns, moveDeadline, openCampaign, type ReminderStep } from '#campaigns';
import { aDraft, anOpenCampaign, hoursAhead } from '../../../test/builders/campaigns.js';
import { KeptJobs } from '../../../test/builders/kept-jobs.js';
import { times, together } from '../../../test/builders/together.js';
import { World } from '../../../test/builders/world.js';
import { SweepReminders } from '../jobs/sweep-reminders.js';
import { claimDueReminders } from './claim-due-reminders.js';

const HOUR = 3_600_000;
const plan: ReminderStep[] = [
  { before: 'P7D', to: 'unverified' },
  { before: 'PT48H', to: 'unverified' },
  { before: 'PT6H', to: 'unverified' },
  { before: 'PT48H', to: 'coordinators' },
];

describe('claiming the reminders that are due', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  // Each test has its own campaign; what others left must not fall due in it.
  beforeEach(() => world.database.rows(`UPDATE campaigns SET state = 'archived'`));
  afterAll(() => world.close());

  const claim = (): Promise<number> => claimDueReminders(world.database);
  const before = (campaign: Campaign, hours: number): Promise<void> =>
    world.clock.travelTo(new Date(campaign.deadlineAt.getTime() - hours * HOUR));

  /** What was decided so far, as `audience hours-before-deadline outcome`. */
  async function runs(campaign: Campaign): Promise<string[]> {
    const rows = await world.database.rows<{ audience: string; dueAt: Date; outcome: string }>(
      'SELECT audience, due_at, outcome FROM reminder_runs WHERE campaign_id = $1 ORDER BY due_at, audience',
      [campaign.id],
    );
    return rows.map(
      ({ audience, dueAt, outcome }) =>
        `${audience} ${(campaign.deadlineAt.getTime() - dueAt.getTime()) / HOUR} ${outcome}`,
    );
  }

  async function reasons({ id }: Campaign): Promise<(string | null)[]> {
    const rows = await world.database.rows<{ reason: string | null }>(
      'SELECT reason FROM reminder_runs WHERE campaign_id = $1 ORDER BY due_at, audience',
      [id],
    );
    return rows.map(({ reason }) => reason);
  }

  async function move({ id }: Campaign, hours: number): Promise<Campaign> {
    const deadline = { local: await hoursAhead(world, hours), zone: 'UTC' };
    return world.database.transaction((tx) => moveDeadline(tx, id, deadline, 'operator'));
  }

  async function events(campaign: Campaign): Promise<string[]> {
    return (await world.eventTypes(campaign.id)).filter((type) => type.startsWith('reminder.'));
  }

  it('takes each step when its time comes, and not a moment before', async () => {
    const campaign = await anOpenCampaign(world, { reminderPlan: plan });
    expect(await claim()).toBe(0);
    await before(campaign, 168 + 0.01);
    expect(await claim()).toBe(0);
    await before(campaign, 168);
    expect([await claim(), await claim()]).toEqual([1, 0]);
    await before(campaign, 48);
    expect([await claim(), await claim()]).toEqual([2, 0]);
    await before(campaign, 6);
    await new SweepReminders(world.database, new KeptJobs().queues).handle();
    expect(await runs(campaign)).toEqual([
      'unverified 168 sent',
      'coordinators 48 sent',
      'unverified 48 sent',
      'unverified 6 sent',
    ]);
    expect(await events(campaign)).toEqual(Array(4).fill('reminder.due'));
  });

  it('says in the event whom to remind and of which time', async () => {
    const campaign = await anOpenCampaign(world, { reminderPlan: [{ before: 'PT48H', to: 'coordinators' }] });
    await before(campaign, 48);
    await claim();
    const event = await world.database.row<{ data: object }>(
      `SELECT data FROM events WHERE type = 'reminder.due' AND subject_id = $1`,
      [campaign.id],
    );
    expect(event?.data).toEqual({
      audience: 'coordinators',
      dueAt: new Date(campaign.deadlineAt.getTime() - 48 * HOUR).toISOString(),
    });
  });

  it('takes each step once though ten sweep at once', async () => {
    const campaigns = [
      await anOpenCampaign(world, { reminderPlan: plan }),
      await anOpenCampaign(world, { reminderPlan: plan }),
    ];
    await before(campaigns[1] as Campaign, 40);
    const counts = await together(...times(10, claim));
    expect(counts.reduce<number>((sum, count) => sum + Number(count), 0)).toBe(4);
    for (const campaign of campaigns)
      expect((await events(campaign)).filter((type) => type === 'reminder.due')).toHaveLength(2);
  });

  it('after an absence sends only the last step of each audience and records the others as passed over', async () => {
    const campaign = await anOpenCampaign(world, { reminderPlan: plan });
    await before(campaign, 5);
    expect(await claim()).toBe(2);
    expect(await runs(campaign)).toEqual([
      'unverified 168 skipped',
      'coordinators 48 sent',
      'unverified 48 skipped',
      'unverified 6 sent',
    ]);
    expect((await events(campaign)).sort()).toEqual([
      'reminder.due',
      'reminder.due',
      'reminder.skipped',
      'reminder.skipped',
    ]);
  });

  it('passes over what was due before the campaign opened', async () => {
    const campaign = await aDraft(world, { reminderPlan: plan });
    await before(campaign, 24);
    await world.database.transaction((tx) => openCampaign(tx, campaign.id, 'operator'));
    expect(await claim()).toBe(0);
    expect(await runs(campaign)).toEqual([
      'unverified 168 skipped',
      'coordinators 48 skipped',
      'unverified 48 skipped',
    ]);
    await before(campaign, 6);
    expect(await claim()).toBe(1);
  });

  it('sends nothing again at once when a deadline is moved by an hour just after a reminder', async () => {
    const campaign = await anOpenCampaign(world, { reminderPlan: plan });
    await before(campaign, 40);
    expect(await claim()).toBe(2);
    const deadline = { local: await hoursAhead(world, 41), zone: 'UTC' };
    await world.database.transaction((tx) => moveDeadline(tx, campaign.id, deadline, 'operator'));
    expect(await claim()).toBe(0);
  });

  it('sends nothing again a few hours later when a deadline is moved by a few hours just after a reminder', async () => {
    const campaign = await anOpenCampaign(world, { reminderPlan: plan });
    await before(campaign, 47);
    expect(await claim()).toBe(2);
    const moved = await move(campaign, 50);
    await before(moved, 48);
    expect(await claim()).toBe(0);
    expect(await reasons(campaign)).toContain('already-reminded');
  });

  it('sends a step once though other rules of the time zone make it due an hour later', async () => {
    const campaign = await anOpenCampaign(world, { reminderPlan: plan });
    const old = new Date(campaign.deadlineAt.getTime() - 169 * HOUR);
    await world.database.rows(
      `INSERT INTO reminder_runs (campaign_id, audience, due_at, deadline_at, outcome, ran_at) VALUES ($1, 'unverified', $2, $3, 'sent', $2)`,
      [campaign.id, old, campaign.deadlineAt],
    );
    await before(campaign, 140);
    expect(await claim()).toBe(0);
    expect(await reasons(campaign)).toEqual([null, 'already-reminded']);
  });

  it('plans anew when the deadline moves', async () => {
    const campaign = await anOpenCampaign(world, { reminderPlan: [{ before: 'PT48H', to: 'unverified' }] });
    await before(campaign, 48);
    expect(await claim()).toBe(1);
    const deadline = { local: await hoursAhead(world, 100), zone: 'UTC' };
    const moved = await world.database.transaction((tx) => moveDeadline(tx, campaign.id, deadline, 'operator'));
    expect(await claim()).toBe(0);
    await before(moved, 48);
    expect([await claim(), await claim()]).toEqual([1, 0]);
  });

  it('takes nothing of the plan once the deadline has passed, whether or not the campaign was closed yet', async () => {
    const campaign = await anOpenCampaign(world, { reminderPlan: plan });
    await world.clock.travelTo(campaign.deadlineAt);
    expect(await claim()).toBe(0);
    await closeDueCampaigns(world.database);
    expect(await runs(campaign)).toEqual(Array(4).fill(expect.stringMatching(/ skipped$/)));
  });

  it('records what was missed when the deadline has passed, with the reason, and sends the digest that follows it', async () => {
    const campaign = await anOpenCampaign(world, { reminderPlan: [{ before: 'PT48H', to: 'unverified' }] });
    await world.clock.travelTo(campaign.deadlineAt);
    await closeDueCampaigns(world.database);
    expect([await claim(), await claim()]).toEqual([1, 0]);
    expect(await runs(campaign)).toEqual(['unverified 48 skipped', 'coordinators 0 sent']);
    expect(await reasons(campaign)).toEqual(['deadline-passed', null]);
  });

  it('says why each step was passed over', async () => {
    const campaign = await aDraft(world, { reminderPlan: plan });
    await before(campaign, 60);
    await world.database.transaction((tx) => openCampaign(tx, campaign.id, 'operator'));
    await before(campaign, 5);
    await claim();
    expect(await reasons(campaign)).toEqual(['before-opening', null, 'superseded', null]);
  });

  it('sends the step at once that a deadline moved nearer has put into the past', async () => {
    const campaign = await anOpenCampaign(world, { reminderPlan: plan });
    await before(campaign, 168);
    expect(await claim()).toBe(1);
    await before(campaign, 120);
    const moved = await move(campaign, 30);
    expect([await claim(), await claim()]).toEqual([2, 0]);
    expect(await runs(moved)).toEqual(expect.arrayContaining(['unverified 48 sent', 'coordinators 48 sent']));
  });

  it('plans every step anew when a deadline is moved far away, and what was reminded long ago stops none of them', async () => {
    const campaign = await anOpenCampaign(world, { reminderPlan: plan });
    await before(campaign, 6);
    expect(await claim()).toBe(2);
    const far = await move(campaign, 1_000);
    expect(await claim()).toBe(0);
    await before(far, 400);
    const near = await move(far, 100);
    expect([await claim(), await claim()]).toEqual([1, 0]);
    await before(near, 48);
    expect(await claim()).toBe(2);
  });

  it('takes nothing for a deadline that is moved while it looks', async () => {
    const campaign = await anOpenCampaign(world, { reminderPlan: plan });
    await before(campaign, 48);
    await together<unknown>(() => move(campaign, 500), claim, claim);
    const rows = await world.database.rows<{ deadlineAt: Date }>(
      `SELECT deadline_at FROM reminder_runs WHERE campaign_id = $1 AND outcome = 'sent'`,
      [campaign.id],
    );
    expect(rows.every(({ deadlineAt }) => deadlineAt.getTime() === campaign.deadlineAt.getTime())).toBe(true);
    expect(await claim()).toBe(0);
  });
});
