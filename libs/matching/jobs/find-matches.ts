import { Injectable } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queues';
import { linkMembers } from '../links/link-members.js';
import { linkSignOn } from '../links/link-sign-on.js';

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

/** Runs for each accepted sign-on, when its signer corrected it, and when its mailbox was proved, which is evidence. */
@Injectable()
@HandlesJob(findMatches)
export class FindMatches implements JobHandler<FindMatchesPayload> {
  constructor(private readonly database: Database) {}

  async handle({ signOnId }: FindMatchesPayload): Promise<void> {
    await this.database.transaction((tx) => linkSignOn(tx, signOnId));
    await linkMembers(this.database, signOnId);
  }
}
