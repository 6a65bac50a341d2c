import { Injectable } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queues';
import { finalizeAtDeadline } from '../commands/finalize-at-deadline.js';

export class FinalizePayload {
  @IsUUID()
  campaignId!: string;
}

export const finalize = defineJob({
  name: 'roster.finalize',
  queue: 'exports',
  payload: FinalizePayload,
  attempts: 20,
  backoff: 2_000,
});

/** Freezes the roster once a campaign's grace is over. */
@Injectable()
@HandlesJob(finalize)
export class Finalize implements JobHandler<FinalizePayload> {
  constructor(private readonly database: Database) {}

  async handle({ campaignId }: FinalizePayload): Promise<void> {
    await finalizeAtDeadline(this.database, campaignId);
  }
}
