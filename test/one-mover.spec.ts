import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const LIBS = join(import.meta.dirname, '../libs');

/** @returns the files of libs, tests aside, in which an UPDATE of this table writes its state */
function moving(table: string): string[] {
  const update = new RegExp(
    `UPDATE ${table}\\b(?:(?!UPDATE|INSERT|DELETE)[^;])*?\\bSET\\s+(?:(?!WHERE)[^;])*?\\bstate = `,
    's',
  );
  return readdirSync(LIBS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('spec.ts'))
    .filter((file) => update.test(readFileSync(join(LIBS, file), 'utf8')))
    .sort();
}

describe('a state is written in one file', () => {
  it.each([
    ['sign_ons', 'sign-ons/commands/move-sign-ons.ts'],
    ['campaigns', 'campaigns/commands/move-campaign.ts'],
  ])('of %s', (table, file) => {
    expect(moving(table)).toEqual([file]);
  });
});
