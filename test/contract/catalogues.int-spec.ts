import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { Configuration } from '#platform/config';
import { concurrency } from '../../apps/worker/queues.js';
import { schedule } from '../../apps/worker/schedule.js';
import { World } from '../builders/world.js';
import { errorCatalogue } from './errors.js';
import { expectGolden } from './golden.js';
import { eventCatalogue, jobCatalogue, rulesOf, subscriptionCatalogue } from './jobs.js';
import { schemaOf } from './schema.js';

describe('what programs of others rely on', () => {
  it('is as agreed: errors, events, jobs and their schedule, environment variables', async () => {
    expectGolden('catalogues', {
      'errors.txt': await errorCatalogue(),
      'events.txt': await eventCatalogue(),
      'jobs.txt': await jobCatalogue(),
      'subscriptions.txt': await subscriptionCatalogue(),
      'schedule.txt': scheduled(),
      'environment.txt': environment(),
    });
  });
});

/** Recurring jobs with SWEEP_SECONDS of 15, and how many jobs of a queue one worker runs at a time. */
function scheduled(): string {
  const recurring = schedule(15).map(({ job, every }) => `${job.name} every ${every} ms`);
  const queues = Object.entries(concurrency).map(([queue, jobs]) => `queue ${queue}: ${jobs} at a time`);
  return [...recurring.sort(), ...queues.sort()].join('\n');
}

function environment(): string {
  const defaults = new Configuration() as unknown as Record<string, unknown>;
  return rulesOf(Configuration)
    .map((line) => {
      const value = defaults[line.split(':')[0] ?? ''];
      return `${line}\n    default: ${value === undefined ? 'none' : JSON.stringify(value)}`;
    })
    .join('\n');
}

describe('the database', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  it('has the agreed tables, columns, constraints, indexes, triggers and functions', async () => {
    expectGolden('schema', { 'schema.txt': await schemaOf(world.database) });
  });
});
