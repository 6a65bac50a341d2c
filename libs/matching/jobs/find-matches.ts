import { Injectable } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queues';
import { findPossibleDuplicates } from '../commands/find-possible-duplicates.js';

export class FindMatchesPayload {
  @IsUUID()
  signOnId!: string;
}

export const findMatches = defineJob({
  name: 'matching.find',
  queue: 'matching',
  payload: FindMatchesPayload,
  attempts: 8,
  backoff: 2_000,
});

/** Runs once for each accepted sign-on. */
@Injectable()
@HandlesJob(findMatches)
export class FindMatches implements JobHandler<FindMatchesPayload> {
  constructor(private readonly database: Database) {}

  async handle({ signOnId }: FindMatchesPayload): Promise<void> {
    await findPossibleDuplicates(this.database, signOnId);
  }
}
