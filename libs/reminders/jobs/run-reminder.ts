import { Injectable } from '@nestjs/common';
import { IsIn, IsISO8601, IsUUID } from 'class-validator';
import { reviewersOf } from '#access';
import { REMINDER_AUDIENCES, type ReminderAudience } from '#campaigns';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler, JobQueues, newJob } from '#platform/queues';
import { remindUnverified } from './remind-unverified.js';
import { sendDigest } from './send-digest.js';

export class RunReminderPayload {
  @IsUUID()
  campaignId!: string;

  @IsIn(REMINDER_AUDIENCES)
  audience!: ReminderAudience;

  @IsISO8601()
  dueAt!: string;
}

export const runReminder = defineJob({
  name: 'reminders.run',
  queue: 'sweeps',
  payload: RunReminderPayload,
  attempts: 10,
  backoff: 2_000,
});

/** Whoever signed a few hours ago has the first mail fresh in the inbox. */
const FRESH = '3 hours';

/** Turns a due step into one job per person who still has to act. Running it twice sends nothing twice: the ledger decides. */
@Injectable()
@HandlesJob(runReminder)
export class RunReminder implements JobHandler<RunReminderPayload> {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
  ) {}

  async handle({ campaignId, audience, dueAt }: RunReminderPayload): Promise<void> {
    if (audience === 'coordinators') {
      const reviewers = await reviewersOf(this.database, campaignId);
      await this.queues.enqueue(
        reviewers.map(({ id }) => newJob(sendDigest, { campaignId, coordinatorId: id, dueAt })),
      );
      return;
    }
    const waiting = await this.database.rows<{ id: string }>(
      `SELECT id FROM sign_ons WHERE campaign_id = $1 AND state = 'unverified' AND received_at < app_now() - $2::interval ORDER BY received_at`,
      [campaignId, FRESH],
    );
    await this.queues.enqueue(waiting.map(({ id }) => newJob(remindUnverified, { signOnId: id, dueAt })));
  }
}
