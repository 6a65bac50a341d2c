import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * A secret that is made once and kept in a file that only its owner may read.
 *
 * @returns 64 hexadecimal digits (256 bit), or whatever the file already holds
 */
export function secretFile(file: string): string {
  const existing = read(file);
  if (existing) return existing;
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, randomBytes(32).toString('hex'), { mode: 0o600 });
  chmodSync(fresh, 0o600);
  try {
    linkSync(fresh, file); // never overwrites, never half written
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
  return read(file);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
