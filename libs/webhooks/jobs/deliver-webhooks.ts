import { Injectable } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler, JobQueues, newJob } from '#platform/queues';
import { deliverDue } from '../deliveries/deliver-due.js';
import { catchUp } from '../deliveries/record-deliveries.js';
import { LetterFacts } from '../letter-facts.js';

export class DeliverWebhooksPayload {
  @IsUUID()
  endpointId!: string;
}

export const deliverWebhooks = defineJob({
  name: 'webhooks.deliver',
  queue: 'webhooks',
  payload: DeliverWebhooksPayload,
  // A delivery has tries of its own; the job fails only with the database, and the sweep finds what it left.
  attempts: 5,
  backoff: 1_000,
});

/** A turn and one more try (10 s) stay under the 15 s that a worker has to stop. */
const TURN_MS = 3_000;

/** Gives one endpoint a turn. A nudge: what is to be sent stands in PostgreSQL, and a second job at once finds the endpoint taken. */
@Injectable()
@HandlesJob(deliverWebhooks)
export class DeliverWebhooks implements JobHandler<DeliverWebhooksPayload> {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
    private readonly queues: JobQueues,
    private readonly facts: LetterFacts,
  ) {}

  async handle({ endpointId }: DeliverWebhooksPayload): Promise<void> {
    await catchUp(this.database, this.facts, this.configuration.publicUrl, endpointId);
    const more = await deliverDue(this.database, this.configuration, endpointId, TURN_MS);
    if (more) await this.queues.enqueue([newJob(deliverWebhooks, { endpointId })]);
  }
}
