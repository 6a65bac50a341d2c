import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Job, JobsOptions, Queue } from 'bullmq';
import { correlationId } from '#platform/logging';
import type { NewDeadLetter } from '#platform/outbox';
import type { Envelope, QueueBackend } from './backend.js';
import { type JobDefinition, type QueueName, QUEUES } from './job-definition.js';
import { checkedPayload } from './payload.js';

/** How late a recurring job may be in a busy queue before its schedule is taken for broken. */
const LATE_MS = 5_000;

const FAILED_AT_A_TIME = 100;

export const QUEUE_BACKEND = Symbol('queue-backend');

/** A job about to be enqueued. */
export interface NewJob<P extends object = object> {
  definition: JobDefinition<P>;
  payload: P;
  /** makes a second enqueueing of the same work a no-op while the first still exists; no `:`, not only digits */
  id?: string;
  correlationId?: string | null;
  /** the identity of the dead letter that this job tries again */
  origin?: Envelope['origin'];
  /** done when nothing else waits in its queue */
  last?: boolean;
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
        opts: { removeOnComplete: true },
      },
    );
  }

  /**
   * Takes failed jobs off the queues, once `keep` has them safe. A recurring job is let go: its next turn does the same.
   *
   * @param keep gets up to 100 failures of one queue at a time; when it rejects, they stay where they are
   */
  async takeFailed(keep: (failures: NewDeadLetter[]) => Promise<void>): Promise<void> {
    for (const name of QUEUES) {
      const failed = (await this.queues[name].getFailed(0, FAILED_AT_A_TIME - 1)).filter((job) => job !== undefined);
      await keep(failed.filter((job) => job.repeatJobKey === undefined).map((job) => failureOf(name, job)));
      // Another worker may have taken it off a moment ago.
      for (const job of failed) await job.remove().catch(() => undefined);
    }
  }

  /** @returns whether the backend answers */
  async reachable(): Promise<boolean> {
    return this.queues.sweeps.getJobCounts('waiting').then(
      () => true,
      () => false,
    );
  }

  private toBulk({ definition, payload, id, correlationId: from, origin, last }: NewJob): {
    name: string;
    data: Envelope;
    opts: JobsOptions;
  } {
    return {
      name: definition.name,
      data: {
        payload: { ...checkedPayload(definition, payload) },
        correlationId: from ?? correlationId() ?? null,
        ...(origin === undefined ? {} : { origin }),
      },
      opts: {
        ...(id === undefined ? {} : { jobId: id }),
        // Jobs without a priority go before all that have one.
        ...(last === true ? { priority: 1 } : {}),
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

function failureOf(queue: QueueName, job: Job<Envelope>): NewDeadLetter {
  const { payload, correlationId: from, origin } = (job.data as Partial<Envelope> | null) ?? {};
  return {
    queue: origin?.queue ?? queue,
    job: job.name,
    jobId: origin?.jobId ?? String(job.id),
    // What another release put there may have no envelope: then all of it is kept.
    payload: payload ?? job.data ?? null,
    correlationId: from ?? null,
    error: job.failedReason ?? 'It failed without a reason.',
    attempts: job.attemptsMade,
    failedAt: new Date(job.finishedOn ?? Date.now()),
  };
}
