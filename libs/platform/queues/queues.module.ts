import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Logger } from 'pino';
import { Configuration } from '#platform/config';
import { createQueueBackend } from './backend.js';
import { DeadLetterCollector } from './dead-letter-collector.js';
import { JobQueues, QUEUE_BACKEND } from './job-queues.js';
import { JobRegistry } from './job-registry.js';
import { JOB_LOGGER, JobRunner } from './job-runner.js';
import { OutboxRelay } from './outbox-relay.js';
import { QueueWatch } from './queue-watch.js';

/** The queues, both sides. Imported by the worker alone. */
@Module({})
export class QueuesModule {
  static forRoot(logger: Logger): DynamicModule {
    return {
      module: QueuesModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: QUEUE_BACKEND, inject: [Configuration], useFactory: createQueueBackend },
        { provide: JOB_LOGGER, useValue: logger },
        JobQueues,
        JobRegistry,
        JobRunner,
        OutboxRelay,
        DeadLetterCollector,
        QueueWatch,
      ],
      exports: [DeadLetterCollector, JOB_LOGGER, JobQueues, JobRegistry, JobRunner, OutboxRelay, QueueWatch],
    };
  }
}
