import { describe, expect, it } from '@jest/globals';
import { Injectable, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { HandlesJob } from './handles-job.js';
import { defineJob, type JobDefinition, type JobHandler } from './job-definition.js';
import { type BoundJob, JobRegistry } from './job-registry.js';
import { subscribe, type Subscription } from './subscription.js';

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

async function bind(
  handlers: Type[],
  jobs: JobDefinition[],
  subscriptions: Subscription[] = [],
): Promise<Map<string, BoundJob>> {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    providers: [JobRegistry, Bystander, ...handlers],
  }).compile();
  return module.get(JobRegistry).bind(jobs, subscriptions);
}

describe('binding jobs to their handlers', () => {
  it('gives each job its one handler', async () => {
    const bound = await bind([Wash, Dry], [wash, dry], [subscribe('test.dirty', wash, () => ({}))]);
    expect([...bound].map(([name, { handler }]) => [name, handler.constructor])).toEqual([
      ['test.wash', Wash],
      ['test.dry', Dry],
    ]);
  });

  it('refuses a job without a handler', async () => {
    await expect(bind([Wash], [wash, dry])).rejects.toThrow('The worker cannot start: job test.dry has no handler.');
  });

  it('refuses a job with two handlers', async () => {
    await expect(bind([Wash, WashAgain], [wash])).rejects.toThrow(
      'The worker cannot start: job test.wash has 2 handlers.',
    );
  });

  it('refuses a handler of a job that is not listed', async () => {
    await expect(bind([Wash, Dry], [wash])).rejects.toThrow('job test.dry has a handler but is not listed');
  });

  it('refuses a job that is listed twice', async () => {
    await expect(bind([Wash], [wash, wash])).rejects.toThrow('two jobs are named test.wash');
  });

  it('refuses a subscription that leads nowhere, and names all that is wrong at once', async () => {
    const dangling = subscribe('test.wet', dry, () => ({}));
    await expect(bind([], [wash], [dangling])).rejects.toThrow(
      'The worker cannot start: job test.wash has no handler; event test.wet goes to test.dry, which is not listed.',
    );
  });
});
