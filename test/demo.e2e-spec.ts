import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What `demo --json` prints. */
interface Printed {
  accepted: number;
  mails: number;
  verified: number;
  merged: number;
  rejected: number;
  expired: number;
  edition: { number: number; count: number; sha256: string };
  sentenceCount: number;
  listedCount: number;
  outOfOrder: number;
  seconds: number;
}

interface EditionFile {
  sha256: string;
  edition: { count: number; letter: { body: string }[]; signatories: { name: string; members: { name: string }[] }[] };
}

async function play(roster: string): Promise<{ printed: Printed; file(extension: string): string }> {
  const out = mkdtempSync(join(tmpdir(), 'undersigned-e2e-'));
  try {
    const { stdout } = await promisify(execFile)('bin/undersigned', [
      'demo',
      '--roster',
      roster,
      '--out',
      out,
      '--json',
    ]);
    const files = new Map(
      ['pdf', 'docx', 'txt', 'md', 'html', 'csv', 'json'].map((name) => [
        name,
        readFileSync(join(out, `letter.${name}`), 'utf8'),
      ]),
    );
    return { printed: JSON.parse(stdout) as Printed, file: (extension) => files.get(extension) ?? '' };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function namesOf(roster: string): string[] {
  return (JSON.parse(readFileSync(roster, 'utf8')) as { signatories: string[] }).signatories;
}

describe.each([
  { roster: 'test/fixtures/nals-2021.json', count: 73, moved: ['Washington Office on Latin America (WOLA)'] },
  { roster: 'test/fixtures/nals-2023.json', count: 95, moved: [] as string[] },
])('a campaign with the organizations of $roster', ({ roster, count, moved }) => {
  it(`ends in a letter of ${count} signatories in which every number agrees`, async () => {
    const { printed, file } = await play(roster);
    const names = namesOf(roster);
    const { sha256, edition } = JSON.parse(file('json')) as EditionFile;
    const body = edition.letter[0]?.body ?? '';

    // The number: sentence, edition, lists of every format, what the audit reads back.
    expect(printed).toMatchObject({
      edition: { number: 1, count, sha256 },
      sentenceCount: count,
      listedCount: count,
      outOfOrder: 0,
    });
    expect(body).toContain(`We, the ${count} undersigned`);
    for (const format of ['txt', 'md', 'html']) expect(file(format)).toContain(`We, the ${count} undersigned`);
    expect([edition.count, edition.signatories.length]).toEqual([count, count]);
    expect(file('csv').trimEnd().split('\r\n')).toHaveLength(count + 1);
    expect(file('html').match(/<li><bdi>/g)).toHaveLength(count);
    expect([file('pdf').slice(0, 5), file('docx').slice(0, 2)]).toEqual(['%PDF-', 'PK']);

    // The people: everybody signed, a few twice, three never verified, one was rejected.
    const twice = printed.accepted - count - 4;
    expect(twice).toBeGreaterThan(2);
    expect(printed).toMatchObject({ verified: count + twice + 1, merged: twice, rejected: 1, expired: 3 });
    // One verification each, three reminders, a digest, a rejection, an announcement to each who signed.
    expect(printed.mails).toBe(printed.accepted + 3 + 1 + 1 + count + twice);

    // The names: exactly those that signed, in the organizers' order.
    const printedNames = edition.signatories.map(({ name, members }) =>
      members.length === 0 ? name : `${name}: ${members.map((member) => member.name).join('; ')}`,
    );
    expect([...printedNames].sort()).toEqual([...names].sort());
    const stayed = (name: string): boolean => !moved.includes(name);
    expect(printedNames.filter(stayed)).toEqual(names.filter(stayed));
    expect(printed.seconds).toBeLessThan(60);
  }, 180_000);
});
