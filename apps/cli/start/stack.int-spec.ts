import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, waitUntil } from '#platform/embedded';
import { findRunning } from './data-dir.js';
import { type Stack, type StackOptions, startStack } from './stack.js';
import { createTestDatabase, type TestDatabase } from '../../../test/setup/test-database.js';

jest.setTimeout(60_000); // processes start slowly on a busy machine
const standIn = join(import.meta.dirname, '../../../test/fixtures/stand-in-process.mjs');

interface Answer {
  pid: number;
  mailDir: string;
  secret: number;
}

describe('the supervisor', () => {
  let dataDir: string;
  let database: TestDatabase;
  let stack: Stack | undefined;
  let said: string[];

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'undersigned-stack-'));
    database = await createTestDatabase();
    said = [];
  });
  afterEach(async () => {
    await stack?.stop();
    stack = undefined;
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const start = async (options: Partial<StackOptions> = {}): Promise<Stack> => {
    const env = { DATABASE_URL: database.url, ...options.env };
    const scripts = { api: standIn, worker: standIn };
    stack = await startStack({ dataDir, scripts, log: (line) => said.push(line), durable: false, ...options, env });
    return stack;
  };
  const ask = async (url: string): Promise<Answer> =>
    (
      await fetch(url.replace('localhost', '127.0.0.1'), { headers: { connection: 'close' } })
    ).json() as Promise<Answer>;

  it('starts both processes with what they need to know, and ends them', async () => {
    const { apiUrl, workerUrl, stop } = await start();
    const [api, worker] = [await ask(apiUrl), await ask(workerUrl)];
    expect(api.pid).not.toBe(worker.pid);
    expect(api).toMatchObject({ mailDir: join(dataDir, 'mail'), secret: 64 });
    expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
    expect(findRunning(dataDir)).toEqual({ databaseUrl: database.url, apiUrl });
    await stop();
    await expect(ask(apiUrl)).rejects.toThrow();
    expect(findRunning(dataDir)).toBeUndefined();
  });

  it('brings its own database when none is named', async () => {
    const own = await start({ env: { DATABASE_URL: '' } });
    expect(own.ownDatabase).toBe(true);
    expect(existsSync(join(dataDir, 'postgres', 'PG_VERSION'))).toBe(true);
  });

  it('refuses a port that is in use before it starts anything', async () => {
    const { apiUrl, stop } = await start();
    const port = Number(new URL(apiUrl).port);
    const other = join(dataDir, 'other');
    await expect(start({ port, dataDir: other })).rejects.toThrow(`Port ${port} is in use. Cure:`);
    expect(existsSync(join(other, 'mail'))).toBe(false);
    await stop();
  });

  it('refuses a folder that another stack uses, and says where that one is', async () => {
    const { apiUrl, stop } = await start();
    await expect(start({ port: await freePort() })).rejects.toThrow(`already runs from this folder: ${apiUrl}`);
    await stop();
  });

  it('starts a crashed process again', async () => {
    const { apiUrl } = await start();
    const { pid } = await ask(apiUrl);
    await fetch(new URL('/crash', apiUrl.replace('localhost', '127.0.0.1'))).catch(() => undefined);
    const back = await waitUntil(
      () =>
        ask(apiUrl).then(
          (answer) => answer.pid !== pid,
          () => false,
        ),
      20_000,
    );
    expect(back).toBe(true);
    expect(said.join()).toMatch(/The (api|worker) ended unexpectedly \(code 3\); starting it again/);
  });

  it('starts both processes again when asked to, without taking that for a crash', async () => {
    const { apiUrl, workerUrl, restart } = await start();
    const before = await Promise.all([ask(apiUrl), ask(workerUrl)]);
    await restart();
    const after = await Promise.all([ask(apiUrl), ask(workerUrl)]);
    expect(after.map(({ pid }) => pid)).not.toEqual(before.map(({ pid }) => pid));
    expect(said.join()).not.toContain('ended unexpectedly');
  });

  it('starts nothing again when it is stopped meanwhile', async () => {
    const { apiUrl, restart, stop } = await start();
    const restarting = expect(restart()).rejects.toThrow('Stopped.');
    await stop();
    await restarting;
    await expect(ask(apiUrl)).rejects.toThrow();
  });

  it('gives up on a process that keeps crashing, and shows the end of its log', async () => {
    await expect(start({ env: { CRASH_AT_START: 'yes' } })).rejects.toThrow(
      /ended 5 times within a minute.*as wished/s,
    );
  });

  it('can be stopped while it starts', async () => {
    const controller = new AbortController();
    const starting = start({ signal: controller.signal });
    controller.abort(new Error('changed my mind'));
    await expect(starting).rejects.toThrow('changed my mind');
    expect(findRunning(dataDir)).toBeUndefined();
  });
});
