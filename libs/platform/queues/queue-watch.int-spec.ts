import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { waitUntil } from '#platform/embedded';
import { createLogger } from '#platform/logging';
import { recordEvents } from '#platform/outbox';
import { World } from '../../../test/builders/world.js';
import { createQueueBackend, type QueueBackend } from './backend.js';
import { defineJob } from './job-definition.js';
import { NoPayload } from './no-payload.js';
import { QueueWatch } from './queue-watch.js';
import { subscribe } from './subscription.js';

const note = defineJob({ name: 'test.note', queue: 'mail', payload: NoPayload, attempts: 1, backoff: 10 });
const subscriptions = [subscribe('test.happened', note, () => ({}))];

describe('a queue that lost its data', () => {
  let world: World;
  let identity = 'first';
  beforeAll(async () => {
    world = await World.create();
  });
  beforeEach(async () => {
    await world.database.rows('DELETE FROM outbox');
    await world.database.rows('DELETE FROM queue_sightings');
  });
  afterAll(() => world.close());

  const watch = (): QueueWatch =>
    new QueueWatch(
      world.database,
      { identity: () => Promise.resolve(identity) } as unknown as QueueBackend,
      createLogger('silent', 'test'),
    );
  const look = (): Promise<number> => watch().look(subscriptions);
  /** @returns the id of an event that was handed over and whose job is now gone */
  async function handedOver(type: string): Promise<string> {
    const subjectId = randomUUID();
    await world.database.transaction((tx) => recordEvents(tx, [{ type, campaignId: null, subjectId, actor: 'test' }]));
    await world.database.rows('DELETE FROM outbox');
    return subjectId;
  }
  const waiting = async (): Promise<string[]> =>
    (
      await world.database.rows<{ subjectId: string }>(
        'SELECT subject_id FROM outbox JOIN events ON events.id = event_id ORDER BY events.id',
      )
    ).map(({ subjectId }) => subjectId);

  const inLastDays = async (): Promise<number> =>
    (
      await world.database.rows(
        `SELECT 1 FROM events WHERE type = 'test.happened' AND occurred_at > clock_timestamp() - interval '4 days'`,
      )
    ).length;

  it('gets every event that somebody subscribed to again, once though two workers notice it', async () => {
    await look();
    const subject = await handedOver('test.happened');
    await handedOver('test.unheard');
    expect(await look()).toBe(0);
    identity = 'second';
    await Promise.all([look(), look(), look()]);
    expect(await waiting()).toEqual([subject]);
  });

  it('gets nothing again that had not reached it yet: that is new, and waits behind nothing', async () => {
    await look();
    const waitingStill = randomUUID();
    const event = { type: 'test.happened', campaignId: null, subjectId: waitingStill, actor: 'test' };
    await world.database.transaction((tx) => recordEvents(tx, [event]));
    identity = 'replaced';
    await look();
    const rows = await world.database.rows(
      'SELECT again FROM outbox JOIN events ON events.id = event_id WHERE subject_id = $1',
      [waitingStill],
    );
    expect(rows).toEqual([{ again: false }]);
  });

  it('gets nothing again that is older than any job can be', async () => {
    await look();
    await world.clock.advance('-5 days');
    await handedOver('test.happened');
    await world.clock.advance('5 days');
    const recent = await handedOver('test.happened');
    identity = 'third';
    await look();
    expect((await waiting()).at(-1)).toBe(recent);
    expect(await waiting()).toHaveLength(await inLastDays());
  });

  it('is told apart from one that did not, on the backend of this run', async () => {
    const backend = createQueueBackend(world.configuration);
    const { REDIS_URL } = world.configuration;
    try {
      let first = '';
      await waitUntil(async () => (first = await backend.identity().catch(() => '')) !== '', 5_000);
      expect(await backend.identity()).toBe(first);
      if (REDIS_URL === undefined) return;
      const redis = new Redis(REDIS_URL);
      await redis.flushdb();
      redis.disconnect();
      expect(await backend.identity()).not.toBe(first);
    } finally {
      await backend.close();
    }
  });
});
