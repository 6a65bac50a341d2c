import { describe, expect, it } from '@jest/globals';
import { Injectable, Module, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { HandlesJob } from './handles-job.js';
import { defineJob, definedJobs, type JobDefinition, type JobHandler } from './job-definition.js';
import { type JobCatalog, JobRegistry } from './job-registry.js';
import { provideEvents, provideSubscriptions, subscribe, type Subscription } from './subscription.js';

class Payload {}

const job = (name: string): JobDefinition<Payload> =>
  defineJob({ name, queue: 'mail', payload: Payload, attempts: 1, backoff: 1 });
const [wash, dry] = [job('test.wash'), job('test.dry')];

class Handler implements JobHandler<Payload> {
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

@Injectable()
@HandlesJob(wash)
class Wash extends Handler {}

@Injectable()
@HandlesJob(wash)
class WashAgain extends Handler {}

@Injectable()
@HandlesJob(dry)
class Dry extends Handler {}

@Injectable()
class Bystander {}

/** Two libs: one says what happens, the other handles it. */
async function bind(
  handlers: Type[],
  defined: JobDefinition[],
  subscriptions: Subscription[] = [],
): Promise<JobCatalog> {
  @Module({ providers: [provideEvents({ dirty: 'test.dirty' }, { wet: 'test.wet' })] })
  class Happens {}
  @Module({ providers: [Bystander, ...handlers, provideSubscriptions(subscriptions)] })
  class Handles {}
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule, Happens, Handles],
    providers: [JobRegistry],
  }).compile();
  return module.get(JobRegistry).bind(defined);
}

describe('binding jobs to their handlers', () => {
  it('finds in the modules each job with its one handler, and what follows from which event', async () => {
    const dirty = subscribe('test.dirty', wash, () => ({}));
    const { bound, definitions, subscriptions } = await bind([Wash, Dry], [wash, dry], [dirty]);
    expect([...bound].map(([name, { handler }]) => [name, handler.constructor])).toEqual([
      ['test.wash', Wash],
      ['test.dry', Dry],
    ]);
    expect(definitions).toEqual([wash, dry]);
    expect(subscriptions).toEqual([dirty]);
  });

  it('refuses a job that the code defines and nobody handles', async () => {
    expect(definedJobs()).toEqual([wash, dry]);
    await expect(bind([Wash], [wash, dry])).rejects.toThrow('The worker cannot start: job test.dry has no handler.');
  });

  it('refuses a job with two handlers', async () => {
    await expect(bind([Wash, WashAgain], [wash])).rejects.toThrow(
      'The worker cannot start: job test.wash has 2 handlers.',
    );
  });

  it('refuses two jobs of one name', async () => {
    const same = { ...wash };
    await expect(bind([Wash], [wash, same])).rejects.toThrow('two jobs are named test.wash');
  });

  it('refuses a subscription to an event that no lib publishes', async () => {
    const never = subscribe('test.clean', wash, () => ({}));
    await expect(bind([Wash], [wash], [never])).rejects.toThrow(
      'The worker cannot start: job test.wash follows test.clean, an event that no lib publishes.',
    );
  });

  it('refuses a subscription that leads nowhere, and names all that is wrong at once', async () => {
    const dangling = subscribe('test.wet', dry, () => ({}));
    await expect(bind([], [wash], [dangling])).rejects.toThrow(
      'The worker cannot start: job test.wash has no handler; event test.wet goes to test.dry, which has no handler.',
    );
  });
});
