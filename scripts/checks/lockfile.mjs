// npm checks a package against the hash in package-lock.json, but only where there is one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/common.mjs';

/** @returns {string[]} the paths of the entries whose content nothing vouches for */
export function entriesWithoutIntegrity(lock) {
  return Object.entries(lock.packages)
    .filter(([path, { integrity, link, inBundle }]) => path !== '' && !link && !inBundle && !integrity)
    .map(([path]) => path);
}

/** @returns {string[]} the paths of the entries that name a registry: a lock should work with any */
export function entriesWithRegistry(lock) {
  return Object.entries(lock.packages)
    .filter(([, { resolved }]) => resolved !== undefined)
    .map(([path]) => path);
}

/** @returns {string} `@swc/core` for `node_modules/@swc/core` */
export const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

export function lockfileIsComplete() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const faults = [
    ...entriesWithoutIntegrity(lock).map((path) => `${path} has no integrity hash`),
    ...entriesWithRegistry(lock).map((path) => `${path} names a registry (“resolved”)`),
  ];
  if (faults.length === 0) return { passed: 1 };
  return { failed: 1, output: `package-lock.json: ${faults.join('\n')}\nCure: npm run lock` };
}
