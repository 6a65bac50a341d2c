import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler, NoPayload } from '#platform/queues';
import { claimDueReminders } from '../commands/claim-due-reminders.js';

export const sweepReminders = defineJob({
  name: 'reminders.sweep',
  queue: 'sweeps',
  payload: NoPayload,
  attempts: 1,
  backoff: 1000,
});

/** Finds the reminders whose time has come. Runs on the worker's schedule. */
@Injectable()
@HandlesJob(sweepReminders)
export class SweepReminders implements JobHandler<NoPayload> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await claimDueReminders(this.database);
  }
}
