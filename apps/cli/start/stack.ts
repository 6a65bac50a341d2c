import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkEnvironment } from '#platform/config';
import { runMigrations } from '#platform/database';
import { freePort, secretFile, startMailSink } from '#platform/embedded';
import { announce, claimDataDir } from './data-dir.js';
import { keepPostgresRunning } from './postgres-keeper.js';
import { builtScripts, type Environment, type Log, type StackScripts } from './plan.js';
import { refuseTakenPort, waitUntilReady } from './ready.js';
import { SupervisedProcess } from './supervised-process.js';
import { Undo } from './undo.js';

export interface StackOptions {
  /** Everything the stack keeps lies here: database, mails, secret, logs. */
  dataDir: string;
  /** Port of the api; a free one is chosen when left out. */
  port?: number;
  /** What the api and the worker see. DATABASE_URL, REDIS_URL and SMTP_URL in it switch to real servers, each on its own. */
  env: Environment;
  log: Log;
  /** False for throwaway stacks (tests, demos): faster, and lost when the machine crashes. */
  durable?: boolean;
  /** Ends a start that is under way; what was started is stopped again. */
  signal?: AbortSignal;
  /** Other scripts than the built api and worker, for the supervisor's own tests. */
  scripts?: StackScripts;
  /** Flags of Node for each process, for example `--inspect`. */
  nodeFlags?: Partial<Record<keyof StackScripts, string[]>>;
}

export interface Stack {
  /** `http://localhost:<port>` */
  apiUrl: string;
  workerUrl: string;
  /** Holds a password: never log it. */
  databaseUrl: string;
  /** Whether the database is our own. */
  ownDatabase: boolean;
  /** Where the mails of our own sink lie; undefined when SMTP_URL names a real server. */
  mailDir?: string;
  /** Rejects when a part of the stack cannot be kept running. */
  failed: Promise<never>;
  /** Starts api and worker again, for example on changed code; database and mail sink go on. Resolves when both are ready. */
  restart(): Promise<void>;
  /** Api and worker first, the database last; safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts everything that Undersigned needs on one machine: PostgreSQL and a mail sink (unless real ones are named), the
 * migrations, the api and the worker as two processes. Resolves when both say that they are ready.
 *
 * @throws with a message for people when a port is taken, the folder is in use, or a part does not come up
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const undo = new Undo();
  try {
    return await assemble({ ...options, dataDir: resolve(options.dataDir) }, undo);
  } catch (error) {
    await undo.all();
    throw error;
  }
}

async function assemble(options: StackOptions, undo: Undo): Promise<Stack> {
  const { dataDir, env, signal } = options;
  const failure = new AbortController();
  const giveUp = (error: Error): void => failure.abort(error);

  checkEnvironment(env, { DATABASE_URL: 'postgres://later', SMTP_URL: 'smtp://later', SECRET: '-'.repeat(32) });
  mkdirSync(dataDir, { recursive: true });
  undo.push(claimDataDir(dataDir));
  const port = options.port ?? (await freePort());
  await refuseTakenPort(port, env.HOST || '127.0.0.1');

  const databaseUrl = env.DATABASE_URL || (await startDatabase(options, undo, giveUp));
  signal?.throwIfAborted();
  const mail: { url: string; dir?: string } = env.SMTP_URL ? { url: env.SMTP_URL } : await startMail(options, undo);
  const applied = await runMigrations(databaseUrl).catch((error: unknown) => {
    if (!env.DATABASE_URL || (error as { code?: string }).code !== 'ECONNREFUSED') throw error;
    throw new Error('DATABASE_URL: nothing answers there. Cure: start that PostgreSQL, or leave DATABASE_URL out.', {
      cause: error,
    });
  });
  if (applied.length > 0) options.log(`Migrated the database (${applied.length} new).`);
  undo.push(announce(dataDir, { databaseUrl, apiUrl: `http://localhost:${port}` }));
  signal?.throwIfAborted();

  const workerPort = env.WORKER_PORT ? Number(env.WORKER_PORT) : await freePort();
  const childEnv: Environment = {
    // Our own sink takes what it is given; the pace is for servers that count.
    ...(mail.dir === undefined ? {} : { MAIL_PER_MINUTE: '0', MAIL_PER_DOMAIN_PER_MINUTE: '0' }),
    ...env,
    PORT: String(port),
    WORKER_PORT: String(workerPort),
    DATABASE_URL: databaseUrl,
    SMTP_URL: mail.url,
    SECRET: env.SECRET || secretFile(join(dataDir, 'secret')),
    EMBEDDED: 'true',
    DEV_MAIL_DIR: mail.dir,
  };
  const processes = startProcesses(options, childEnv, undo, giveUp);
  const [apiUrl, workerUrl] = [`http://localhost:${port}`, `http://localhost:${workerPort}`];
  const stopped = new AbortController();
  const ended = AbortSignal.any([failure.signal, stopped.signal, ...(signal ? [signal] : [])]);
  const ready = (): Promise<void> => waitUntilReady({ api: apiUrl, worker: workerUrl }, dataDir, ended);
  await ready();
  return {
    apiUrl,
    workerUrl,
    databaseUrl,
    ownDatabase: !env.DATABASE_URL,
    mailDir: mail.dir,
    failed: rejection(failure.signal),
    restart: async () => {
      await Promise.all(processes.map((child) => child.restart()));
      await ready();
    },
    stop: () => {
      stopped.abort(new Error('Stopped.'));
      return undo.all();
    },
  };
}

async function startDatabase(
  { dataDir, durable = true, log }: StackOptions,
  undo: Undo,
  giveUp: (error: Error) => void,
): Promise<string> {
  log('Starting PostgreSQL …');
  const postgres = await keepPostgresRunning({ dataDir: join(dataDir, 'postgres'), durable, log }, giveUp);
  undo.push(() => postgres.stop());
  return postgres.url;
}

async function startMail({ dataDir, log }: StackOptions, undo: Undo): Promise<{ url: string; dir: string }> {
  const dir = join(dataDir, 'mail');
  const sink = await startMailSink({ dir, host: '127.0.0.1', log });
  undo.push(() => sink.stop());
  return { url: sink.url, dir };
}

function startProcesses(
  { dataDir, log, scripts = builtScripts(), nodeFlags = {} }: StackOptions,
  env: Environment,
  undo: Undo,
  onGivenUp: (error: Error) => void,
): SupervisedProcess[] {
  log('Starting the api and the worker …');
  const processes = (['api', 'worker'] as const).map((name) => {
    const logFile = join(dataDir, `${name}.log`);
    const flags = nodeFlags[name];
    return new SupervisedProcess({ name, script: scripts[name], env, nodeFlags: flags, logFile, log, onGivenUp });
  });
  undo.push(() => Promise.all(processes.map((child) => child.stop())));
  for (const child of processes) child.start();
  return processes;
}

/** Rejects with the signal's reason; a rejection that nobody waits for does not end the process. */
function rejection(signal: AbortSignal): Promise<never> {
  const promise = new Promise<never>((_, reject) => {
    const fail = (): void => reject(signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason)));
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
  promise.catch(() => undefined);
  return promise;
}
