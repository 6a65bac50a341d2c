import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anExportSource, aPrintedLetter, aPrintedRoster, aPrintedSignatory } from '../../../test/builders/editions.js';
import type { PrintedSignatory } from '../edition-document.js';
import { printedLine } from '../edition-document.js';
import type { ExportSource } from '../exports/export-format.js';
import { markdownExport } from '../exports/markdown.js';
import { textExport } from '../exports/text.js';
import { auditLetter } from './audit-letter.js';
import { readOwnExport } from './own-export.js';

function source(names: readonly string[], body: string): ExportSource {
  return anExportSource(aPrintedRoster(names), { number: 3, letter: [aPrintedLetter({ body })] });
}

async function written(format: typeof textExport, from: ExportSource): Promise<string> {
  let text = '';
  for await (const piece of format.write(from)) text += piece;
  return text;
}

const body = (count: number): string =>
  `We, the ${count} undersigned organizations, ask you to act.\n\nThank you for reading this.\n`;

const HARD = [
  'Contact',
  'Individuals:',
  'National organizations',
  'Friends of the',
  'and Others',
  '42',
  '1. First Aid',
  '- Dash House',
  '+ Plus House',
  'Sincerely,',
  'Mexico',
  'Guatemala',
  'A House for Everybody Who Has Nowhere Else to Go in the Long Winter of the North and the',
  'Edition 3, frozen in time',
  '*Star* House_of_Names [x](y)',
  'Trailing hyphen- House',
  'https://house.example',
  '(The) Bracket House',
  'Unclosed (House',
];

describe.each([
  ['text', textExport],
  ['Markdown', markdownExport],
])('the %s export', (_, format) => {
  it('is read back entry for entry, however names look', async () => {
    const audit = auditLetter(await written(format, source(HARD, body(HARD.length))));
    expect(audit.entries).toEqual(HARD);
    expect(audit).toMatchObject({ claimed: HARD.length, listed: HARD.length });
  });

  it('is read back when a mail program made its line ends CRLF', async () => {
    const text = (await written(format, source(HARD, body(HARD.length)))).replaceAll('\n', '\r\n');
    expect(auditLetter(text).entries).toEqual(HARD);
  });

  it('is read back with random names', async () => {
    const word = fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 14 })
      .map((text) => text.replace(/\s+/g, '') || 'x');
    const name = fc.array(word, { minLength: 1, maxLength: 16 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 2, maxLength: 30 }), async (names) => {
        const audit = auditLetter(await written(format, source(names, body(names.length))));
        expect(audit.listed).toBe(names.length);
        expect(audit.claimed).toBe(names.length);
      }),
      { numRuns: 200 },
    );
  });

  it('shows the members of a coalition', async () => {
    const one = source(['Alpha', 'Coalition', 'Zulu'], body(3));
    const signatories = [...(one.signatories as PrintedSignatory[])].map((entry) =>
      entry.name === 'Coalition'
        ? aPrintedSignatory({
            ...entry,
            memberNames: ['Member House, A.C.', 'Harbor Fund (North; South)', 'Third Member'],
            members: undefined,
          })
        : entry,
    );
    const audit = auditLetter(await written(format, { ...one, signatories }));
    expect(audit.listed).toBe(3);
    expect(audit.entries[1]).toBe(printedLine(signatories[1] ?? { name: '', members: [] }));
    expect(audit.members).toEqual([
      { coalition: 'Coalition', members: ['Member House, A.C.', 'Harbor Fund (North; South)', 'Third Member'] },
    ]);
  });
});

describe('readOwnExport', () => {
  const trailer = `---\n\nEdition 1, frozen 2027-01-16T00:00:00.000Z, sha256 \`${'0'.repeat(64)}\`\n`;

  it('takes every escape out of Markdown names', () => {
    const list = '- 1\\. First Aid\n- \\2) Second Aid\n- \\- Dash\n- A \\& B \\*C\\*\n';
    expect(readOwnExport(`text\n\n${list}\n${trailer}`)?.sections).toEqual([
      ['1. First Aid', '2) Second Aid', '- Dash', 'A & B *C*'],
    ]);
  });

  it('leaves alone what is no export, or no list', () => {
    expect(readOwnExport('text\n\n- Alpha\n')).toBeUndefined();
    expect(readOwnExport(`text\n\nAlpha\n\n${trailer}`)).toBeUndefined();
    expect(readOwnExport('text\n\nAlpha\n\n--\nEdition 1, frozen in time\nsha256 0\n')).toBeUndefined();
  });

  it('gives the letter without the list', () => {
    expect(readOwnExport(`one\n\ntwo\n\n- Alpha\n\n${trailer}`)?.letter).toBe('one\n\ntwo\n\n');
  });
});
