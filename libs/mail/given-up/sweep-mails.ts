import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, JOB_LOGGER, type JobHandler, NoPayload } from '#platform/queues';
import { giveUp } from './given-up.js';

export const sweepMails = defineJob({
  name: 'mail.sweep',
  queue: 'sweeps',
  payload: NoPayload,
  attempts: 1,
  backoff: 1000,
});

/** Ends, and says so, what nobody tries any more. Runs on the worker's schedule. */
@Injectable()
@HandlesJob(sweepMails)
export class SweepMails implements JobHandler<NoPayload> {
  constructor(
    private readonly database: Database,
    @Inject(JOB_LOGGER) private readonly logger: Logger,
  ) {}

  async handle(): Promise<void> {
    for (let ended = await giveUp(this.database); ended.length > 0; ended = await giveUp(this.database))
      for (const { id, kind, messageId, lastError } of ended)
        this.logger.error({ mail: id, kind, messageId, error: lastError }, 'mail given up');
  }
}
