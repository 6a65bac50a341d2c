import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claim, InUseError } from './owner-lock.js';
import { identityOf } from './processes.js';

describe('a claim on a folder', () => {
  let dir: string;
  let file: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'undersigned-claim-'));
    file = join(dir, 'owner');
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('is held by one process at a time', () => {
    const release = claim(file);
    expect(() => claim(file)).toThrow(InUseError);
    release();
    claim(file)();
    expect(existsSync(file)).toBe(false);
  });

  it('counts for nothing once its process is dead', () => {
    writeFileSync(file, '999999999 1');
    expect(() => claim(file)).not.toThrow();
  });

  it('counts for nothing when its number belongs to a later process', () => {
    writeFileSync(file, `${identityOf(process.ppid)}0`);
    expect(() => claim(file)).not.toThrow();
  });

  it.each(['', 'garbage'])('is not held by a broken file: %p', (content) => {
    writeFileSync(file, content);
    expect(() => claim(file)).not.toThrow();
  });
});
