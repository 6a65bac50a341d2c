import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Database } from '#platform/database';
import { keepDeadLetters } from '#platform/outbox';
import { JobQueues } from './job-queues.js';
import { JOB_LOGGER } from './job-runner.js';

const LOOK_AGAIN_MS = 5_000;

/**
 * Moves what failed for good from the queues to PostgreSQL. The queue lists a failed job by itself, also when its worker was killed and no
 * handler could say so; it is taken off that list only after its row has committed.
 */
@Injectable()
export class DeadLetterCollector {
  private readonly stopping = new AbortController();
  private nudged = new AbortController();
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly queues: JobQueues,
    private readonly database: Database,
    @Inject(JOB_LOGGER) private readonly logger: Logger,
  ) {}

  /** Looks every five seconds, and when told to, until {@link stop}. */
  start(): void {
    this.loop = this.watch();
  }

  /** Something has just failed. */
  nudge(): void {
    this.nudged.abort();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop;
  }

  /** Keeps what failed so far. @returns how many pieces of work are new among the dead letters */
  async collect(): Promise<number> {
    let found = 0;
    await this.queues.takeFailed(async (failures) => {
      const kept = await keepDeadLetters(this.database, failures);
      found += kept.length;
      for (const { id, queue, job, attempts, correlationId, error } of kept) {
        this.logger.error({ deadLetter: id, queue, job, attempts, correlationId, error }, 'job kept as a dead letter');
      }
    });
    return found;
  }

  private async watch(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.nudged = new AbortController();
      await this.collect().catch((error: unknown) =>
        this.logger.warn({ err: error }, 'failed jobs not collected, will try again'),
      );
      const signal = AbortSignal.any([this.stopping.signal, this.nudged.signal]);
      await wait(LOOK_AGAIN_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
