import { Redis } from 'ioredis';

/**
 * @returns the address of an empty Redis database that no other test file uses at the same time, or undefined when the
 *   queues of this run are in PostgreSQL. A jest worker runs one file at a time, so its number is the database's.
 */
export async function emptyTestRedis(): Promise<string | undefined> {
  const { TEST_REDIS_URL: server, JEST_WORKER_ID: worker } = process.env;
  if (!server) return undefined;
  const { href: url } = Object.assign(new URL(server), { pathname: `/${Number(worker ?? 0) % 16}` });
  const client = new Redis(url);
  await client.flushdb();
  client.disconnect();
  return url;
}
