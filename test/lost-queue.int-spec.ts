import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { SweepInvitations } from '#invitations';
import { type CaughtMail, waitUntil } from '#platform/embedded';
import { askSigner, rejectSignOn } from '#review';
import { finalizeRoster } from '#roster';
import { acceptSignOn } from '#sign-ons';
import { createWorker, type WorkerApp } from '../apps/worker/app.js';
import { anOpenCampaign, closed, eveningIn } from './builders/campaigns.js';
import { invited } from './builders/inviting.js';
import { KeptJobs } from './builders/kept-jobs.js';
import { Reminding } from './builders/reminding.js';
import { aSignatory, aSignOn, aSubmission, aVerifiedSignOn } from './builders/sign-ons.js';
import { unique, World } from './builders/world.js';

const SOON = 20_000;

describe('what a queue forgot that lost its data', () => {
  let world: World;
  let worker: WorkerApp | undefined;
  beforeAll(async () => {
    world = await World.create();
  });
  afterEach(async () => {
    await worker?.stop();
    worker = undefined;
  });
  afterAll(() => world.close());

  /** Everything so far was handed over, to a queue that is not there any more; a worker comes up with an empty one. */
  async function aWorkerAfterTheLoss(): Promise<void> {
    await world.database.rows('DELETE FROM outbox');
    await world.database.rows(`INSERT INTO queue_sightings (identity) VALUES ('the queue of before')
       ON CONFLICT (single) DO UPDATE SET identity = excluded.identity`);
    worker = await createWorker(world.configuration);
    await worker.app.init();
    worker.start();
  }

  /** @returns the one mail with such a subject, once it is there; it says how to unsubscribe where its headers do */
  async function mailTo(address: string, subject: RegExp): Promise<CaughtMail | undefined> {
    const matching = async (): Promise<CaughtMail[]> =>
      (await world.mailsTo(address)).filter((mail) => subject.test(mail.subject));
    await waitUntil(async () => (await matching()).length > 0, SOON);
    const [mail, ...more] = await matching();
    expect([address, subject, mail !== undefined, more]).toEqual([address, subject, true, []]);
    const link = mail?.headers['list-unsubscribe']?.slice(1, -1) ?? 'no link';
    expect(mail?.text.includes(link)).toBe('list-unsubscribe' in (mail?.headers ?? {}));
    return mail;
  }

  it('of reminders and invitations goes out half an hour later', async () => {
    const campaign = await anOpenCampaign(world, {
      deadline: { local: await eveningIn(world, 10), zone: 'UTC' },
      reminderPlan: [{ before: 'P1D', to: 'unverified' }],
    });
    const silent = await aSignOn(world, campaign);
    const address = `${unique('invited')}@signer.example`;
    await invited(world, campaign, `organization,email\n${unique('Invited')},${address}`);
    const reminding = new Reminding(world);
    await reminding.travelBefore(campaign, 23);
    expect((await reminding.sweep()).jobs).toHaveLength(1);
    const lost = new KeptJobs();
    await new SweepInvitations(world.database, lost.queues).handle();
    expect(lost.jobs).toHaveLength(1);
    await aWorkerAfterTheLoss();
    await world.clock.advance('31 minutes');
    await mailTo(address, /^Invitation/);
    await mailTo(silent.contactEmail, /^Reminder/);
  }, 60_000);

  it('of what follows from events goes out at once: each kind of mail, to each one', async () => {
    const finished = await anOpenCampaign(world);
    const signer = await aSignatory(world, finished);
    await closed(world, finished);
    await finalizeRoster(world.database, finished.id, 'clock');
    const current = await anOpenCampaign(world);
    const [silent, asked, rejected] = [
      await aSignOn(world, current),
      await aVerifiedSignOn(world, current),
      await aVerifiedSignOn(world, current),
    ];
    const twice = aSubmission();
    await aVerifiedSignOn(world, current, twice);
    await acceptSignOn(world.database, current, twice);
    await world.database.transaction(async (tx) => {
      await askSigner(tx, current.id, asked.id, 'operator', 'Who may sign for you?');
      await rejectSignOn(tx, current.id, rejected.id, 'operator', 'It is no organization.');
    });
    await aWorkerAfterTheLoss();
    await mailTo(silent.contactEmail, /^Please confirm/);
    await mailTo(twice.contactEmail, /has signed already/);
    await mailTo(asked.contactEmail, /^A question/);
    await mailTo(rejected.contactEmail, /will not be listed/);
    await mailTo(signer.contactEmail, /^The letter is final/);
  }, 60_000);
});
