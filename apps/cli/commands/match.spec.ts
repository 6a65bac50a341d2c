import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { match } from './match.js';

const ROWS = [
  'Casa Azul Quirós,"Casa Azul Quirós, A.C.",same',
  'Casa Azul Quirós (Chile),Casa Azul Quirós (Perú),different',
  'Asylum Access,Asylum Access Mexico,review',
];
const HEAD = 'left,right,label';

interface Output {
  pairs: { left: string; right: string; label?: string; verdict: string; score: number; reasons: string[] }[];
  metrics: { labelled: number; same: { precision: number | null; recall: number | null }; confusion: unknown } | null;
}

let folder = '';
let stdout = '';
let stderr = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undersigned-match-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

beforeEach(() => {
  stdout = '';
  stderr = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    stdout += String(text);
    const written = rest.at(-1) as unknown as () => void;
    written();
    return true;
  });
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((stderr += String(text)), true));
});

afterEach(() => {
  jest.restoreAllMocks();
});

async function file(content: string | Uint8Array): Promise<string> {
  const path = join(folder, 'pairs.csv');
  await writeFile(path, content);
  return path;
}

async function matched(content: string): Promise<Output> {
  stdout = '';
  expect(await match(await file(content), { json: true })).toBe(0);
  return JSON.parse(stdout) as Output;
}

describe('match', () => {
  it('prints verdict, score and reasons of every pair, in the order of the file', async () => {
    const { pairs } = await matched([HEAD, ...ROWS].join('\n'));
    expect(pairs.map(({ left, verdict }) => [left, verdict])).toEqual([
      ['Casa Azul Quirós', 'same'],
      ['Casa Azul Quirós (Chile)', 'different'],
      ['Asylum Access', 'review'],
    ]);
    for (const { score, reasons } of pairs) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(reasons).not.toEqual([]);
    }
  });

  it('measures the verdicts against the labels', async () => {
    const { metrics } = await matched([HEAD, ...ROWS, 'Casa Azul,Casa Azul,different'].join('\n'));
    expect(metrics).toMatchObject({
      labelled: 4,
      same: { precision: 0.5, recall: 1 },
      confusion: { different: { same: 1, review: 0, different: 1 } },
    });
  });

  it('has no metrics without labels, and leaves pairs without one out of them', async () => {
    expect((await matched('left,right\nCasa Azul,Casa Verde')).metrics).toBeNull();
    const { pairs, metrics } = await matched(`${HEAD}\nCasa Azul,Casa Verde,\nCasa Azul,casa azul,Same`);
    expect(pairs[0]).not.toHaveProperty('label');
    expect(metrics).toMatchObject({ labelled: 1, same: { precision: 1, recall: 1 } });
  });

  it('takes columns in any order with others between, a byte order mark, Windows line ends and quoted commas', async () => {
    const text = '\uFEFFwhy,Right, LABEL ,left\r\n"a, b","Casa Azul, A.C.",same,Casa Azul\r\n\r\n';
    const { pairs } = await matched(text);
    expect(pairs).toMatchObject([{ left: 'Casa Azul', right: 'Casa Azul, A.C.', label: 'same', verdict: 'same' }]);
  });

  it('gives a pair the same answer wherever it stands in the file', async () => {
    const answers = ({ pairs }: Output): string[] => pairs.map((one) => JSON.stringify(one)).sort();
    const expected = answers(await matched([HEAD, ...ROWS].join('\n')));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ROWS, { minLength: ROWS.length }), async (rows) =>
        expect(answers(await matched([HEAD, ...rows].join('\n')))).toEqual(expected),
      ),
      { numRuns: 10 },
    );
  });

  it('prints a table and sums for people', async () => {
    expect(await match(await file([HEAD, ...ROWS].join('\n')), {})).toBe(0);
    expect(stdout).toContain('3 pairs: 1 same, 1 for review, 1 different.');
    expect(stdout).toContain('precision 1.000   recall 1.000');
  });

  it('matches 2,500 pairs in less than 5 seconds of the processor', async () => {
    const rows = Array.from({ length: 2500 }, (_, index) => {
      const name = `Asociación ${index} de Mujeres ${(index * 7919).toString(36)} por los Derechos Humanos`;
      return `${name} (AMDH),"${name}, A.C."`;
    });
    // What other processes take does not count.
    const from = process.cpuUsage();
    const { pairs } = await matched(['left,right', ...rows].join('\n'));
    const { user, system } = process.cpuUsage(from);
    expect((user + system) / 1e6).toBeLessThan(5);
    expect(pairs).toHaveLength(2500);
  });
});

describe('a file that match cannot read', () => {
  it.each([
    ['has no column for a name', 'left,other\na,b', 'the first row must name the columns left and right.'],
    ['is empty', '', 'the first row must name the columns left and right.'],
    [
      'has an unknown label',
      `${HEAD}\na,b,same\na,b,maybe`,
      'row 3 has the label “maybe”; it must be same, different or review.',
    ],
    ['lacks a name', `${HEAD}\nCasa Azul, ,same`, 'row 2 lacks a name.'],
    ['has a broken quote', `${HEAD}\n"Casa Azul,Casa,same`, 'is not a readable CSV file'],
    ['is not UTF-8', new Uint8Array([0x6c, 0xe9]), 'is not UTF-8 text; save it as CSV in UTF-8.'],
  ])('%s: it says so in one line and ends with 1', async (_, content, message) => {
    const path = await file(content);
    expect(await match(path, {})).toBe(1);
    expect(stderr).toContain(`${path}: ${message}`);
    expect(stderr.trimEnd()).not.toContain('\n');
    expect(stdout).toBe('');
  });

  it('is not there, or is a folder', async () => {
    expect(await match(join(folder, 'nowhere.csv'), {})).toBe(1);
    expect(stderr).toContain('there is no such file.');
    expect(await match(folder, {})).toBe(1);
    expect(stderr).toContain('this is a folder.');
  });
});
