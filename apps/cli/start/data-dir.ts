import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { claim, InUseError } from '#platform/embedded';

/** What a running stack tells commands that want to join it. */
export interface RunningStack {
  databaseUrl: string;
  apiUrl: string;
}

/** @throws with the cure when another stack runs on the same folder */
export function claimDataDir(dataDir: string): () => void {
  try {
    return claim(ownerFile(dataDir));
  } catch (error) {
    if (!(error instanceof InUseError)) throw error;
    const url = readRunning(dataDir)?.apiUrl;
    throw new Error(
      `Undersigned already runs from this folder${url ? `: ${url}` : ''} (process ${error.pid}). ` +
        `Cure: use that one, or end it first with Ctrl-C in its terminal or: kill ${error.pid}`,
      { cause: error },
    );
  }
}

/** Leaves a note for other commands of the same user; it holds a password, hence 0600. */
export function announce(dataDir: string, stack: RunningStack): () => void {
  const file = runningFile(dataDir);
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify(stack), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** @returns the stack that runs on this folder right now, if one does */
export function findRunning(dataDir: string): RunningStack | undefined {
  try {
    claim(ownerFile(dataDir))(); // nobody holds it: whatever the note says is old
    return undefined;
  } catch (error) {
    return error instanceof InUseError ? readRunning(dataDir) : undefined;
  }
}

function readRunning(dataDir: string): RunningStack | undefined {
  try {
    return JSON.parse(readFileSync(runningFile(dataDir), 'utf8')) as RunningStack;
  } catch {
    return undefined;
  }
}

const ownerFile = (dataDir: string): string => join(dataDir, 'start.owner');
const runningFile = (dataDir: string): string => join(dataDir, 'running.json');
