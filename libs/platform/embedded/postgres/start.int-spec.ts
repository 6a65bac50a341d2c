import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { isAlive } from '../processes.js';
import { waitUntil } from '../wait-until.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start.js';

jest.setTimeout(60_000); // creating clusters takes its time on a busy machine

describe('the embedded PostgreSQL', () => {
  let folder: string;
  let dataDir: string;
  let running: EmbeddedPostgres[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'undersigned-pg-'));
    chmodSync(folder, 0o711);
    dataDir = join(folder, 'postgres');
    running = [];
  });
  afterEach(async () => {
    for (const postgres of running) await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (): Promise<EmbeddedPostgres> => {
    const postgres = await startEmbeddedPostgres({ dataDir, durable: false, log: () => undefined });
    running.push(postgres);
    return postgres;
  };

  it('keeps its data from one start to the next', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 1');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start();
    expect(await query(second.url, 'SELECT * FROM kept')).toHaveLength(1);
  });

  it('speaks UTF-8 and knows ICU collations, trigrams and unaccent', async () => {
    const { url } = await start();
    await query(url, 'CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent');
    const [row] = await query(
      url,
      `SELECT current_setting('server_encoding') AS encoding, 'é' < 'f' COLLATE "und-x-icu" AS icu,
              similarity('Organización', 'organizacion') > 0.5 AS trigrams, unaccent('Ñandú') AS plain`,
    );
    expect(row).toEqual({ encoding: 'UTF8', icu: true, trigrams: true, plain: 'Nandu' });
  });

  it('is reached by this machine only, and with its password only', async () => {
    const { url, port } = await start();
    expect(statSync(`${dataDir}.password`).mode & 0o777).toBe(0o600);
    const wrong = Object.assign(new URL(url), { password: 'wrong' }).href;
    await expect(query(wrong, 'SELECT 1')).rejects.toThrow(/password/);
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address?.family === 'IPv4' && !address.internal);
    if (!outside) return; // a machine without a network has nothing more to try
    const fromOutside = Object.assign(new URL(url), { hostname: outside.address, port: String(port) }).href;
    await expect(query(fromOutside, 'SELECT 1')).rejects.toThrow();
  });

  it('refuses a folder that a living process uses', async () => {
    await start();
    await expect(start()).rejects.toThrow(/in use by process/);
  });

  it('refuses data of another major version, and names the cure', async () => {
    await (await start()).stop();
    writeFileSync(join(dataDir, 'PG_VERSION'), '14\n');
    await expect(start()).rejects.toThrow(/written by PostgreSQL 14.*Cure:/s);
    expect(readFileSync(join(dataDir, 'PG_VERSION'), 'utf8')).toBe('14\n');
  });

  it('tells when the server ends by itself, and starts again after kill -9', async () => {
    const first = await start();
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    const second = await start();
    expect(await query(second.url, 'SELECT 1')).toHaveLength(1);
  });

  it('begins anew when the first start was killed half-way', async () => {
    mkdirSync(`${dataDir}.new`);
    writeFileSync(join(`${dataDir}.new`, 'PG_VERSION'), '18\n');
    writeFileSync(`${dataDir}.pw`, 'left over');
    const { url } = await start();
    expect(await query(url, 'SELECT 1')).toHaveLength(1);
    expect(existsSync(`${dataDir}.new`) || existsSync(`${dataDir}.pw`)).toBe(false);
  });

  it('ends when the process that started it was killed', async () => {
    const pid = await startInAnotherProcessAndKillIt(dataDir);
    expect(await waitUntil(() => !isAlive(pid), 20_000)).toBe(true);
    expect((await start()).pid).not.toBe(pid);
  });

  it('ends a server that was left behind on its folder before it starts', async () => {
    const pid = await startInAnotherProcessAndKillIt(dataDir, { withoutWatchdog: true });
    expect(isAlive(pid)).toBe(true);
    await start();
    expect(isAlive(pid)).toBe(false);
  });
});

async function query(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @returns the id of a server whose starter is dead by SIGKILL */
async function startInAnotherProcessAndKillIt(dataDir: string, { withoutWatchdog = false } = {}): Promise<number> {
  const built = pathToFileURL(join(import.meta.dirname, '../../../../dist/libs/platform/embedded/index.js')).href;
  const program = `
    const { startEmbeddedPostgres } = await import('${built}');
    const { pid } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false, log: () => {} });
    console.log(pid);
    setInterval(() => {}, 1000);`;
  const starter = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [output] = (await once(starter.stdout, 'data')) as [Buffer];
  const pid = Number(output.toString());
  if (withoutWatchdog) process.kill(watchdogOf(starter.pid ?? 0), 'SIGKILL');
  starter.kill('SIGKILL');
  await once(starter, 'exit');
  return pid;
}

/** The shell among the children of the process that we started. */
function watchdogOf(parent: number): number {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ').map(Number);
  const shell = children.find((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('undersigned-postgres-watchdog'),
  );
  if (!shell) throw new Error('the watchdog was not found');
  return shell;
}
