import type { QueueName } from '#platform/queues';

/** Jobs of each queue that one worker runs at a time. */
export const concurrency: Record<QueueName, number> = { mail: 10, matching: 4, sweeps: 2, exports: 1, webhooks: 10 };
