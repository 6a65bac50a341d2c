import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { JobsOptions, Queue } from 'bullmq';
import { correlationId } from '#platform/logging';
import type { Envelope, QueueBackend } from './backend.js';
import { type JobDefinition, type QueueName, QUEUES } from './job-definition.js';
import { checkedPayload } from './payload.js';

/** How late a recurring job may be in a busy queue before its schedule is taken for broken. */
const LATE_MS = 5_000;

export const QUEUE_BACKEND = Symbol('queue-backend');

/** A job about to be enqueued. */
export interface NewJob<P extends object = object> {
  definition: JobDefinition<P>;
  payload: P;
  /** makes a second enqueueing of the same work a no-op while the first still exists; no `:`, not only digits */
  id?: string;
  correlationId?: string | null;
}

const job = <P extends object>(definition: JobDefinition<P>, payload: P, id?: string): NewJob<P> => ({
  definition,
  payload,
  id,
});
export { job as newJob };

/** The producing side of the queues. Only the worker process has it: the api never touches a queue. */
@Injectable()
export class JobQueues implements OnApplicationShutdown {
  private readonly queues: Record<QueueName, Queue<Envelope>>;

  constructor(@Inject(QUEUE_BACKEND) private readonly backend: QueueBackend) {
    const made = QUEUES.map((name) => {
      const queue = backend.queue(name);
      // Without a listener an 'error' event would end the process; the failed call itself rejects as well.
      queue.on('error', () => undefined);
      return [name, queue];
    });
    this.queues = Object.fromEntries(made) as Record<QueueName, Queue<Envelope>>;
  }

  /** Enqueues jobs, one round trip per queue. Rejects when the backend is away; nothing is kept in memory. */
  async enqueue(jobs: NewJob[]): Promise<void> {
    for (const name of QUEUES) {
      const bulk = jobs.filter(({ definition }) => definition.queue === name).map((entry) => this.toBulk(entry));
      if (bulk.length > 0) await this.queues[name].addBulk(bulk);
    }
  }

  /**
   * Makes sure that a job runs every so many milliseconds, once for all workers together.
   *
   * @param anew true to put this interval in force; false to leave a schedule alone that is there and in time
   */
  async schedule(definition: JobDefinition, every: number, anew = true): Promise<void> {
    const queue = this.queues[definition.queue];
    if (!anew) {
      const next = (await queue.getJobScheduler(definition.name))?.next;
      // Workers that start at the same moment can leave a schedule whose next job is in no queue: it is late for ever.
      if (next !== undefined && next + every + LATE_MS > Date.now()) return;
    }
    await queue.upsertJobScheduler(
      definition.name,
      { every },
      {
        name: definition.name,
        data: { payload: {}, correlationId: null },
        opts: { removeOnComplete: true, removeOnFail: 100 },
      },
    );
  }

  /** @returns whether the backend answers */
  async reachable(): Promise<boolean> {
    return this.queues.sweeps.getJobCounts('waiting').then(
      () => true,
      () => false,
    );
  }

  private toBulk({ definition, payload, id, correlationId: from }: NewJob): {
    name: string;
    data: Envelope;
    opts: JobsOptions;
  } {
    return {
      name: definition.name,
      data: { payload: { ...checkedPayload(definition, payload) }, correlationId: from ?? correlationId() ?? null },
      opts: {
        ...(id === undefined ? {} : { jobId: id }),
        attempts: definition.attempts,
        backoff: { type: 'exponential', delay: definition.backoff, jitter: 0.5 },
      },
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(Object.values(this.queues).map((queue) => queue.close()));
    await this.backend.close();
  }
}
