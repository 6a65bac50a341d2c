import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf, endProcess, isAlive, processesWorkingIn } from '../processes.js';
import { waitUntil } from '../wait-until.js';

/**
 * Ends a server that outlived the process which started it, and clears what would stop the next one.
 * Call it only while holding the claim on the folder: then whatever still runs there has no owner.
 */
export async function endOrphans(dataDir: string, log: (line: string) => void): Promise<void> {
  const pid = postmasterPid(dataDir);
  if (pid === undefined) return;
  if (isAlive(pid) && isServerOf(pid, dataDir)) {
    log(`Stopping a PostgreSQL (process ${pid}) that an earlier run left behind …`);
    await stopServer(pid);
  }
  // After SIGKILL of the server its backends notice within moments; PostgreSQL refuses to start beside them.
  await waitUntil(() => processesWorkingIn(dataDir).length === 0, 10_000);
  // What is left is the file of a dead server. PostgreSQL would clear it, but not when the pid looks taken: by another
  // process by now, or by the dead one where nobody reaps it (containers without an init).
  if (!isAlive(pid) || !isServerOf(pid, dataDir)) rmSync(join(dataDir, 'postmaster.pid'), { force: true });
}

/** Fast shutdown first; immediate shutdown is safe too, it only makes the next start recover from the log. */
export async function stopServer(pid: number, dead: () => boolean = () => false): Promise<void> {
  if (dead()) return; // its number may belong to another process by now
  await endProcess(pid, [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]);
}

function postmasterPid(dataDir: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

function isServerOf(pid: number, dataDir: string): boolean {
  return processesWorkingIn(dataDir).includes(pid) || commandLineOf(pid).includes(`-D ${dataDir} `);
}
