import { Inject, Injectable } from '@nestjs/common';
import { DelayedError, type Job, UnrecoverableError, type Worker } from 'bullmq';
import type { Logger } from 'pino';
import { correlationFrom, withCorrelation } from '#platform/logging';
import type { Envelope, QueueBackend } from './backend.js';
import type { QueueName } from './job-definition.js';
import { QUEUE_BACKEND } from './job-queues.js';
import type { BoundJob } from './job-registry.js';
import { Later } from './later.js';
import { checkedPayload, InvalidPayloadError } from './payload.js';

export const JOB_LOGGER = Symbol('job-logger');

/** More than the rounding on the way to the queue and back. */
const NOT_EARLY_MS = 5;

/** The consuming side: takes jobs off the queues, checks them, and runs their handlers. */
@Injectable()
export class JobRunner {
  private workers: Worker<Envelope>[] = [];

  constructor(
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    @Inject(JOB_LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Starts to drain queues.
   *
   * @param concurrency jobs at a time, by queue
   * @param onFailed called after each try that failed
   */
  start(
    bound: Map<string, BoundJob>,
    concurrency: Partial<Record<QueueName, number>>,
    onFailed: () => void = () => undefined,
  ): void {
    for (const [name, atOnce] of Object.entries(concurrency) as [QueueName, number][]) {
      const worker = this.backend.worker(name, (job, token) => this.run(bound, job, token), atOnce);
      worker.on('error', (error) => this.logger.warn({ queue: name, err: error }, 'queue unreachable'));
      worker.on('failed', (job, error) => {
        const { correlationId } = (job?.data as Partial<Envelope> | null | undefined) ?? {};
        this.logger.warn(
          { queue: name, job: job?.name, jobId: job?.id, attempt: job?.attemptsMade, correlationId, err: error },
          'job failed',
        );
        onFailed();
      });
      worker.run().catch((error: unknown) => this.logger.error({ queue: name, err: error }, 'queue stopped'));
      this.workers.push(worker);
    }
  }

  /**
   * Takes no further jobs and waits for those running. With the queue away there is nothing to wait for: a result could not
   * be reported, and whoever takes the job over finds its effect in the ledgers.
   */
  async stop(): Promise<void> {
    const workers = this.workers;
    this.workers = [];
    const away = !this.backend.connected();
    // One that is closed while it still connects waits for ever.
    if (!away) await Promise.allSettled(workers.map((worker) => worker.waitUntilReady()));
    await Promise.all(workers.map((worker) => worker.close(away)));
  }

  private async run(bound: Map<string, BoundJob>, job: Job<Envelope>, token?: string): Promise<void> {
    const known = bound.get(job.name);
    if (known === undefined) throw new UnrecoverableError(`No handler knows the job ${job.name}.`);
    const { definition, handler } = known;
    const attempt = job.attemptsMade + 1;
    const context = { attempt, last: attempt >= definition.attempts };
    await withCorrelation(correlationFrom(job.data.correlationId ?? undefined), async () => {
      try {
        await handler.handle(checkedPayload(definition, job.data.payload), context);
      } catch (error) {
        if (error instanceof Later) {
          // Whole milliseconds, or PostgreSQL refuses; and not a moment early, or it would be put off again.
          await job.moveToDelayed(Date.now() + Math.ceil(error.ms) + NOT_EARLY_MS, token);
          throw new DelayedError();
        }
        // A wrong payload will not become right by waiting.
        if (error instanceof InvalidPayloadError) throw new UnrecoverableError(error.message);
        throw error;
      }
    });
  }
}
