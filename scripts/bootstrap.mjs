// Makes a bare clone runnable: installs and builds what is missing or stale, then runs a built script on the pinned Node.
// Plain JavaScript without dependencies, because it runs before anything is installed, on whatever Node the machine has.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './bootstrap/build.mjs';
import { atLeast, BootstrapError, root, say } from './bootstrap/common.mjs';
import { ensureInstalled } from './bootstrap/install.mjs';
import { pinnedNode } from './bootstrap/pinned-node.mjs';

const OLDEST_TO_BOOTSTRAP = [20, 0];

/** Installs and builds what is missing or stale. Cheap (a few ms) when there is nothing to do. */
export async function ensureReady() {
  refuseOldNode();
  await ensureInstalled();
  await ensureBuilt();
}

/**
 * Runs a built script and stays until it ends.
 * The IPC channel tells the child when this process dies, even by SIGKILL.
 * @param {string} script path from the project's root
 * @param {string[]} args passed on untouched; the working directory is the caller's
 * @returns {Promise<number>} the child's exit code, 128 + n when a signal ended it
 */
export function runOnPinnedNode(script, args = []) {
  // Without a bound the young generation takes a quarter of a gigabyte of what streams through, though nothing of it is kept.
  const flags = ['--enable-source-maps', '--max-semi-space-size=8'];
  const child = spawn(pinnedNode(), [...flags, join(root, script), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const forward = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve(code ?? 128 + (SIGNAL_NUMBERS[signal] ?? 1));
    });
  });
}
const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };

/** Runs `main` and turns its result, or its error, into this process's exit code. */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    say(error instanceof BootstrapError ? `undersigned: ${error.message}` : String(error?.stack ?? error));
    process.exitCode = 1;
  }
}

export function refuseOldNode() {
  if (atLeast(process.versions.node, OLDEST_TO_BOOTSTRAP)) return;
  throw new BootstrapError(
    `this is Node ${process.versions.node}, and Undersigned needs Node 20 or later to set itself up. ` +
      'Cure: install a current Node from https://nodejs.org and run the command again.',
  );
}
