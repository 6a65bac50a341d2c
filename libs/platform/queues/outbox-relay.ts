import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { type Batch, claimBatch, type RecordedEvent, releaseBatch, settleBatch } from '#platform/outbox';
import { JobQueues, type NewJob } from './job-queues.js';
import { JOB_LOGGER } from './job-runner.js';
import { checkedPayload } from './payload.js';
import type { Subscription } from './subscription.js';

const BATCH = 200;

/** Moves committed events from the outbox to the queues: one job per event and subscriber. */
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
  start(subscriptions: Subscription[]): void {
    this.loop = this.poll(subscriptions);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop;
  }

  /** Hands over one batch. @returns how many events it held */
  async relayBatch(subscriptions: Subscription[]): Promise<number> {
    const batch = await claimBatch(this.database, BATCH);
    if (batch.events.length === 0) return 0;
    const { jobs, good, bad } = this.sort(batch, subscriptions);
    try {
      await this.queues.enqueue(jobs);
    } catch (error) {
      await releaseBatch(this.database, batch);
      throw error;
    }
    await settleBatch(this.database, { ...batch, ids: good });
    if (bad.length > 0) await releaseBatch(this.database, { ...batch, ids: bad });
    return good.length;
  }

  /** An event that makes a wrong payload stays in the outbox, and is reported, without holding up the others. */
  private sort(batch: Batch, subscriptions: Subscription[]): { jobs: NewJob[]; good: string[]; bad: string[] } {
    const sorted = { jobs: [] as NewJob[], good: [] as string[], bad: [] as string[] };
    batch.events.forEach((event, index) => {
      const id = batch.ids[index] as string;
      try {
        const jobs = jobsFor(event, subscriptions);
        for (const { definition, payload } of jobs) checkedPayload(definition, payload);
        sorted.jobs.push(...jobs);
        sorted.good.push(id);
      } catch (error) {
        this.logger.error(
          { err: error, event: event.id, type: event.type },
          'event makes no job, it stays in the outbox',
        );
        sorted.bad.push(id);
      }
    });
    return sorted;
  }

  private async poll(subscriptions: Subscription[]): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const moved = await this.relayBatch(subscriptions).catch((error: unknown) => {
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

function jobsFor(event: RecordedEvent, subscriptions: Subscription[]): NewJob[] {
  return subscriptions
    .filter((subscription) => subscription.event === event.type)
    .map(({ job, payload }) => ({
      definition: job,
      payload: payload(event),
      id: `event-${event.id}-${job.name}`,
      correlationId: event.correlationId,
    }));
}
