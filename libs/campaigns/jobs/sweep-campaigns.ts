import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler, NoPayload } from '#platform/queues';
import { closeDueCampaigns } from '../commands/close-due-campaigns.js';
import { recomputeDeadlines } from '../commands/recompute-deadlines.js';

export const sweepCampaigns = defineJob({
  name: 'campaigns.sweep',
  queue: 'sweeps',
  payload: NoPayload,
  attempts: 1,
  backoff: 1000,
});

/** Looks at the clock for every campaign. Runs on the worker's schedule. */
@Injectable()
@HandlesJob(sweepCampaigns)
export class SweepCampaigns implements JobHandler<NoPayload> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await recomputeDeadlines(this.database);
    await closeDueCampaigns(this.database);
  }
}
