import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Campaign, closeDueCampaigns } from '#campaigns';
import { waitUntil } from '#platform/embedded';
import { aDraft, anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aSignOn, aSubmission } from '../../../test/builders/sign-ons.js';
import { World } from '../../../test/builders/world.js';
import { acceptSignOn } from './accept-sign-on.js';

describe('submitting a sign-on', () => {
  let world: World;
  let campaign: Campaign;
  beforeAll(async () => {
    world = await World.create();
    campaign = await anOpenCampaign(world);
  });
  afterAll(() => world.close());

  const submit = (submission = aSubmission(), key?: string): Promise<string> =>
    acceptSignOn(world.database, campaign, submission, key);

  async function rowsFor(email: string): Promise<number> {
    const row = await world.database.row<{ count: number }>(
      'SELECT count(*)::int AS count FROM sign_ons WHERE contact_email = $1',
      [email],
    );
    return row?.count ?? 0;
  }

  it('stores the name as typed in NFC, with its event and its outbox row', async () => {
    const { id, name } = await aSignOn(world, campaign, { organizationName: '  Asociacio\u0301n Pop No\u2019j ' });
    expect(name).toBe('Asociación Pop No\u2019j');
    expect(await world.eventTypes(id)).toEqual(['sign-on.accepted']);
    const outbox = await world.database.rows(
      'SELECT 1 FROM outbox JOIN events ON events.id = event_id WHERE subject_id = $1',
      [id],
    );
    expect(outbox).toHaveLength(1);
  });

  it('ten times at once is one sign-on, and all ten get the same answer', async () => {
    const submission = aSubmission();
    const ids = await Promise.all(Array.from({ length: 10 }, () => submit(submission)));
    expect(new Set(ids).size).toBe(1);
    expect(await rowsFor(submission.contactEmail)).toBe(1);
    const types = await world.eventTypes(ids[0]);
    expect(types.filter((type) => type === 'sign-on.accepted')).toHaveLength(1);
    expect(types.filter((type) => type === 'sign-on.repeated')).toHaveLength(9);
  });

  it('in another Unicode form or with the address in capitals is a repeat', async () => {
    const submission = aSubmission({ organizationName: 'Fundación Ñandú' });
    const first = await submit(submission);
    const again = await submit({
      ...submission,
      organizationName: submission.organizationName.normalize('NFD'),
      contactEmail: submission.contactEmail.toUpperCase(),
    });
    expect(again).toBe(first);
  });

  it('of the same name from another mailbox is another sign-on: a coordinator decides', async () => {
    const submission = aSubmission();
    const other = { ...submission, contactEmail: `other-${submission.contactEmail}` };
    expect(await submit(other)).not.toBe(await submit(submission));
  });

  it('with an Idempotency-Key can be retried without being a repeat', async () => {
    const submission = aSubmission();
    const ids = await Promise.all(Array.from({ length: 5 }, () => submit(submission, 'key-1')));
    expect(new Set(ids).size).toBe(1);
    expect(await world.eventTypes(ids[0])).toEqual(['sign-on.accepted']);
  });

  it('with the Idempotency-Key of another request is refused and stores nothing', async () => {
    await submit(aSubmission(), 'key-2');
    const other = aSubmission();
    await expect(submit(other, 'key-2')).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    expect(await rowsFor(other.contactEmail)).toBe(0);
  });

  it.each(['', 'with space', 'ñ', 'x'.repeat(256)])('with the Idempotency-Key %j is refused', async (key) => {
    await expect(submit(aSubmission(), key)).rejects.toMatchObject({ code: 'idempotency-key-malformed' });
  });

  it('in a language the letter does not have is refused, and the message names those it has', async () => {
    await expect(submit(aSubmission({ language: 'fr' }))).rejects.toMatchObject({
      code: 'language-unknown',
      fields: [{ field: 'language', message: 'must be one of: en' }],
    });
  });

  it('under a draft is refused', async () => {
    const draft = await aDraft(world);
    await expect(acceptSignOn(world.database, draft, aSubmission())).rejects.toMatchObject({ code: 'campaign-closed' });
  });
});

describe('the deadline', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  it('is kept by the database clock, though no worker has closed the campaign', async () => {
    const campaign = await anOpenCampaign(world);
    await world.clock.travelTo(new Date(campaign.deadlineAt.getTime() - 5_000));
    await acceptSignOn(world.database, campaign, aSubmission());
    await world.clock.travelTo(campaign.deadlineAt);
    await expect(acceptSignOn(world.database, campaign, aSubmission())).rejects.toMatchObject({
      code: 'campaign-closed',
    });
  });

  it('does not spoil the retry of a request that was accepted before it', async () => {
    const campaign = await anOpenCampaign(world);
    const submission = aSubmission();
    const first = await acceptSignOn(world.database, campaign, submission, 'retried-late');
    await world.clock.travelTo(new Date(campaign.deadlineAt.getTime() + 1_000));
    expect(await acceptSignOn(world.database, campaign, submission, 'retried-late')).toBe(first);
    await expect(acceptSignOn(world.database, campaign, aSubmission(), 'never-seen')).rejects.toMatchObject({
      code: 'campaign-closed',
    });
  });

  it('lets no sign-on slip in while the campaign is being closed', async () => {
    const campaign = await anOpenCampaign(world);
    await world.clock.travelTo(new Date(campaign.deadlineAt.getTime() - 60));
    const answers = await Promise.allSettled([
      ...Array.from({ length: 40 }, () => acceptSignOn(world.database, campaign, aSubmission())),
      ...Array.from({ length: 40 }, () => closeDueCampaigns(world.database)),
      ...Array.from({ length: 40 }, () => acceptSignOn(world.database, campaign, aSubmission())),
    ]);
    const accepted = answers.filter(
      (answer) => answer.status === 'fulfilled' && typeof answer.value === 'string',
    ).length;
    const rows = await world.database.row<{ all: number; late: number }>(
      'SELECT count(*)::int AS all, count(*) FILTER (WHERE received_at >= $2)::int AS late FROM sign_ons WHERE campaign_id = $1',
      [campaign.id, campaign.deadlineAt],
    );
    expect(rows).toEqual({ all: accepted, late: 0 });
  });

  it('makes closing wait for a sign-on that is being accepted, so that no roster is frozen without it', async () => {
    const campaign = await anOpenCampaign(world);
    const submission = aSubmission();
    const waiting = async (count: number): Promise<boolean> => {
      const held = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      return waitUntil(async () => (await world.database.rows(held)).length === count, 5_000);
    };
    const written = Promise.withResolvers<void>();
    const letGo = Promise.withResolvers<void>();
    // The same sign-on, written and not committed: the accept has to wait for its fate, in the middle of its work.
    const blocker = world.database.transaction(async (tx) => {
      await tx.rows(
        `INSERT INTO sign_ons (campaign_id, name, match_key, contact_name, contact_email, email_key, language, letter_version)
         VALUES ($1, $2, 'x', 'x', 'x', $3, 'en', 1)`,
        [campaign.id, submission.organizationName, submission.contactEmail],
      );
      written.resolve();
      await letGo.promise;
      throw new Error('taken back');
    });
    await written.promise;
    const accepted = acceptSignOn(world.database, campaign, submission);
    expect(await waiting(1)).toBe(true);
    await world.clock.travelTo(campaign.deadlineAt);
    const closing = closeDueCampaigns(world.database);
    const waited = await waiting(2);
    letGo.resolve();
    await expect(blocker).rejects.toThrow('taken back');
    expect(await accepted).toEqual(expect.any(String));
    await closing;
    expect(waited).toBe(true);
  }, 15_000);
});
