// What installing and building share.
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Progress goes to stderr, so that `--json` output on stdout stays clean. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** An error whose message is meant for the person at the keyboard; printed without a stack. */
export class BootstrapError extends Error {}

/** One lock for installing and building: the one needs the other. */
export function lockFile() {
  mkdirSync(join(root, '.undersigned'), { recursive: true });
  return join(root, '.undersigned', 'bootstrap.lock');
}

export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

export function tail(text, lines = 20) {
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}

export function seconds(since) {
  return ((Date.now() - since) / 1000).toFixed(1);
}

export function atLeast(version, [major, minor]) {
  const [haveMajor, haveMinor] = version.split('.').map(Number);
  return haveMajor > major || (haveMajor === major && haveMinor >= minor);
}
