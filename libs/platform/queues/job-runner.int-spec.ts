import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Queue } from 'bullmq';
import { IsUUID } from 'class-validator';
import { waitUntil } from '#platform/embedded';
import { createLogger } from '#platform/logging';
import { type DeadLetter, listDeadLetters } from '#platform/outbox';
import { World } from '../../../test/builders/world.js';
import { createQueueBackend, type Envelope, type QueueBackend } from './backend.js';
import { DeadLetterCollector } from './dead-letter-collector.js';
import { defineJob, type JobContext, type JobHandler } from './job-definition.js';
import { JobQueues, newJob } from './job-queues.js';
import { JobRunner } from './job-runner.js';
import { Later } from './later.js';
import { NoPayload } from './no-payload.js';

class SubjectPayload {
  @IsUUID()
  subjectId!: string;
}

const work = defineJob({ name: 'test.work', queue: 'mail', payload: SubjectPayload, attempts: 3, backoff: 10 });
const tick = defineJob({ name: 'test.tick', queue: 'mail', payload: NoPayload, attempts: 1, backoff: 10 });
const unknown = defineJob({ name: 'test.unknown', queue: 'mail', payload: SubjectPayload, attempts: 3, backoff: 10 });

/** Fails as often as it is told to. */
class Stubborn implements JobHandler<SubjectPayload> {
  readonly tries: (JobContext & { subjectId: string })[] = [];
  failures = 0;
  /** how often it says "later" before that */
  delays = 0;

  handle({ subjectId }: SubjectPayload, context: JobContext): Promise<void> {
    this.tries.push({ ...context, subjectId });
    if (this.delays-- > 0) return Promise.reject(new Later(50.25, 'Its time has not come.'));
    return this.failures-- > 0 ? Promise.reject(new Error('Not yet.')) : Promise.resolve();
  }
}

describe('running jobs', () => {
  let world: World;
  let backend: QueueBackend;
  let queues: JobQueues;
  let runner: JobRunner;
  let looking: Queue<Envelope>;
  let collector: DeadLetterCollector;
  let ticks = 0;
  const stubborn = new Stubborn();

  beforeAll(async () => {
    world = await World.create();
    backend = createQueueBackend(world.configuration);
    queues = new JobQueues(backend);
    looking = backend.queue('mail');
    const logger = createLogger('silent', 'test');
    runner = new JobRunner(backend, logger);
    collector = new DeadLetterCollector(queues, world.database, logger);
    const ticking = { handle: () => Promise.resolve(void ticks++) };
    const bound = new Map([
      [work.name, { definition: work, handler: stubborn }],
      [tick.name, { definition: tick, handler: ticking }],
    ]);
    runner.start(bound, { mail: 4 }, () => collector.nudge());
    collector.start();
    // A queue answers "away" until its connection stands.
    expect(await waitUntil(() => queues.reachable(), 5_000)).toBe(true);
  });
  afterAll(async () => {
    await runner.stop();
    await collector.stop();
    await looking.close();
    await queues.onApplicationShutdown();
    await world.close();
  });

  const triesOf = (subjectId: string): JobContext[] =>
    stubborn.tries.filter((attempt) => attempt.subjectId === subjectId);

  async function dead(jobId: string): Promise<DeadLetter | undefined> {
    let found: DeadLetter | undefined;
    await waitUntil(async () => {
      const letters = await listDeadLetters(world.database, { limit: 100 });
      return (found = letters.find((letter) => letter.jobId === jobId)) !== undefined;
    }, 5_000);
    return found;
  }

  it('tries a job again until it works, and tells the handler which try it is', async () => {
    stubborn.failures = 2;
    const subjectId = randomUUID();
    await queues.enqueue([newJob(work, { subjectId })]);
    expect(await waitUntil(() => triesOf(subjectId).length === 3, 5_000)).toBe(true);
    expect(triesOf(subjectId).map(({ attempt, last }) => [attempt, last])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
  });

  it('puts off a job whose time has not come, however often, without using up its tries', async () => {
    [stubborn.delays, stubborn.failures] = [5, 2];
    const [subjectId, id] = [randomUUID(), `job-${randomUUID()}`];
    const from = Date.now();
    await queues.enqueue([newJob(work, { subjectId }, id)]);
    expect(await waitUntil(() => triesOf(subjectId).length === 8, 10_000)).toBe(true);
    expect(triesOf(subjectId).map(({ attempt }) => attempt)).toEqual([1, 1, 1, 1, 1, 1, 2, 3]);
    expect(Date.now() - from).toBeGreaterThanOrEqual(5 * 50);
    expect((await listDeadLetters(world.database, { limit: 100 })).some(({ jobId }) => jobId === id)).toBe(false);
  });

  it('gives up after the last try and keeps the job with its payload in PostgreSQL', async () => {
    stubborn.failures = 3;
    const [subjectId, id] = [randomUUID(), `job-${randomUUID()}`];
    await queues.enqueue([newJob(work, { subjectId }, id)]);
    expect(await dead(id)).toMatchObject({
      queue: 'mail',
      job: work.name,
      payload: { subjectId },
      error: 'Not yet.',
      attempts: 3,
    });
    expect(await waitUntil(async () => (await looking.getFailedCount()) === 0, 5_000)).toBe(true);
    expect(triesOf(subjectId)).toHaveLength(3);
  });

  it('refuses a job that no handler knows at its first try, and keeps its data', async () => {
    const [subjectId, id] = [randomUUID(), `job-${randomUUID()}`];
    await queues.enqueue([newJob(unknown, { subjectId }, id)]);
    expect(await dead(id)).toMatchObject({
      attempts: 1,
      error: 'No handler knows the job test.unknown.',
      payload: { subjectId },
    });
  });

  it.each([{ subjectId: 'not an id' }, {}, { subjectId: randomUUID(), address: 'a@b.example' }])(
    'refuses a payload like %j that another release put there, at its first try, and keeps it',
    async (payload) => {
      const id = `job-${randomUUID()}`;
      await looking.add(work.name, { payload, correlationId: null }, { jobId: id, attempts: 3 });
      const letter = await dead(id);
      expect(letter).toMatchObject({ attempts: 1, payload });
      expect(letter?.error).toContain('The payload of test.work is wrong');
    },
  );

  it('refuses a wrong payload before it is enqueued', async () => {
    const before = await looking.getJobCounts();
    await expect(queues.enqueue([newJob(work, { subjectId: 'not an id' })])).rejects.toThrow(
      'The payload of test.work is wrong',
    );
    expect(await looking.getJobCounts()).toEqual(before);
  });

  it('enqueued twice under one id runs once', async () => {
    stubborn.failures = 0;
    const [subjectId, other, id] = [randomUUID(), randomUUID(), `job-${randomUUID()}`];
    await Promise.all([1, 2].map(() => queues.enqueue([newJob(work, { subjectId }, id)])));
    await queues.enqueue([newJob(work, { subjectId }, id), newJob(work, { subjectId: other })]);
    expect(await waitUntil(() => triesOf(other).length === 1 && triesOf(subjectId).length > 0, 5_000)).toBe(true);
    expect(triesOf(subjectId)).toHaveLength(1);
  });

  it('runs a scheduled job again and again, once for all who scheduled it', async () => {
    // Several at once get in each other's way now and then: one is refused, or the next job is lost between them. The worker
    // tries again and looks after its schedule; so does this.
    await Promise.allSettled([1, 2, 3].map(() => queues.schedule(tick, 200)));
    const mended = async (): Promise<boolean> => {
      await queues.schedule(tick, 200, false).catch(() => undefined);
      return ticks >= 3;
    };
    expect(await waitUntil(mended, 20_000, 100)).toBe(true);
    expect(await looking.getJobSchedulersCount()).toBe(1);
    await looking.removeJobScheduler(tick.name);
  }, 30_000);
});
