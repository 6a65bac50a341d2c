// The Node that everything runs on: the one pinned in package.json, or the machine's when no package fits it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { majorOf, readJson, root, SetupError } from './common.mjs';

/** Refuses a Node that is too old to install; package.json ("engines") says which one it takes. */
export function refuseOldNode(version = process.versions.node) {
  const oldest = majorOf(readJson('package.json').engines.node);
  if (majorOf(version) >= oldest) return;
  throw new SetupError(
    `this is Node ${version}, and Undersigned needs Node ${oldest} or later to set itself up. ` +
      'Cure: install a current Node from https://nodejs.org and run the command again.',
  );
}

/** @returns {string} the path of the Node to run on */
export function pinnedNode() {
  const { optionalDependencies } = readJson('package.json');
  const needed = Math.min(...Object.values(optionalDependencies).map(majorOf));
  const runs = (path) => {
    // The package may be there and made for another C library.
    const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
    return status === 0 && majorOf(stdout) >= needed;
  };
  const installed = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`]
    .map((name) => join(root, 'node_modules', name, 'bin', 'node'))
    .find((path) => existsSync(path) && runs(path));
  if (installed) return installed;
  if (majorOf(process.versions.node) >= needed) return process.execPath;
  throw new SetupError(
    `there is no Node package for ${process.platform}-${process.arch}, and this Node ${process.versions.node} is too old ` +
      `to run Undersigned. Cure: install Node ${needed} or later from https://nodejs.org.`,
  );
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];

/**
 * Runs a script on the pinned Node and waits until it ends; signals are passed on.
 *
 * @param {string[]} args flags of Node, the script's path from the root, and its own arguments
 * @param {{ tellWhenWeDie?: boolean, env?: object }} [options] `tellWhenWeDie` opens an IPC channel, which tells the child when
 *   this process is gone, even by SIGKILL
 * @returns {Promise<number>} its exit code; 128 + n when signal n ended it
 */
export function runOnPinnedNode(args, { tellWhenWeDie = false, env = process.env } = {}) {
  const script = args.findIndex((arg) => !arg.startsWith('-'));
  const absolute = args.with?.(script, join(root, args[script])) ?? args;
  const stdio = ['inherit', 'inherit', 'inherit', ...(tellWhenWeDie ? ['ipc'] : [])];
  const child = spawn(pinnedNode(), absolute, { stdio, env });
  const forward = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of SIGNALS) process.off(name, forward);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}
