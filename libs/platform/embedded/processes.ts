import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { waitUntil } from './wait-until.js';

/** @returns whether a process with this id runs, ours or somebody else's; a zombie does not count */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return stateOf(pid) !== 'Z';
}

/**
 * Tells a process from a later one with the same id.
 *
 * @returns `<pid> <start time>`; the time is left out where the system has no /proc
 */
export function identityOf(pid: number): string {
  return `${pid} ${statFields(pid)?.[19] ?? ''}`;
}

/** @returns the ids of the processes whose working directory is `dir` (Linux; empty elsewhere) */
export function processesWorkingIn(dir: string): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => workingDirectory(pid) === dir);
  } catch {
    return [];
  }
}

/** @returns the command line of a process, or an empty string when it cannot be known */
export function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}

/**
 * Ends a process politely, then less so.
 *
 * @param steps signals, each with the milliseconds that the process gets to follow it
 * @returns whether it is gone
 */
export async function endProcess(pid: number, steps: [NodeJS.Signals, number][]): Promise<boolean> {
  for (const [signal, withinMs] of steps) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return true;
      throw error;
    }
    if (await waitUntil(() => !isAlive(pid), withinMs)) return true;
  }
  return false;
}

function stateOf(pid: number): string | undefined {
  return statFields(pid)?.[0];
}

/** The fields of /proc/<pid>/stat after the command name, which may itself hold spaces and brackets. */
function statFields(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function workingDirectory(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}
