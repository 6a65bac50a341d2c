import { describe, expect, it } from '@jest/globals';
import type { QueueBackend } from './backend.js';
import { defineJob } from './job-definition.js';
import { JobQueues } from './job-queues.js';
import { NoPayload } from './no-payload.js';

const sweep = defineJob({ name: 'test.sweep', queue: 'sweeps', payload: NoPayload, attempts: 1, backoff: 1 });
const MINUTE = 60_000;

/** Queues over a backend that knows of one schedule, or none. @returns how often the schedule was put in force */
async function scheduled(known: { next: number } | undefined, anew: boolean): Promise<number> {
  let puts = 0;
  const queue = {
    on: () => undefined,
    getJobScheduler: () => Promise.resolve(known),
    upsertJobScheduler: () => Promise.resolve(void puts++),
  };
  const queues = new JobQueues({ queue: () => queue } as unknown as QueueBackend);
  await queues.schedule(sweep, MINUTE, anew);
  return puts;
}

describe('looking after a recurring job', () => {
  it('puts its schedule in force when there is none, or when the interval may have changed', async () => {
    expect(await scheduled(undefined, false)).toBe(1);
    expect(await scheduled({ next: Date.now() + MINUTE }, true)).toBe(1);
  });

  it('leaves a schedule alone that is in time, or late by less than a turn', async () => {
    expect(await scheduled({ next: Date.now() + MINUTE }, false)).toBe(0);
    expect(await scheduled({ next: Date.now() - MINUTE / 2 }, false)).toBe(0);
  });

  it('mends a schedule whose next job is in no queue any more, so that no sweep stops for good', async () => {
    expect(await scheduled({ next: Date.now() - 2 * MINUTE }, false)).toBe(1);
  });
});
