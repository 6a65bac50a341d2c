import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Client } from 'pg';
import { freePort } from '../free-port.js';
import { claim, InUseError } from '../owner-lock.js';
import { secretFile } from '../secret-file.js';
import { waitUntil } from '../wait-until.js';
import { findBinaries } from './binaries.js';
import { initialize, serverEnvironment, SUPERUSER } from './initialize.js';
import { endOrphans, stopServer } from './orphans.js';
import { chooseRunAs, giveTo, type RunAs } from './run-as.js';
import { watchOver } from './watchdog.js';

const DATABASE = 'undersigned';
const PORT_TRIES = 5;
/** Recovery after a crash replays the log first; that takes longer than any ordinary start. */
const READY_WITHIN_MS = 120_000;
const LOG_LIMIT_BYTES = 10_000_000;

export interface EmbeddedPostgresOptions {
  /** The cluster's own folder. Beside it, in its parent, lie the password (0600), the log and the claim. */
  dataDir: string;
  /** A free one is chosen when left out. */
  port?: number;
  /** False for throwaway clusters: nothing is flushed to disk, and a crash of the machine may lose all of it. */
  durable?: boolean;
  log: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** With the password in it: never log it. */
  url: string;
  port: number;
  pid: number;
  /** Settles when the server process ends, asked or not. */
  exited: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL of our own on 127.0.0.1, creating its data folder first when there is none.
 * Ends a server that an earlier, killed run left on the same folder.
 *
 * @throws when another living process uses the folder, when its data is of another major version, or when the server
 *   does not come up; the message holds the end of the server's log
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const wanted = resolve(options.dataDir);
  mkdirSync(dirname(wanted), { recursive: true });
  const release = claimFolder(wanted);
  try {
    const runAs = chooseRunAs(wanted, findBinaries(dirname(wanted)));
    await endOrphans(runAs.dataDir, options.log);
    const password = secretFile(`${wanted}.password`);
    initialize(runAs, password, options.durable ?? true, options.log);
    giveTo(runAs, runAs.dataDir);
    return await startServer(options, runAs, password, `${wanted}.log`, release);
  } catch (error) {
    release();
    throw error;
  }
}

async function startServer(
  options: EmbeddedPostgresOptions,
  runAs: RunAs,
  password: string,
  logFile: string,
  release: () => void,
): Promise<EmbeddedPostgres> {
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const url = `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${DATABASE}`;
    const logStart = sizeOf(logFile);
    const server = spawnServer(runAs, port, options.durable ?? true, logFile);
    const pid = server.pid;
    if (pid === undefined)
      throw new Error(`PostgreSQL could not be started: ${runAs.prefix[0] ?? runAs.binaries.postgres} is missing.`);
    const callOff = watchOver(pid);
    const exited = new Promise<void>((resolveExit) => server.once('exit', () => resolveExit())).then(callOff);
    const dead = (): boolean => server.exitCode !== null || server.signalCode !== null;
    if (await isReady(url, dead, options.log)) {
      const released = exited.then(release);
      const stop = async (): Promise<void> => {
        server.ref(); // whoever waits for the end must live to see it
        await stopServer(pid, dead);
        await released;
      };
      return { url, port, pid, exited: released, stop };
    }
    await stopServer(pid, dead);
    await exited;
    const said = readFileSync(logFile, 'utf8').slice(logStart).trim().split('\n').slice(-15).join('\n');
    const portWasTaken = options.port === undefined && /could not bind|Address already in use/.test(said);
    if (!portWasTaken || attempt === PORT_TRIES)
      throw new Error(`PostgreSQL did not start. Its log (${logFile}) ends:\n${said}`);
  }
}

function spawnServer(
  { prefix, binaries, dataDir, uid, gid }: RunAs,
  port: number,
  durable: boolean,
  logFile: string,
): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    logging_collector: 'off',
    log_destination: 'stderr',
    log_min_messages: 'warning',
    lc_messages: 'C',
    ...(durable
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: 0 }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command = '', ...args] = [...prefix, binaries.postgres, '-D', dataDir, ...flags];
  const output = openSync(logFile, sizeOf(logFile) > LOG_LIMIT_BYTES ? 'w' : 'a', 0o600);
  try {
    // Detached: Ctrl-C must reach the supervisor first, which ends the database last.
    const child = spawn(command, args, {
      uid,
      gid,
      cwd: '/',
      env: serverEnvironment,
      detached: true,
      stdio: ['ignore', output, output],
    });
    child.on('error', () => undefined); // told by the missing pid
    child.unref();
    return child;
  } finally {
    closeSync(output);
  }
}

/** Ready means that our own database answers a query; it is created on the first start. */
async function isReady(url: string, dead: () => boolean, log: (line: string) => void): Promise<boolean> {
  const started = Date.now();
  let told = false;
  let ready = false;
  await waitUntil(
    async () => {
      ready = await answers(url);
      if (!ready && !told && Date.now() - started > 5_000) {
        log('PostgreSQL is still starting (after a crash it replays its log first) …');
        told = true;
      }
      return ready || dead();
    },
    READY_WITHIN_MS,
    40,
  );
  return ready;
}

async function answers(url: string): Promise<boolean> {
  try {
    await query(url, 'SELECT 1');
    return true;
  } catch (error) {
    const INVALID_CATALOG_NAME = '3D000';
    if ((error as { code?: string }).code !== INVALID_CATALOG_NAME) return false;
    const maintenance = new URL(url);
    maintenance.pathname = '/postgres';
    await query(maintenance.href, `CREATE DATABASE ${DATABASE}`);
    return false;
  }
}

async function query(connectionString: string, sql: string): Promise<void> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function claimFolder(dataDir: string): () => void {
  try {
    return claim(`${dataDir}.owner`);
  } catch (error) {
    if (!(error instanceof InUseError)) throw error;
    throw new Error(`The database in ${dataDir} is in use by process ${error.pid}. Cure: stop that process first.`, {
      cause: error,
    });
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
