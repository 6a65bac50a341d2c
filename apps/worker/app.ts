import { setTimeout as wait } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Configuration } from '#platform/config';
import { createLogger, NestLogger } from '#platform/logging';
import { DeadLetterCollector, JobQueues, JobRegistry, JobRunner, OutboxRelay, QueueWatch } from '#platform/queues';
import { concurrency } from './queues.js';
import { schedule } from './schedule.js';
import { WorkerModule } from './worker.module.js';

const LOOK_AGAIN_MS = 10_000;
const TRY_AGAIN_MS = 250;

/** A worker that can be started and stopped. */
export interface WorkerApp {
  app: NestFastifyApplication;
  /** Begins to relay and to drain. Until then nothing moves. */
  start(): void;
  /** Ends intake, lets running jobs finish, and closes every connection. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  /** where the log goes; standard output when left out */
  logTo?: NodeJS.WritableStream;
}

/** @throws Error when a job has no handler or two, a subscription leads nowhere, or follows an event that no lib publishes */
export async function createWorker(configuration: Configuration, { logTo }: WorkerOptions = {}): Promise<WorkerApp> {
  const logger = createLogger(configuration.LOG_LEVEL, 'worker', logTo);
  const app = await NestFactory.create<NestFastifyApplication>(
    WorkerModule.forRoot(configuration, logger),
    new FastifyAdapter(),
    {
      logger: new NestLogger(logger),
      abortOnError: false,
    },
  );
  const { bound, definitions, subscriptions } = app.get(JobRegistry).bind();
  const [relay, runner, queues] = [app.get(OutboxRelay), app.get(JobRunner), app.get(JobQueues)];
  const [deadLetters, watch] = [app.get(DeadLetterCollector), app.get(QueueWatch)];
  const stopping = new AbortController();
  let scheduling = Promise.resolve();

  /** The queue may come up after the worker, go away later, or lose what it held: the schedule is looked after for ever. */
  async function keepScheduled(): Promise<void> {
    const { signal } = stopping;
    for (let first = true; !signal.aborted;) {
      let pause = LOOK_AGAIN_MS;
      try {
        for (const { job, every } of schedule(configuration.SWEEP_SECONDS)) await queues.schedule(job, every, first);
        first = false;
      } catch (error) {
        pause = TRY_AGAIN_MS;
        logger.warn({ err: error }, 'recurring jobs not scheduled, will try again');
      }
      await wait(pause, undefined, { signal }).catch(() => undefined);
    }
  }
  return {
    app,
    start: () => {
      relay.start(subscriptions, definitions);
      watch.start(subscriptions);
      deadLetters.start();
      runner.start(bound, concurrency, () => deadLetters.nudge());
      scheduling = keepScheduled();
    },
    stop: async () => {
      stopping.abort();
      // All at once: intake ends now, also when another piece waits for a queue or a database that does not answer.
      await Promise.all([runner.stop(), relay.stop(), watch.stop(), scheduling]);
      await deadLetters.stop();
      await app.close();
    },
  };
}
