import { Injectable } from '@nestjs/common';
import type { ReminderAudience } from '#campaigns';
import { Database } from '#platform/database';
import {
  defineJob,
  HandlesJob,
  type JobDefinition,
  type JobHandler,
  JobQueues,
  newJob,
  NoPayload,
} from '#platform/queues';
import { claimDueReminders } from '../commands/claim-due-reminders.js';
import { takeBackUp } from '../commands/take-back-up.js';
import { takeReminders } from '../commands/take-reminders.js';
import type { ReminderPayload } from './reminder-payload.js';
import { remindAsked } from './remind-asked.js';
import { remindInvited } from './remind-invited.js';
import { remindUnverified } from './remind-unverified.js';
import { sendDigest } from './send-digest.js';

export const sweepReminders = defineJob({
  name: 'reminders.sweep',
  queue: 'sweeps',
  payload: NoPayload,
  attempts: 1,
  backoff: 1000,
});

const JOBS: Record<ReminderAudience, JobDefinition<ReminderPayload>> = {
  asked: remindAsked,
  invited: remindInvited,
  unverified: remindUnverified,
  coordinators: sendDigest,
};

/** Finds the reminders whose time has come, and makes a job of each. Runs on the worker's schedule. */
@Injectable()
@HandlesJob(sweepReminders)
export class SweepReminders implements JobHandler<NoPayload> {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
  ) {}

  async handle(): Promise<void> {
    await claimDueReminders(this.database);
    await takeBackUp(this.database);
    for (let taken = await takeReminders(this.database); taken.length > 0; taken = await takeReminders(this.database)) {
      await this.queues.enqueue(
        taken.map(({ id, audience, putOff }) => newJob(JOBS[audience], { reminderId: id }, `reminder-${id}-${putOff}`)),
      );
    }
  }
}
