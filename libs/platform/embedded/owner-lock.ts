import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { identityOf, isAlive } from './processes.js';

/** A folder is in use by another living process. */
export class InUseError extends Error {
  override name = 'InUseError';
  constructor(
    readonly pid: number,
    file: string,
  ) {
    super(`in use by process ${pid} (${file})`);
  }
}

/**
 * Claims `file` for this process. A claim of a process that died, by whatever signal, counts for nothing.
 *
 * @returns a function that gives the claim up
 * @throws InUseError when another living process holds it
 */
export function claim(file: string): () => void {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, identityOf(process.pid), { mode: 0o600 });
  try {
    while (!linked(mine, file)) clearDeadClaim(file);
  } finally {
    rmSync(mine, { force: true });
  }
  return () => rmSync(file, { force: true });
}

/** A link appears with its content, so nobody ever reads a claim that is half written. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

function clearDeadClaim(file: string): void {
  refuseIfAlive(file, file);
  const aside = `${file}.dead.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // somebody else cleared it first
  }
  try {
    refuseIfAlive(aside, file);
  } catch (error) {
    linked(aside, file); // another process claimed it between the look and the move: give it back
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function refuseIfAlive(claimFile: string, file: string): void {
  let content: string;
  try {
    content = readFileSync(claimFile, 'utf8');
  } catch {
    return;
  }
  const pid = Number.parseInt(content, 10);
  if (pid > 0 && isAlive(pid) && identityOf(pid) === content) throw new InUseError(pid, file);
}
