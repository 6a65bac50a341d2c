import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { learnWords } from '#organizations';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, JOB_LOGGER, type JobHandler, NoPayload } from '#platform/queues';
import { settleLinks } from '../links/settle-links.js';

export const settleMatches = defineJob({
  name: 'matching.settle',
  queue: 'matching',
  payload: NoPayload,
  attempts: 1,
  backoff: 1000,
});

/** Counts the words of the directory anew and looks at every sign-on once more when its burst has settled. */
@Injectable()
@HandlesJob(settleMatches)
export class SettleMatches implements JobHandler<NoPayload> {
  constructor(
    private readonly database: Database,
    @Inject(JOB_LOGGER) private readonly logger: Logger,
  ) {}

  async handle(): Promise<void> {
    await this.database.transaction((tx) => learnWords(tx));
    await settleLinks(this.database, (signOnId, err) => this.logger.error({ signOnId, err }, 'sign-on not settled'));
  }
}
