import { randomUUID } from 'node:crypto';
import {
  createPostgresBackend,
  Queue,
  Worker,
  type BackendFactory,
  type ConnectionOptions,
  type Processor,
  type RedisQueueBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import type { Configuration } from '#platform/config';
import { type QueueName, QUEUES } from './job-definition.js';

/** What travels in a job: the payload and where it came from. */
export interface Envelope {
  payload: object;
  correlationId: string | null;
  /** the identity of the dead letter that this job tries again */
  origin?: { queue: string; jobId: string };
}

/** Makes queues and workers on one backend, and owns the connections beneath them. */
export interface QueueBackend {
  queue(name: QueueName): Queue<Envelope>;
  worker(name: QueueName, processor: Processor<Envelope>, concurrency: number): Worker<Envelope>;
  /**
   * Names the data that it holds. Another name than before means that jobs are gone, or may be: another backend, emptied, restarted.
   * Rejects when the backend is away.
   */
  identity(): Promise<string>;
  /** Whether its connection stands right now. */
  connected(): boolean;
  close(): Promise<void>;
}

/** The hash tag keeps all keys of a queue in one slot of a Redis Cluster. */
const PREFIX = '{undersigned}';

/**
 * BullMQ's classes are generic in their backend and default to Redis. The calls used here are common to both,
 * so the factory is told apart at run time only and the rest of the code sees one type.
 */
const onPostgres = createPostgresBackend as unknown as BackendFactory<RedisQueueBackend>;

const jobOptions = {
  removeOnComplete: { age: 3600, count: 1000 },
  removeOnFail: { age: 30 * 86_400, count: 10_000 },
} as const;
/**
 * A killed worker's jobs run again within 11 s, instead of BullMQ's 60: its lock lasts 8 s from its last renewal (every 4 s), and what
 * has no lock is looked for every 3 s. A handler may block the process for less than 4 s. A job that outlives six workers is a dead letter.
 */
const workerOptions = { lockDuration: 8_000, stalledInterval: 3_000, maxStalledCount: 5 } as const;

function redisBackend(url: string): QueueBackend {
  // add() must fail at once when Redis is away (the outbox keeps the work); a blocking worker must wait for ever.
  const producer = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: null, commandTimeout: 10_000 });
  const consumer = new Redis(url, { maxRetriesPerRequest: null });
  for (const client of [producer, consumer]) client.on('error', () => undefined);
  return {
    queue: (name) =>
      new Queue<Envelope>(name, {
        connection: producer,
        prefix: PREFIX,
        skipWaitingForReady: true,
        skipVersionCheck: true,
        defaultJobOptions: jobOptions,
      }),
    worker: (name, processor, concurrency) =>
      new Worker<Envelope>(name, processor, {
        connection: consumer,
        prefix: PREFIX,
        concurrency,
        autorun: false,
        ...workerOptions,
      }),
    identity: () => redisIdentity(producer),
    connected: () => consumer.status === 'ready',
    close: async () => {
      for (const client of [producer, consumer]) client.disconnect();
      await Promise.resolve();
    },
  };
}

/** A restart may have lost the last second (or, without AOF, all) of what was written; what was emptied has lost the name we gave it. */
async function redisIdentity(client: Redis): Promise<string> {
  const key = `${PREFIX}:identity`;
  const info = await client.info('server');
  await client.set(key, randomUUID(), 'NX');
  return `${/run_id:(\w+)/.exec(info)?.[1] ?? ''} ${await client.get(key)}`;
}

function postgresBackend(url: string): QueueBackend {
  // One shared pool: by default every queue and worker would open its own. Each worker keeps one connection for LISTEN.
  const pool = new Pool({
    connectionString: url,
    max: 12,
    options: '-c search_path=bullmq',
    application_name: 'undersigned-queue',
    connectionTimeoutMillis: 10_000,
  });
  pool.on('error', () => undefined);
  // Each queue and each worker listens for errors of the pool they share; more than ten are no leak.
  pool.setMaxListeners(2 * QUEUES.length + 1);
  const connection = pool as unknown as ConnectionOptions;
  return {
    queue: (name) => new Queue<Envelope>(name, { connection, defaultJobOptions: jobOptions }, onPostgres),
    worker: (name, processor, concurrency) =>
      new Worker<Envelope>(name, processor, { connection, concurrency, autorun: false, ...workerOptions }, onPostgres),
    // The jobs are in the same database as their events: neither is lost without the other.
    identity: () => Promise.resolve('postgres'),
    // A pool connects anew for each query; what cannot be reached fails at once and holds nobody up.
    connected: () => true,
    close: () => pool.end(),
  };
}

/** @returns Redis when REDIS_URL is set, PostgreSQL otherwise; the rest of the code cannot tell them apart. */
export function createQueueBackend({ REDIS_URL, DATABASE_URL }: Configuration): QueueBackend {
  return REDIS_URL === undefined ? postgresBackend(DATABASE_URL) : redisBackend(REDIS_URL);
}
