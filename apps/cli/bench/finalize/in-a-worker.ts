import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { freePort, waitUntil } from '#platform/embedded';
import { builtScripts } from '../../start/plan.js';
import type { EmptyDatabase } from '../empty-database.js';
import type { Phase } from './phase.js';

/** Longer than a million takes on a machine that is busy. */
const WITHIN_MS = 600_000;

/**
 * Freezes a closed campaign the way an installation does: a worker process finds it and runs the job, with all its queues and schedules.
 *
 * @returns the seconds from the worker's start to the edition, and the most memory that the process ever held, MB (Linux; else 0)
 */
export async function frozenByAWorker({ database, url }: EmptyDatabase, campaignId: string): Promise<Phase> {
  const port = await freePort();
  const started = performance.now();
  const worker = spawn(process.execPath, ['--max-semi-space-size=8', builtScripts().worker], {
    // Nothing answers where mail would go: what is announced stays queued.
    env: {
      DATABASE_URL: url,
      SECRET: randomBytes(32).toString('hex'),
      SMTP_URL: 'smtp://127.0.0.1:9',
      WORKER_PORT: String(port),
      SWEEP_SECONDS: '1',
      LOG_LEVEL: 'fatal',
      EMBEDDED: 'true',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    const frozen = (): Promise<boolean> =>
      database
        .row('SELECT 1 AS found FROM editions WHERE campaign_id = $1', [campaignId])
        .then((row) => row !== undefined || worker.exitCode !== null);
    if (!(await waitUntil(frozen, WITHIN_MS, 50)) || worker.exitCode !== null)
      throw new Error('The worker made no edition.');
    return { seconds: Math.round(performance.now() - started) / 1000, memory: peakOf(worker) };
  } finally {
    const exited = worker.exitCode === null ? once(worker, 'exit') : undefined;
    worker.kill('SIGKILL');
    await exited;
  }
}

/** VmHWM of proc(5), the peak of the resident set, which counts kibibytes. */
function peakOf({ pid }: ChildProcess): number {
  try {
    const [, kibibytes = '0'] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round((Number(kibibytes) * 1024) / 1e6);
  } catch {
    return 0;
  }
}
