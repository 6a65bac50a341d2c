import { Injectable } from '@nestjs/common';
import { IsNumberString } from 'class-validator';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler, JobQueues, newJob } from '#platform/queues';
import { recordEventFor } from '../deliveries/record-deliveries.js';
import { LetterFacts } from '../letter-facts.js';
import { deliverWebhooks } from './deliver-webhooks.js';

export class RecordWebhooksPayload {
  @IsNumberString({ no_symbols: true })
  eventId!: string;
}

export const recordWebhooks = defineJob({
  name: 'webhooks.record',
  queue: 'webhooks',
  payload: RecordWebhooksPayload,
  attempts: 20,
  backoff: 1_000,
});

/** Something happened that endpoints may have asked for: each of them gets a turn. */
@Injectable()
@HandlesJob(recordWebhooks)
export class RecordWebhooks implements JobHandler<RecordWebhooksPayload> {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
    private readonly queues: JobQueues,
    private readonly facts: LetterFacts,
  ) {}

  async handle({ eventId }: RecordWebhooksPayload): Promise<void> {
    const endpoints = await recordEventFor(this.database, this.facts, this.configuration.publicUrl, eventId);
    await this.queues.enqueue(endpoints.map((endpointId) => newJob(deliverWebhooks, { endpointId })));
  }
}
