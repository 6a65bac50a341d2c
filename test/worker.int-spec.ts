import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Campaign, campaignById } from '#campaigns';
import { candidatesFor } from '#matching';
import { type CaughtMail, freePort, listMails, waitUntil } from '#platform/embedded';
import { JobRegistry, JobRunner, OutboxRelay, type QueueName } from '#platform/queues';
import { approveSignOn, rejectSignOn } from '#review';
import { editionsOf } from '#roster';
import { type SignOn, signOnById } from '#sign-ons';
import { confirmByLink } from '#verification';
import { createWorker, type WorkerApp } from '../apps/worker/app.js';
import { anOpenCampaign, eveningIn } from './builders/campaigns.js';
import { aCoordinator } from './builders/coordinators.js';
import { aSignOn } from './builders/sign-ons.js';
import { World } from './builders/world.js';

/** Longer than anything here takes on a slow machine; every wait ends as soon as its condition is true. */
const SOON = 15_000;

describe('a worker whose queue is away', () => {
  it('starts all the same, keeps the work in the outbox, says that it is not ready, and stops when told to', async () => {
    const world = await World.create({ REDIS_URL: `redis://127.0.0.1:${await freePort()}` });
    const worker = await createWorker(world.configuration);
    await worker.app.init();
    worker.start();
    const { id } = await aSignOn(world, await anOpenCampaign(world));
    const tries = async (): Promise<number> =>
      (
        await world.database.row<{ tries: number }>(
          'SELECT attempts AS tries FROM outbox JOIN events ON events.id = event_id WHERE subject_id = $1',
          [id],
        )
      )?.tries ?? 0;
    expect(await waitUntil(async () => (await tries()) >= 2, SOON)).toBe(true);
    const health = await worker.app.inject({ method: 'GET', url: '/health/ready' });
    expect(health.statusCode).toBe(503);
    const began = performance.now();
    await worker.stop();
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(await tries()).toBeGreaterThan(0);
    await world.close();
  }, 30_000);
});

describe('the whole worker', () => {
  let world: World;
  const running: WorkerApp[] = [];
  beforeAll(async () => {
    world = await World.create();
  });
  afterEach(async () => {
    for (const worker of running.splice(0)) await worker.stop();
  });
  afterAll(() => world.close());

  async function aWorker(): Promise<WorkerApp> {
    const worker = await createWorker(world.configuration);
    await worker.app.init();
    running.push(worker);
    worker.start();
    return worker;
  }

  async function mail(to: string, subject: RegExp): Promise<CaughtMail> {
    let found: CaughtMail | undefined;
    await waitUntil(
      async () => (found = (await world.mailsTo(to)).find((one) => subject.test(one.subject))) !== undefined,
      SOON,
    );
    expect(found?.subject ?? 'no mail came').toMatch(subject);
    return found as CaughtMail;
  }

  async function confirmedByMail({ contactEmail }: SignOn): Promise<SignOn> {
    const { text } = await mail(contactEmail, /^Please confirm/);
    return confirmByLink(world.database, /\/v\/([\w-]+)/.exec(text)?.[1] ?? '');
  }

  const inState = (campaign: Campaign, state: string): Promise<boolean> =>
    waitUntil(async () => (await campaignById(world.database, campaign.id)).state === state, SOON);

  it('handles every job that a worker before it may have left in a queue', async () => {
    const worker = await createWorker(world.configuration);
    const { definitions } = worker.app.get(JobRegistry).bind();
    const namesIn = (queue: QueueName): string[] =>
      definitions
        .filter((one) => one.queue === queue)
        .map(({ name }) => name)
        .sort();
    // A name or a queue that changes here strands the jobs of the release before.
    expect(namesIn('mail')).toEqual([
      'invitations.send',
      'reconsent.ask-again',
      'reminders.remind-asked',
      'reminders.remind-invited',
      'reminders.remind-unverified',
      'reminders.send-digest',
      'review.send-question',
      'review.tell-rejected',
      'roster.announce-again',
      'roster.announce-to',
      'roster.tell-held',
      'verification.answer-repeat',
      'verification.send',
    ]);
    expect(namesIn('matching')).toEqual(['invitations.follow', 'matching.find', 'matching.settle']);
    expect(namesIn('sweeps')).toEqual([
      'campaigns.sweep',
      'invitations.sweep',
      'mail.sweep',
      'reconsent.sweep',
      'reminders.sweep',
      'roster.announce',
      'roster.sweep',
      'sign-ons.sweep-idempotency-keys',
      'webhooks.sweep',
    ]);
    expect(namesIn('exports')).toEqual(['roster.finalize']);
    expect(namesIn('webhooks')).toEqual(['webhooks.deliver', 'webhooks.record']);
    await worker.app.close();
  });

  it('takes sign-ons from their acceptance to the mail about the finished letter, with nobody but signers and a coordinator', async () => {
    await Promise.all([aWorker(), aWorker()]);
    const campaign = await anOpenCampaign(world, {
      deadline: { local: await eveningIn(world, 10), zone: 'UTC' },
      reminderPlan: [
        { before: 'P1D', to: 'unverified' },
        { before: 'P1D', to: 'coordinators' },
      ],
    });
    const { coordinator } = await aCoordinator(world, campaign);
    const [signer, rejected, silent] = [
      await aSignOn(world, campaign, { organizationName: 'Rivers Alive' }),
      await aSignOn(world, campaign, { organizationName: 'RIVERS, ALIVE!' }),
      await aSignOn(world, campaign),
    ];
    for (const signOn of [signer, rejected]) expect((await confirmedByMail(signOn)).state).toBe('pending-review');
    await mail(silent.contactEmail, /^Please confirm/);
    expect(await waitUntil(async () => (await candidatesFor(world.database, signer.id)).length === 1, SOON)).toBe(true);

    await world.clock.travelTo(new Date(campaign.deadlineAt.getTime() - 23 * 3_600_000));
    await mail(silent.contactEmail, /^Reminder:/);
    expect((await mail(coordinator.email, /^2 to review/)).text).toContain('1 possible duplicate');
    await world.database.transaction(async (tx) => {
      await approveSignOn(tx, campaign.id, signer.id, 'operator');
      await rejectSignOn(tx, campaign.id, rejected.id, 'operator', 'It is on the list already.');
    });
    await mail(rejected.contactEmail, /will not be listed/);

    await world.clock.travelTo(campaign.deadlineAt);
    expect(await inState(campaign, 'closing')).toBe(true);
    await world.clock.travelTo(campaign.graceEndsAt);
    expect(await inState(campaign, 'finalized')).toBe(true);
    expect(await editionsOf(world.database, campaign.id)).toMatchObject([{ number: 1, count: 1 }]);
    expect((await mail(signer.contactEmail, /^The letter is final/)).text).toContain('one signature');
    expect((await signOnById(world.database, silent.id)).state).toBe('expired');
    // Two workers ran all the while, and every mailbox got each mail once.
    for (const [{ contactEmail }, mails] of [
      [signer, 2],
      [rejected, 2],
      [silent, 2],
    ] as const) {
      expect(await world.mailsTo(contactEmail)).toHaveLength(mails);
    }
  }, 60_000);

  it('told to stop while it still starts ends', async () => {
    const worker = await aWorker();
    running.length = 0;
    let ended = false;
    void worker.stop().then(() => (ended = true));
    expect(await waitUntil(() => ended, SOON)).toBe(true);
  });

  it('told to stop takes no further job at once, though its relay still waits for a queue that does not answer', async () => {
    const worker = await aWorker();
    const { contactEmail } = await aSignOn(world, await anOpenCampaign(world));
    await mail(contactEmail, /^Please confirm/);
    const [relay, runner] = [worker.app.get(OutboxRelay), worker.app.get(JobRunner)];
    const stopRelay = relay.stop.bind(relay);
    const stopRunner = runner.stop.bind(runner);
    const queueAnswers = Promise.withResolvers<void>();
    relay.stop = () => queueAnswers.promise.then(stopRelay);
    let intakeEnds = false;
    runner.stop = () => {
      intakeEnds = true;
      return stopRunner();
    };
    const stopped = worker.stop();
    running.length = 0;
    try {
      expect(await waitUntil(() => intakeEnds, 2_000)).toBe(true);
    } finally {
      queueAnswers.resolve();
      await stopped;
    }
  });

  it('stopped in the middle of a burst ends soon and holds no connection, and the next worker sends the rest, each mail once', async () => {
    const campaign = await anOpenCampaign(world);
    const first = await aWorker();
    const signOns = await Promise.all(Array.from({ length: 60 }, () => aSignOn(world, campaign)));
    await mail(signOns[0]?.contactEmail ?? '', /^Please confirm/);
    const began = performance.now();
    await first.stop();
    running.length = 0;
    expect(performance.now() - began).toBeLessThan(5_000);
    // The server takes a moment to see that a client hung up.
    const connections = (): Promise<unknown[]> =>
      world.database.rows(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'undersigned-queue'`,
      );
    expect(await waitUntil(async () => (await connections()).length === 0, 2_000)).toBe(true);
    await aWorker();
    const sent = async (): Promise<number> =>
      (await world.database.rows(`SELECT 1 FROM mails WHERE campaign_id = $1 AND state = 'sent'`, [campaign.id]))
        .length;
    expect(await waitUntil(async () => (await sent()) === signOns.length, SOON)).toBe(true);
    const mailboxes = (await listMails(world.mailDir, 1_000)).flatMap(({ to }) => to);
    for (const { contactEmail } of signOns) expect(mailboxes.filter((to) => to === contactEmail)).toHaveLength(1);
  }, 60_000);
});
