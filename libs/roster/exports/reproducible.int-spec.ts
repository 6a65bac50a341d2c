import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { anExportSource, aPrintedLetter, aSectionedRoster } from '../../../test/builders/editions.js';
import type { ExportSource } from './export-format.js';
import { exportFormats } from './index-of-formats.js';

/** The hash of every export, as a process in another zone and another language of the machine makes them. */
async function hashes(source: ExportSource, env: NodeJS.ProcessEnv): Promise<Record<string, string>> {
  const child = spawn(
    process.execPath,
    ['test/fixtures/hash-exports.mjs', 'dist/libs/roster/exports/index-of-formats.js'],
    {
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  child.stdin.end(JSON.stringify(source));
  return JSON.parse(await text(child.stdout)) as Record<string, string>;
}

describe('the same edition', () => {
  it('gives the same bytes in every format, in two processes, zones and locales', async () => {
    const { signatories, said } = aSectionedRoster();
    const body = '- [one](https://example.org/1)\n- [two](https://example.org/2)\n\n1. three\n';
    const letter = [aPrintedLetter({ date: '2027-03-01', place: 'Here', body })];
    const source = anExportSource(signatories, { ...said, letter });
    const here = await hashes(source, { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' });
    const there = await hashes(source, { TZ: 'America/Tijuana', LANG: 'C' });
    expect(Object.keys(here)).toEqual(exportFormats.map(({ extension }) => extension));
    expect(there).toEqual(here);
  });
});
