export { HandlesJob } from './handles-job.js';
export { defineJob, type JobContext, type JobDefinition, type JobHandler, type QueueName } from './job-definition.js';
export { JobQueues, newJob } from './job-queues.js';
export { JobRegistry } from './job-registry.js';
export { JOB_LOGGER, JobRunner } from './job-runner.js';
export { NoPayload } from './no-payload.js';
export { OutboxRelay } from './outbox-relay.js';
export { QueuesModule } from './queues.module.js';
export { subscribe, type Subscription } from './subscription.js';
