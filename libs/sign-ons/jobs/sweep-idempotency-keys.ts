import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler, NoPayload } from '#platform/queues';

export const sweepIdempotencyKeys = defineJob({
  name: 'sign-ons.sweep-idempotency-keys',
  queue: 'sweeps',
  payload: NoPayload,
  attempts: 1,
  backoff: 1000,
});

/** Forgets the keys of requests older than a day: no client retries that long. */
@Injectable()
@HandlesJob(sweepIdempotencyKeys)
export class SweepIdempotencyKeys implements JobHandler<NoPayload> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.rows(`DELETE FROM idempotency_keys WHERE created_at < clock_timestamp() - interval '1 day'`);
  }
}
