import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { IsUUID } from 'class-validator';
import { waitUntil } from '#platform/embedded';
import { createLogger } from '#platform/logging';
import { type DeadLetter, keepDeadLetters, listDeadLetters, retryDeadLetter, retryDeadLetters } from '#platform/outbox';
import { times, together } from '../../../test/builders/together.js';
import { World } from '../../../test/builders/world.js';
import { createQueueBackend, type QueueBackend } from './backend.js';
import { DeadLetterCollector } from './dead-letter-collector.js';
import { defineJob } from './job-definition.js';
import { JobQueues, newJob } from './job-queues.js';
import { JobRunner } from './job-runner.js';
import { NoPayload } from './no-payload.js';
import { OutboxRelay } from './outbox-relay.js';

class SubjectPayload {
  @IsUUID()
  subjectId!: string;
}

const work = defineJob({ name: 'test.work', queue: 'mail', payload: SubjectPayload, attempts: 1, backoff: 10 });
const tick = defineJob({ name: 'test.tick', queue: 'mail', payload: NoPayload, attempts: 1, backoff: 10 });
const logger = createLogger('silent', 'test');

describe('a job that failed for good', () => {
  let world: World;
  let backend: QueueBackend;
  let queues: JobQueues;
  let runner: JobRunner;
  let broken = true;
  const runs: string[] = [];

  beforeAll(async () => {
    world = await World.create();
    backend = createQueueBackend(world.configuration);
    queues = new JobQueues(backend);
    runner = new JobRunner(backend, logger);
    const handle = ({ subjectId }: SubjectPayload): Promise<void> => {
      runs.push(subjectId);
      return broken ? Promise.reject(new Error('Refused <someone@signer.example> for good.')) : Promise.resolve();
    };
    const bound = new Map([
      [work.name, { definition: work, handler: { handle: (payload: object) => handle(payload as SubjectPayload) } }],
      [tick.name, { definition: tick, handler: { handle: () => handle({ subjectId: 'tick' }) } }],
    ]);
    runner.start(bound, { mail: 4 });
    expect(await waitUntil(() => queues.reachable(), 5_000)).toBe(true);
  });
  afterEach(async () => {
    broken = true;
    await world.database.rows('DELETE FROM outbox');
    await world.database.rows('DELETE FROM dead_letters');
  });
  afterAll(async () => {
    await runner.stop();
    await queues.onApplicationShutdown();
    await world.close();
  });

  const collector = (): DeadLetterCollector => new DeadLetterCollector(queues, world.database, logger);
  const open = (): Promise<DeadLetter[]> => listDeadLetters(world.database, { limit: 100 });
  const relay = (): Promise<number> =>
    new OutboxRelay(world.database, queues, world.configuration, logger).relayBatch([], [work, tick]);

  /** @returns the dead letter of a job that has failed once */
  async function aDeadLetter(subjectId: string = randomUUID()): Promise<DeadLetter> {
    await queues.enqueue([newJob(work, { subjectId }, `job-${subjectId}`)]);
    expect(await waitUntil(async () => (await collector().collect()) === 1, 5_000)).toBe(true);
    return (await open()).find(({ jobId }) => jobId === `job-${subjectId}`) as DeadLetter;
  }

  it('is kept in one row, without addresses, though two workers collect it at once', async () => {
    const subjectId = randomUUID();
    await queues.enqueue([newJob(work, { subjectId }, 'job-once')]);
    expect(await waitUntil(() => runs.includes(subjectId), 5_000)).toBe(true);
    let found = 0;
    await waitUntil(async () => {
      const counts = await Promise.all([collector().collect(), collector().collect()]);
      found += counts.reduce((sum, count) => sum + count, 0);
      return found > 0;
    }, 5_000);
    await collector().collect();
    expect(found).toBe(1);
    expect(await open()).toMatchObject([{ jobId: 'job-once', error: 'Refused <[address]> for good.', attempts: 1 }]);
  });

  it('is kept whatever its error and its payload are made of, and holds up no other', async () => {
    const strange = { subjectId: randomUUID(), note: 'a\0b\ud83d' };
    const failure = { queue: 'mail', job: 'test.work', correlationId: null, attempts: 1, failedAt: new Date() };
    const error = `Refused\0 \ud83d ${'x'.repeat(1_990)}\u{1f600}`;
    const kept = await keepDeadLetters(world.database, [
      { ...failure, jobId: 'job-strange', payload: strange, error },
      { ...failure, jobId: 'job-plain', payload: {}, error: 'Plain.' },
    ]);
    expect(kept.map(({ jobId }) => jobId).sort()).toEqual(['job-plain', 'job-strange']);
    expect(kept.find(({ jobId }) => jobId === 'job-strange')).toMatchObject({
      payload: { subjectId: strange.subjectId, note: 'ab\ufffd' },
      error: expect.stringMatching(/^Refused \ufffd x+/),
    });
  });

  it('stays in the queue until its row has committed', async () => {
    const subjectId = randomUUID();
    await queues.enqueue([newJob(work, { subjectId }, `job-${subjectId}`)]);
    expect(await waitUntil(() => runs.includes(subjectId), 5_000)).toBe(true);
    const away = { rows: () => Promise.reject(new Error('The database is away.')) };
    const blind = new DeadLetterCollector(queues, away as unknown as World['database'], logger);
    let refusal = '';
    const refused = (): Promise<boolean> =>
      blind.collect().then(
        () => false,
        (error: Error) => (refusal = error.message) !== '',
      );
    expect(await waitUntil(refused, 5_000)).toBe(true);
    expect(refusal).toBe('The database is away.');
    expect(await collector().collect()).toBe(1);
  });

  it('runs once more though twenty people retry it at once, and is then off the list', async () => {
    const { id, payload } = await aDeadLetter();
    broken = false;
    const before = runs.length;
    const retried = await together(...times(20, () => retryDeadLetters(world.database, [id], 'operator')));
    expect(retried.flat()).toEqual([id]);
    expect(await open()).toEqual([]);
    await Promise.all([relay(), relay()]);
    const { subjectId } = payload as SubjectPayload;
    expect(await waitUntil(() => runs.length > before, 5_000)).toBe(true);
    // Whatever came with it has run by the time that a later job has.
    const later = randomUUID();
    await queues.enqueue([newJob(work, { subjectId: later })]);
    expect(await waitUntil(() => runs.includes(later), 5_000)).toBe(true);
    expect(runs.slice(before).filter((run) => run === subjectId)).toHaveLength(1);
    expect(await listDeadLetters(world.database, { all: true, limit: 10 })).toMatchObject([
      { id, retriedBy: 'operator' },
    ]);
  });

  it('is retried alone by its id, and an id of nothing is refused', async () => {
    const { id } = await aDeadLetter();
    expect(await retryDeadLetter(world.database, id, 'operator')).toEqual([id]);
    expect(await retryDeadLetter(world.database, id, 'operator')).toEqual([]);
    await expect(retryDeadLetter(world.database, randomUUID(), 'operator')).rejects.toMatchObject({
      code: 'dead-letter-not-found',
    });
    await retryDeadLetters(world.database, 'all', 'operator');
    await relay();
    expect(await waitUntil(async () => (await collector().collect()) === 1, 5_000)).toBe(true);
  });

  it('that fails again is the same row with more tries, and can be retried again', async () => {
    const { id } = await aDeadLetter();
    for (let tries = 2; tries < 4; tries += 1) {
      expect(await retryDeadLetters(world.database, 'all', 'operator')).toEqual([id]);
      await relay();
      expect(await waitUntil(async () => (await collector().collect()) === 1, 5_000)).toBe(true);
      expect(await open()).toMatchObject([{ id, attempts: tries, retriedAt: null, retriedBy: null }]);
    }
  });

  it('is not opened again by an old report of the same failure', async () => {
    const { id, queue, job, jobId, payload, failedAt } = await aDeadLetter();
    await retryDeadLetters(world.database, [id], 'operator');
    const report = { queue, job, jobId, payload, correlationId: null, error: 'Again.', attempts: 1, failedAt };
    expect(await keepDeadLetters(world.database, [report, report])).toEqual([]);
    expect(await open()).toEqual([]);
  });

  it('is let go when it recurs, since its next turn does the same', async () => {
    await queues.schedule(tick, 60_000);
    expect(await waitUntil(() => runs.includes('tick'), 5_000)).toBe(true);
    const last = await aDeadLetter();
    expect((await open()).map(({ job }) => job)).toEqual([last.job]);
  });
});
