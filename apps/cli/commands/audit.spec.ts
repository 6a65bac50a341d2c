import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { audit } from './audit.js';

const NAMES = ['Alpha House', 'Big Coalition: One; Two', 'Casa Uno'];

const letter = (count: string, names: readonly string[]): string =>
  `We, the ${count} undersigned organizations, ask you to act.\n\nSincerely,\n\n${names.join('\n')}\n`;

let folder = '';
let stdout = '';
let stderr = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undersigned-audit-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

beforeEach(() => {
  stdout = '';
  stderr = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((stdout += String(text)), true));
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((stderr += String(text)), true));
});

afterEach(() => {
  jest.restoreAllMocks();
});

async function file(content: string | Uint8Array, name = 'letter.txt'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const firstLine = (): string => stdout.split('\n')[0] ?? '';

describe('audit', () => {
  it('says in its first line that the numbers agree', async () => {
    expect(await audit(await file(letter('3', NAMES)), {})).toBe(0);
    expect(firstLine()).toBe('3 claimed, 3 listed: the number is right.');
    expect(stdout).not.toContain('What to do');
    expect(stdout.endsWith('Order: alphabetical throughout.\nDuplicates: none.\n')).toBe(true);
    expect(stderr).toBe('');
  });

  it('says in its first line by how much they differ, then what to do, and ends with 0', async () => {
    expect(await audit(await file(letter('2', NAMES)), {})).toBe(0);
    expect(firstLine()).toBe('2 claimed, 3 listed: the letter says 1 too few.');
    expect(stdout).toContain('What to do: write 3 in the letter, or take off the list what does not belong on it.');
    stdout = '';
    expect(await audit(await file(letter('twelve', NAMES)), {})).toBe(0);
    expect(firstLine()).toBe('12 claimed, 3 listed: the letter says 9 too many.');
    expect(stdout).toContain('What to do: write 3 in the letter, or put the missing names on the list.');
  });

  it('holds a lower bound to be one', async () => {
    await audit(await file(letter('more than 2', NAMES)), {});
    expect(firstLine()).toBe('2 claimed, 3 listed: the letter claims at least 2, and that holds.');
    stdout = '';
    await audit(await file(letter('over 4', NAMES)), {});
    expect(firstLine()).toBe('4 claimed, 3 listed: the letter claims at least 4, and that is too many.');
    stdout = '';
    await audit(await file(letter('nearly 4', NAMES)), {});
    expect(firstLine()).toBe('4 claimed, 3 listed: the letter claims about 4.');
    expect(stdout).not.toContain('What to do');
  });

  it('shows where the list was read, members, order and duplicates', async () => {
    await audit(await file(letter('4', ['Casa', ...NAMES, 'CASA UNO'])), {});
    expect(stdout).toContain('from “Casa” to “CASA UNO”');
    expect(stdout).toContain('Counted once, with 2 members that are not counted: Big Coalition\n  One\n  Two\n');
    expect(stdout).toContain('Order: alphabetical but for 2 entries. Move, or keep on purpose:\n  Casa\n  CASA UNO\n');
    expect(stdout).toContain(
      '“Casa Uno” and “CASA UNO”\n    The names are equal apart from case, accents, punctuation and spaces.\n',
    );
  });

  it('says how many organizations a list with repeats holds, and to take the repeats off it', async () => {
    await audit(await file(letter('4', [...NAMES, 'CASA UNO'])), {});
    expect(firstLine()).toBe(
      '4 claimed, 4 listed: the number is right for the list, but the list holds only 3 organizations.',
    );
    expect(stdout).toContain(
      'What to do: take the lines off the list that repeat an organization, then write 3 in the letter.\n',
    );
    stdout = '';
    await audit(await file(letter('3', [...NAMES, 'CASA UNO'])), {});
    expect(firstLine()).toBe('3 claimed, 4 listed: the letter says 1 too few; the list holds only 3 organizations.');
    expect(stdout).toContain('What to do: take the lines off the list that repeat an organization. Check that');
    stdout = '';
    await audit(await file(letter('at least 4', [...NAMES, 'CASA UNO'])), {});
    expect(firstLine()).toBe('4 claimed, 4 listed: the letter claims at least 4, and that is too many.');
  });

  it('asks what only a person can say, and says how many questions there are', async () => {
    const names = ['Blue Harbor Watch', 'Blue Harbor Watch México', 'Casa Azul – CA Habitat para Todos', 'Dr. Jo Lee'];
    await audit(await file(letter('4', names)), {});
    expect(firstLine()).toBe('4 claimed, 4 listed: the number is right.');
    expect(stdout).toContain(
      'Perhaps the same: 1 pair. Ask the signers; if they are one, keep one line:\n  “Blue Harbor',
    );
    expect(stdout).toContain('Lines to look at: 2. Correct them, or keep them on purpose:\n');
    expect(stdout).toContain('    Perhaps “Casa Azul – CA” and “Habitat para Todos”.\n');
    expect(stdout).toContain('In all: 4 lines, 4 organizations; 3 questions above for a person to answer.\n');
  });

  it('shows members that also sign, and members of two coalitions', async () => {
    const names = ['Alpha House', 'Big Coalition: ALPHA HOUSE; Casa Dos; Tres', 'Casa Front: Casa Dos; Cuatro'];
    await audit(await file(letter('3', names)), {});
    expect(stdout).toContain('Members that also sign: 1 of Big Coalition. No duplicates:');
    expect(stdout).toContain('  “ALPHA HOUSE” signs as “Alpha House”\n');
    expect(stdout).toContain('Members of two coalitions: 1.');
    expect(stdout).toContain('  “Casa Dos” of Big Coalition and “Casa Dos” of Casa Front\n');
    expect(stdout).not.toContain('In all:');
  });

  it('prints exactly the documented fields as JSON', async () => {
    expect(await audit(await file(letter('2', NAMES)), { json: true })).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      claimed: 2,
      listed: 3,
      members: [{ coalition: 'Big Coalition', members: ['One', 'Two'] }],
      outOfOrder: 0,
      outOfOrderEntries: [],
      duplicates: [],
      lines: [],
      membersThatSign: [],
      membersTwice: [],
      counts: { lines: 3, organizations: 3, openQuestions: 0 },
    });
  });

  it('prints as JSON what the matcher says, with verdict, score and reasons', async () => {
    await audit(await file(letter('3', [...NAMES, 'ALPHA HOUSE', 'Tres assina', 'Two'])), { json: true });
    const reasons = ['The names are equal apart from case, accents, punctuation and spaces.'];
    expect(JSON.parse(stdout)).toMatchObject({
      duplicates: [{ names: ['Alpha House', 'ALPHA HOUSE'], verdict: 'same', score: 1, reasons }],
      lines: [{ line: 'Tres assina', kind: 'remark', reason: '“assina” is a remark and no part of the name.' }],
      membersThatSign: [
        { coalition: 'Big Coalition', member: 'Two', signatory: 'Two', verdict: 'same', score: 1, reasons },
      ],
      counts: { lines: 6, organizations: 5, openQuestions: 1 },
    });
  });

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${letter('2', ['Ação', 'Ñandú'])}`, 'utf8')],
    ['Windows-1252', Buffer.from(letter('2', ['Ação', 'Ñandú']), 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${letter('2', ['Ação', 'Ñandú'])}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${letter('2', ['Ação', 'Ñandú'])}`, 'utf16le').swap16()],
  ])('reads a letter in %s', async (_, bytes) => {
    expect(await audit(await file(bytes), {})).toBe(0);
    expect(stdout).toContain('from “Ação” to “Ñandú”');
  });

  it.each([
    ['a letter without a claim', 'To whom it may concern.\n', 'how many sign'],
    ['a letter without a list', 'We, the 4 undersigned organizations, ask you to act.\n', 'list of signatories'],
    ['an empty file', '', 'how many sign'],
    ['a PDF', '%PDF-1.7\n…', 'this is a PDF'],
    ['a word processor file', 'PK\u0003\u0004…', 'word processor'],
    ['an RTF file', '{\\rtf1\\ansi', 'RTF'],
    ['a web page', '<!DOCTYPE html><html>', 'web page'],
    ['a binary file', '\u0000\u0001\u0002', 'no text'],
    ['a huge file', 'x'.repeat(1024 * 1024 + 1), 'larger than 1 MB'],
  ])('refuses %s in one line on stderr and ends with 1', async (_, content, reason) => {
    const path = await file(content);
    expect(await audit(path, { json: true })).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(reason);
    expect(stderr.startsWith(`${path}: `)).toBe(true);
    expect(stderr.match(/\n/g)).toHaveLength(1);
  });

  it('refuses a missing file and a folder the same way', async () => {
    expect(await audit(join(folder, 'none.txt'), {})).toBe(1);
    expect(stderr).toContain('no such file');
    stderr = '';
    expect(await audit(folder, {})).toBe(1);
    expect(stderr).toContain('folder');
    expect(stderr.match(/\n/g)).toHaveLength(1);
  });
});
