import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { IsUUID } from 'class-validator';
import { waitUntil } from '#platform/embedded';
import { correlationId, createLogger, withCorrelation } from '#platform/logging';
import { claimBatch, keepDeadLetters, listDeadLetters, recordEvents, retryDeadLetters } from '#platform/outbox';
import { World } from '../../../test/builders/world.js';
import { createQueueBackend, type QueueBackend } from './backend.js';
import { defineJob, type JobHandler } from './job-definition.js';
import { JobQueues } from './job-queues.js';
import { JobRunner } from './job-runner.js';
import { OutboxRelay } from './outbox-relay.js';
import { QueueWatch } from './queue-watch.js';
import { subscribe } from './subscription.js';

class NotePayload {
  @IsUUID()
  subjectId!: string;
}

const note = defineJob({ name: 'test.note', queue: 'matching', payload: NotePayload, attempts: 3, backoff: 10 });
const tell = defineJob({ name: 'test.tell', queue: 'sweeps', payload: NotePayload, attempts: 3, backoff: 10 });
const subscriptions = [note, tell].map((job) =>
  subscribe('test.happened', job, (event) => ({ subjectId: event.subjectId })),
);
const logger = createLogger('silent', 'test');

/** Remembers what it was called with. */
class Recorder implements JobHandler<NotePayload> {
  readonly calls: { subjectId: string; correlationId: string | undefined }[] = [];

  handle({ subjectId }: NotePayload): Promise<void> {
    this.calls.push({ subjectId, correlationId: correlationId() });
    return Promise.resolve();
  }
}

describe('the relay from the outbox to the queues', () => {
  let world: World;
  let backend: QueueBackend;
  let queues: JobQueues;
  let runner: JobRunner;
  let noted: Recorder;
  let told: Recorder;

  beforeAll(async () => {
    world = await World.create();
    backend = createQueueBackend(world.configuration);
    queues = new JobQueues(backend);
    runner = new JobRunner(backend, logger);
    [noted, told] = [new Recorder(), new Recorder()];
    const bound = new Map([
      [note.name, { definition: note, handler: noted }],
      [tell.name, { definition: tell, handler: told }],
    ]);
    runner.start(bound, { matching: 8, sweeps: 8 });
    expect(await waitUntil(() => queues.reachable(), 5_000)).toBe(true);
  });
  afterEach(() => world.database.rows('DELETE FROM outbox'));
  afterAll(async () => {
    await runner.stop();
    await queues.onApplicationShutdown();
    await world.close();
  });

  const relay = (to = queues): OutboxRelay => new OutboxRelay(world.database, to, world.configuration, logger);
  const away = { enqueue: () => Promise.reject(new Error('The queue is away.')) } as unknown as JobQueues;

  async function happen(count: number, type = 'test.happened'): Promise<string[]> {
    const ids = Array.from({ length: count }, () => randomUUID());
    await world.database.transaction((tx) =>
      recordEvents(
        tx,
        ids.map((subjectId) => ({ type, campaignId: null, subjectId, actor: 'test' })),
      ),
    );
    return ids;
  }

  async function waiting(): Promise<{ attempts: number; heldBack: boolean; leaseToken: string | null }[]> {
    return world.database.rows(
      'SELECT attempts, available_at > clock_timestamp() AS held_back, lease_token FROM outbox ORDER BY id',
    );
  }

  it('hands each of 500 events to each subscriber once, though two relays race for them', async () => {
    const ids = await happen(500);
    const relays = [relay(), relay()];
    for (const one of relays) one.start(subscriptions);
    const arrived = (recorder: Recorder): string[] =>
      recorder.calls.map(({ subjectId }) => subjectId).filter((id) => ids.includes(id));
    expect(await waitUntil(() => arrived(noted).length >= 500 && arrived(told).length >= 500, 20_000)).toBe(true);
    await Promise.all(relays.map((one) => one.stop()));
    expect(await waiting()).toEqual([]);
    expect(arrived(noted).sort()).toEqual([...ids].sort());
    expect(arrived(told).sort()).toEqual([...ids].sort());
  }, 30_000);

  it('lets what a queue lost wait behind what is new, in the outbox and in the queue, and does the newest of it first', async () => {
    const replayed = defineJob({
      name: 'test.replayed',
      queue: 'webhooks',
      payload: NotePayload,
      attempts: 1,
      backoff: 10,
    });
    const own = [subscribe('test.lost', replayed, ({ subjectId }) => ({ subjectId }))];
    const identity = { identity: () => Promise.resolve(randomUUID()) } as unknown as QueueBackend;
    const watch = new QueueWatch(world.database, identity, logger);
    const [older, newer] = [...(await happen(1, 'test.lost')), ...(await happen(1, 'test.lost'))];
    await world.database.rows('DELETE FROM outbox');
    await watch.look(own);
    expect(await watch.look(own)).toBe(2);
    const [fresh] = await happen(1, 'test.lost');
    const { entries } = await claimBatch(world.database, 10);
    expect(entries.map(({ event }) => event?.subjectId)).toEqual([fresh, newer, older]);
    // The older ones reach the queue first, and wait there all the same.
    await world.database.rows(
      `UPDATE outbox SET leased_until = NULL, available_at = clock_timestamp() + CASE WHEN again THEN '0' ELSE '1 hour' END::interval`,
    );
    await relay().relayBatch(own);
    await world.database.rows('UPDATE outbox SET available_at = clock_timestamp()');
    await relay().relayBatch(own);
    const done = new Recorder();
    const late = new JobRunner(backend, logger);
    late.start(new Map([[replayed.name, { definition: replayed, handler: done }]]), { webhooks: 1 });
    expect(await waitUntil(() => done.calls.length === 3, 10_000)).toBe(true);
    await late.stop();
    expect(done.calls.map(({ subjectId }) => subjectId)).toEqual([fresh, newer, older]);
  });

  it('carries the correlation id of whatever made the event to its handlers', async () => {
    const id = `request-${randomUUID()}`;
    const [subject] = await withCorrelation(id, () => happen(1));
    await relay().relayBatch(subscriptions);
    const of = (recorder: Recorder): unknown =>
      recorder.calls.find(({ subjectId }) => subjectId === subject)?.correlationId;
    expect(await waitUntil(() => of(noted) !== undefined && of(told) !== undefined, 5_000)).toBe(true);
    expect([of(noted), of(told)]).toEqual([id, id]);
  });

  it('lets an event go that nobody subscribed to', async () => {
    await happen(1, 'test.unheard');
    expect(await relay().relayBatch(subscriptions)).toBe(1);
    expect(await waiting()).toEqual([]);
  });

  it('keeps what it cannot hand over, tries it later and later, and delivers it once the queue is back', async () => {
    const [subject] = await happen(1);
    await expect(relay(away).relayBatch(subscriptions)).rejects.toThrow('The queue is away.');
    expect(await waiting()).toEqual([{ attempts: 1, heldBack: true, leaseToken: null }]);
    expect(await relay().relayBatch(subscriptions)).toBe(0);
    const delay = async (): Promise<number> =>
      (
        await world.database.row<{ ms: number }>(
          'SELECT extract(epoch FROM available_at - clock_timestamp())::float8 * 1000 AS ms FROM outbox',
        )
      )?.ms ?? 0;
    const first = await delay();
    await world.database.rows('UPDATE outbox SET available_at = clock_timestamp()');
    await expect(relay(away).relayBatch(subscriptions)).rejects.toThrow();
    expect(await delay()).toBeGreaterThan(first);
    await world.database.rows('UPDATE outbox SET available_at = clock_timestamp()');
    expect(await relay().relayBatch(subscriptions)).toBe(1);
    expect(await waitUntil(() => noted.calls.some(({ subjectId }) => subjectId === subject), 5_000)).toBe(true);
  });

  it('goes on polling while the queue is away and stops when it is told to', async () => {
    await happen(1);
    const polling = relay(away);
    polling.start(subscriptions);
    expect(await waitUntil(async () => (await waiting())[0]?.attempts === 1, 5_000)).toBe(true);
    await polling.stop();
    expect(await waiting()).toHaveLength(1);
  });

  it('takes over what a relay that died had claimed, and then the dead one deletes nothing', async () => {
    await happen(2);
    let wake = (): void => undefined;
    const hanging = { enqueue: () => new Promise<void>((resolve) => (wake = resolve)) } as unknown as JobQueues;
    const dead = relay(hanging).relayBatch(subscriptions);
    expect(await waitUntil(async () => (await waiting()).every(({ leaseToken }) => leaseToken !== null), 5_000)).toBe(
      true,
    );
    expect(await relay().relayBatch(subscriptions)).toBe(0);
    await world.database.rows(`UPDATE outbox SET leased_until = clock_timestamp() - interval '1 second'`);
    await expect(relay(away).relayBatch(subscriptions)).rejects.toThrow();
    wake();
    await dead;
    expect(await waiting()).toHaveLength(2);
  });

  it('keeps what an event makes wrongly as a dead letter, and hands over the other jobs of the event and of its batch', async () => {
    const [bad, good] = [randomUUID(), randomUUID()];
    const payload = (id: string): NotePayload => ({ subjectId: id === bad ? 'not an id' : id });
    const picky = [subscribe('test.happened', note, (event) => payload(event.subjectId)), ...subscriptions.slice(1)];
    await world.database.transaction((tx) =>
      recordEvents(
        tx,
        [bad, good].map((subjectId) => ({ type: 'test.happened', campaignId: null, subjectId, actor: 'test' })),
      ),
    );
    await relay().relayBatch(picky, [note, tell]);
    const told2 = (id: string): boolean => told.calls.some(({ subjectId }) => subjectId === id);
    const noted1 = (id: string): boolean => noted.calls.some(({ subjectId }) => subjectId === id);
    expect(await waitUntil(() => noted1(good) && told2(bad) && told2(good), 5_000)).toBe(true);
    expect(await waiting()).toEqual([]);
    const [letter, ...more] = await listDeadLetters(world.database, { limit: 10 });
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      queue: 'matching',
      job: note.name,
      payload: { subjectId: 'not an id' },
      attempts: 1,
    });
    expect(letter?.error).toContain('The payload of test.note is wrong: subjectId');

    // Tried again before it was mended it is the same dead letter; afterwards its payload is made anew from the event.
    const again = (): Promise<string[]> => retryDeadLetters(world.database, [letter?.id ?? ''], 'operator');
    await again();
    await relay().relayBatch(picky, [note, tell]);
    expect(await listDeadLetters(world.database, { limit: 10 })).toMatchObject([{ id: letter?.id, attempts: 2 }]);
    expect(await again()).toEqual([letter?.id]);
    await relay().relayBatch(subscriptions, [note, tell]);
    expect(await waitUntil(() => noted1(bad), 5_000)).toBe(true);
    expect(await listDeadLetters(world.database, { limit: 10 })).toEqual([]);
  });

  it('keeps a dead letter whose kind of job nobody knows any more', async () => {
    const failure = { queue: 'mail', job: 'test.gone', jobId: 'job-gone', payload: {}, correlationId: null };
    await keepDeadLetters(world.database, [{ ...failure, error: 'Away.', attempts: 3, failedAt: new Date() }]);
    await retryDeadLetters(world.database, 'all', 'operator');
    await relay().relayBatch(subscriptions, [note, tell]);
    expect(await waiting()).toEqual([]);
    expect(await listDeadLetters(world.database, { limit: 10 })).toMatchObject([
      { jobId: 'job-gone', error: 'No handler knows the job test.gone.', attempts: 4, retriedAt: null },
    ]);
  });
});
