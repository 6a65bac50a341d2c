import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Database } from '#platform/database';
import type { QueueBackend } from './backend.js';
import { QUEUE_BACKEND } from './job-queues.js';
import { JOB_LOGGER } from './job-runner.js';
import type { Subscription } from './subscription.js';

const LOOK_AGAIN_MS = 2_000;

/** No job is older than this when its last try comes: mails are tried for two days. */
const LONGEST_JOB = '4 days';

/**
 * What is not there, a person may have put there: every event of the time, and every dead letter that was tried again. The newest first:
 * of the older ones nearly all was done, and finding that out takes longer the more there are. What never reached the queue is in the outbox
 * still, and was not lost.
 */
const HAND_OVER_AGAIN = `
  WITH since AS (SELECT least($1::timestamptz, app_now(), clock_timestamp()) - interval '${LONGEST_JOB}' AS at),
  letters AS (
    INSERT INTO outbox (dead_letter_id, again)
    SELECT id, true FROM dead_letters, since
    WHERE retried_at > since.at AND NOT EXISTS (SELECT FROM outbox WHERE dead_letter_id = dead_letters.id) ORDER BY retried_at DESC)
  INSERT INTO outbox (event_id, again)
  SELECT id, true FROM events, since
  WHERE occurred_at > since.at AND type = ANY($2) AND NOT EXISTS (SELECT FROM outbox WHERE event_id = events.id) ORDER BY id DESC
  RETURNING id`;

/**
 * Notices when the queue lost its data (emptied, restarted, another server, another backend) and hands every event of the last days over
 * again. The events are in PostgreSQL, and every effect is conditional on a row: what was done is not done twice.
 */
@Injectable()
export class QueueWatch {
  private readonly stopping = new AbortController();
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    @Inject(JOB_LOGGER) private readonly logger: Logger,
  ) {}

  /** Looks every two seconds until {@link stop}. */
  start(subscriptions: Subscription[]): void {
    this.loop = this.watch(subscriptions);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop;
  }

  /** Looks once. @returns how many events are handed over again; of several workers that look at once one does it */
  async look(subscriptions: Subscription[]): Promise<number> {
    const identity = await this.backend.identity();
    const types = [...new Set(subscriptions.map(({ event }) => event))];
    const found = await this.database.transaction(async (tx) => {
      await tx.rows('INSERT INTO queue_sightings (identity) VALUES ($1) ON CONFLICT DO NOTHING', [identity]);
      const last = await tx.row<{ identity: string; seenAt: Date }>('SELECT * FROM queue_sightings FOR UPDATE');
      await tx.rows('UPDATE queue_sightings SET identity = $1, seen_at = clock_timestamp()', [identity]);
      return last === undefined || last.identity === identity ? [] : tx.rows(HAND_OVER_AGAIN, [last.seenAt, types]);
    });
    if (found.length > 0)
      this.logger.error({ events: found.length }, 'the queue lost its data, handing events over again');
    return found.length;
  }

  private async watch(subscriptions: Subscription[]): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.look(subscriptions).catch((error: unknown) => this.logger.warn({ err: error }, 'queue not looked at'));
      await wait(LOOK_AGAIN_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
