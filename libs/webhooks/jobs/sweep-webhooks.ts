import { Injectable } from '@nestjs/common';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler, JobQueues, newJob, NoPayload } from '#platform/queues';
import { dueEndpoints } from '../deliveries/lease.js';
import { lostEvents, recordEventFor } from '../deliveries/record-deliveries.js';
import { LetterFacts } from '../letter-facts.js';
import { deliverWebhooks } from './deliver-webhooks.js';

export const sweepWebhooks = defineJob({
  name: 'webhooks.sweep',
  queue: 'sweeps',
  payload: NoPayload,
  attempts: 1,
  backoff: 1000,
});

/** How long what came to its end is kept for coordinators to read and repeat. */
const KEPT = '30 days';

/**
 * Gives a turn to every endpoint with something due: retries, and what a queue that lost its data forgot. Forgets old
 * deliveries and secrets that are no longer in force. Runs on the worker's schedule.
 */
@Injectable()
@HandlesJob(sweepWebhooks)
export class SweepWebhooks implements JobHandler<NoPayload> {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
    private readonly queues: JobQueues,
    private readonly facts: LetterFacts,
  ) {}

  async handle(): Promise<void> {
    for (const eventId of await lostEvents(this.database))
      await recordEventFor(this.database, this.facts, this.configuration.publicUrl, eventId);
    const due = await dueEndpoints(this.database);
    await this.queues.enqueue(due.map((endpointId) => newJob(deliverWebhooks, { endpointId })));
    await this.database.rows(
      'UPDATE webhook_endpoints SET previous_secret = NULL, previous_until = NULL WHERE previous_until <= app_now()',
    );
    await this.database.rows(
      `DELETE FROM webhook_deliveries WHERE id IN (
         SELECT id FROM webhook_deliveries WHERE finished_at < app_now() - interval '${KEPT}' ORDER BY finished_at LIMIT 1000)`,
    );
  }
}
