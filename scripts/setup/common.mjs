// What setting up and running share. Plain JavaScript without dependencies: it runs before anything is installed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Progress goes to stderr, so that `--json` output on stdout stays clean. */
export const say = (line) => process.stderr.write(`${line}\n`);

export const sayThatWeWait = () => say('Another Undersigned process is installing or building; waiting for it …');

/** An error whose message tells the person at the keyboard what to do; printed without a stack. */
export class SetupError extends Error {}

/** @returns {any} the content of a JSON file below the root; undefined when it is missing or broken */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}

export const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1);

/** The first number of a version or a range: 24 for `24.21.0`, 20 for `>=20`. */
export const majorOf = (version) => Number(/\d+/.exec(version)?.[0]);
