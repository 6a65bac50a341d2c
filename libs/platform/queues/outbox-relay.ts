import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { type Batch, claimBatch, keepDeadLetters, releaseBatch, settleBatch } from '#platform/outbox';
import type { JobDefinition } from './job-definition.js';
import { JobQueues } from './job-queues.js';
import { JOB_LOGGER } from './job-runner.js';
import { sortBatch } from './sort-batch.js';
import type { Subscription } from './subscription.js';

const BATCH = 200;

/** Moves committed events, and dead letters that are to be tried again, from the outbox to the queues. */
@Injectable()
export class OutboxRelay {
  private readonly stopping = new AbortController();
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
    private readonly configuration: Configuration,
    @Inject(JOB_LOGGER) private readonly logger: Logger,
  ) {}

  /** Polls until {@link stop}. A full batch is followed by the next one at once. */
  start(subscriptions: Subscription[], jobs: JobDefinition[] = []): void {
    this.loop = this.poll(subscriptions, jobs);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop;
  }

  /**
   * Hands over one batch. What makes no job is kept as a dead letter, loudly, without holding up the others.
   *
   * @returns how many entries left the outbox
   */
  async relayBatch(subscriptions: Subscription[], jobs: JobDefinition[] = []): Promise<number> {
    const batch = await claimBatch(this.database, BATCH);
    if (batch.entries.length === 0) return 0;
    const sorted = sortBatch(batch.entries, subscriptions, jobs);
    try {
      await this.queues.enqueue(sorted.jobs);
    } catch (error) {
      await releaseBatch(this.database, batch);
      throw error;
    }
    await this.settle(batch, sorted.failures);
    return batch.entries.length;
  }

  /** A failure leaves the outbox in the transaction that keeps it as a dead letter. */
  private async settle(batch: Batch, failures: Parameters<typeof keepDeadLetters>[1]): Promise<void> {
    const kept = await this.database.transaction(async (tx) => {
      const letters = await keepDeadLetters(tx, failures);
      await settleBatch(tx, batch);
      return letters;
    });
    for (const { id, job, eventId, error } of kept) {
      this.logger.error({ deadLetter: id, job, event: eventId, error }, 'no job could be made, kept as a dead letter');
    }
  }

  private async poll(subscriptions: Subscription[], jobs: JobDefinition[]): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const moved = await this.relayBatch(subscriptions, jobs).catch((error: unknown) => {
        this.logger.warn({ err: error }, 'outbox not relayed, will try again');
        return 0;
      });
      if (moved < BATCH) await this.pause();
    }
  }

  private async pause(): Promise<void> {
    const { signal } = this.stopping;
    await wait(this.configuration.OUTBOX_POLL_MS, undefined, { signal }).catch(() => undefined);
  }
}
