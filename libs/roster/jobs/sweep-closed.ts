import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler, NoPayload } from '#platform/queues';
import { finalizeAtDeadline } from '../commands/finalize-at-deadline.js';

export const sweepClosed = defineJob({
  name: 'roster.sweep',
  queue: 'sweeps',
  payload: NoPayload,
  attempts: 1,
  backoff: 1000,
});

/**
 * Freezes what was closed a while ago and is not frozen yet: a queue that lost its data has lost the job too, and
 * nothing else would ever make the letter. What a check holds back waits for a person. Runs on the worker's schedule.
 */
@Injectable()
@HandlesJob(sweepClosed)
export class SweepClosed implements JobHandler<NoPayload> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    const late = await this.database.rows<{ id: string }>(
      `SELECT id FROM campaigns LEFT JOIN roster_settings ON campaign_id = campaigns.id
       WHERE state = 'closed' AND deadline_at <= app_now() AND closed_at < app_now() - interval '1 minute' AND (held_at IS NULL OR held_at < closed_at)
       ORDER BY closed_at LIMIT 20`,
    );
    const failures: unknown[] = [];
    for (const { id } of late)
      await finalizeAtDeadline(this.database, id).catch((error: unknown) => failures.push(error));
    // Told only now: a letter that cannot be made keeps no other one waiting.
    if (failures.length > 0) throw failures[0];
  }
}
