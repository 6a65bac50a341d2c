import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportFormats, type PrintedSignatory } from '#roster';
import { anExportSource, aPrintedLetter, aSectionedRoster, exported } from '../builders/editions.js';
import { aNalsRoster, GTPM } from '../builders/nals.js';

const run = promisify(execFile);
const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** Everything of an entry that is printed, in order, without spaces: where a line ends is up to whoever sets it. */
function printed(signatories: PrintedSignatory[]): string {
  const texts = signatories.flatMap(({ name, affiliation, members }) => {
    let last: string | null = null;
    const listed = members.flatMap((member) => {
      const heading = member.role !== null && member.role !== last ? [member.role] : [];
      last = member.role;
      return [...heading, member.name];
    });
    return [affiliation === null ? name : `${name}, ${affiliation}`, ...listed];
  });
  return bare(texts.join(''));
}

const bare = (text: string): string => text.replace(/\s+/g, '');

describe('read by programs of others', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'undersigned-readers-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function file(extension: string, signatories: PrintedSignatory[], columns = 2): Promise<string> {
    const body = `We, the ${signatories.length} undersigned organizations, ask you to act.\n`;
    const letter = aPrintedLetter({ title: 'Keep the rivers clean', body, closing: 'Respectfully,' });
    const source = anExportSource(signatories, { letter: [letter], columns });
    const path = join(folder, `${crypto.randomUUID()}.${extension}`);
    const format = exportFormats.find((candidate) => candidate.extension === extension);
    writeFileSync(path, await exported(format, source));
    return path;
  }

  /** What pdftotext reads under the heading of the roster, in the order of the file, without the feet of the pages. */
  async function listed(pdf: string): Promise<string> {
    const { stdout } = await run('pdftotext', ['-raw', pdf, '-']);
    const feet = /^Edition \d+ · [\da-f]{16}( \d+ \/ \d+)?$|^\d+ \/ \d+$/gm;
    return bare(
      stdout
        .slice(stdout.indexOf('\nSignatories\n') + 13)
        .replace(/\f/g, '\n')
        .replace(feet, ''),
    );
  }

  describe.each([
    ['2021', 73],
    ['2023', 95],
  ] as const)('the letter of %s', (year, count) => {
    const roster = aNalsRoster(year);

    it.each([1, 2, 3])(
      `has its ${count} entries in order in a PDF of %i columns, the coalition once with its members`,
      async (columns) => {
        expect(roster).toHaveLength(count);
        const text = await listed(await file('pdf', roster, columns));
        expect(text).toBe(printed(roster));
        expect(text.split(bare(GTPM))).toHaveLength(2);
      },
    );

    it('is a tagged PDF with its title, and every font is in it', async () => {
      const path = await file('pdf', roster);
      const { stdout: info } = await run('pdfinfo', [path]);
      expect(info).toMatch(/^Tagged: +yes$/m);
      expect(info).toMatch(/^Title: +Keep the rivers clean$/m);
      const { stdout: fonts } = await run('pdffonts', [path]);
      const embedded = fonts
        .trim()
        .split('\n')
        .slice(2)
        .map((line) => /(\w+) +\w+ +\w+ +\d+ +\d+$/.exec(line)?.[1]);
      expect(embedded.length).toBeGreaterThan(0);
      expect(new Set(embedded)).toEqual(new Set(['yes']));
    });

    (hasOffice ? it : it.skip)(
      'is opened by LibreOffice as DOCX, with every entry a line in order',
      async () => {
        const path = await file('docx', roster);
        await run('soffice', [
          `-env:UserInstallation=file://${folder}/office`,
          '--headless',
          '--convert-to',
          'txt:Text (encoded):UTF8',
          '--outdir',
          folder,
          path,
        ]);
        const text = readFileSync(path.replace(/docx$/, 'txt'), 'utf8').replace('\ufeff', '').replaceAll('\r\n', '\n');
        expect(bare(text.slice(text.indexOf('\nSignatories\n') + 13))).toBe(printed(roster));
        const lines = new Set(text.split('\n'));
        expect(roster.filter(({ name }) => !lines.has(name))).toEqual([]);
      },
      180_000,
    );
  });

  it.each([1, 2, 3])(
    'coalitions of 200, long names, Greek and Cyrillic stay in their columns and their order over the pages of %i columns',
    async (columns) => {
      const { signatories } = aSectionedRoster();
      const members = Array.from({ length: 200 }, (_, index) => ({
        name: `Member ${index}`,
        role: index < 190 ? null : 'Observers',
        counted: false,
      }));
      const names = [
        'Arbeitsgemeinschaftsverbandsvorsitzendenkonferenz',
        'Правозащитный центр',
        'Ελληνική Ένωση',
        'Mbyá g̃uaraní G̃',
        `https://example.org/${'a/long/address/'.repeat(9)}`,
      ];
      const some = names.map((name): PrintedSignatory => ({ ...(signatories[0] as PrintedSignatory), name }));
      const coalition: PrintedSignatory = {
        ...(signatories[0] as PrintedSignatory),
        name: 'A large coalition',
        members,
      };
      const roster = [...some, coalition, ...aNalsRoster('2021'), coalition, ...some].map((entry, index) => ({
        ...entry,
        position: index + 1,
        section: 'organizations',
      }));
      const path = await file('pdf', roster, columns);
      expect(await listed(path)).toBe(printed(roster));
      // A4 is 595 points wide, and a margin 71.
      const { stdout } = await run('pdftotext', ['-bbox', path, '-']);
      const right = [...stdout.matchAll(/xMax="([\d.]+)"/g)].map(([, edge]) => Number(edge));
      expect(right.length).toBeGreaterThan(roster.length);
      expect(Math.max(...right)).toBeLessThan(595 - 71 + 1);
    },
  );
});
