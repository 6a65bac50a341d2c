import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anExportSource, aPrintedSignatory } from '../../test/builders/editions.js';
import { editionHash } from './edition-document.js';
import { jsonExport } from './exports/json.js';
import { NoEditionError, verifyEdition } from './verify-edition.js';

const SIGNATORIES = [
  aPrintedSignatory({ position: 1, name: 'Ärzte für den Fluß “Ñandú” \u{1F30A}\\"', country: 'PY' }),
  aPrintedSignatory({ position: 2, name: 'GTPM', memberNames: ['a', '\u0301b', 'ﬁ'] }),
];

async function exported(): Promise<string> {
  const source = anExportSource(SIGNATORIES);
  const sha256 = await editionHash(source.header, SIGNATORIES);
  let text = '';
  for await (const piece of jsonExport.write({ ...source, edition: { ...source.edition, sha256 } }))
    text += String(piece);
  return text;
}

interface Export {
  sha256: string;
  edition: { count: number; number: number; signatories: { name: string; position: number }[]; extra?: string };
}

/** @returns the export after somebody worked on it */
async function after(change: (file: Export) => void): Promise<string> {
  const file = JSON.parse(await exported()) as Export;
  change(file);
  return JSON.stringify(file, null, 4);
}

describe('verifying an edition', () => {
  it('finds nothing wrong with one as it was exported', async () => {
    const found = verifyEdition(await exported());
    expect(found).toMatchObject({ slug: 'l', number: 1, count: 2, problems: [] });
    expect(found.computed).toBe(found.stated);
  });

  it('does not mind that it was formatted anew', async () => {
    expect(verifyEdition(await after(() => undefined)).problems).toEqual([]);
  });

  it.each<[string, (file: Export) => void]>([
    ['a name', ({ edition }) => (edition.signatories[0] = { ...edition.signatories[0], name: 'Another' } as never)],
    [
      'a name only by its Unicode form',
      ({ edition }) => (edition.signatories[1] = { ...edition.signatories[1], name: 'GTPM\u200b' } as never),
    ],
    ['a field that was not there', ({ edition }) => (edition.extra = 'x')],
    ['the order', ({ edition }) => edition.signatories.reverse()],
  ])('is not deceived by a change of %s', async (_, change) => {
    expect(verifyEdition(await after(change)).problems[0]).toMatch(/changed after it was frozen/);
  });

  it('finds a list that is shorter than its number, also when the hash was made to fit', async () => {
    const short = await after(({ edition }) => edition.signatories.pop());
    const fitting = JSON.parse(short) as Export;
    fitting.sha256 = verifyEdition(short).computed;
    const { problems } = verifyEdition(JSON.stringify(fitting));
    expect(problems).toContain('Count: the edition says 2, its list has 1.');
    expect(problems.join()).not.toMatch(/changed after/);
  });

  it('finds an edition whose hash was made to fit, by the hash that was published', async () => {
    const published = verifyEdition(await exported()).computed;
    const changed = await after(({ edition }) => (edition.number = 9));
    const fitting = JSON.stringify({ ...(JSON.parse(changed) as Export), sha256: verifyEdition(changed).computed });
    expect(verifyEdition(fitting).problems).toEqual([]);
    expect(verifyEdition(fitting, published).problems).toEqual([
      'This is another edition than the one whose hash was given.',
    ]);
  });

  it.each([
    ['no JSON', '%PDF-1.7', /no JSON/],
    ['other JSON', '{"a":1}', /no “sha256” and “edition”/],
    ['an edition of the future', '{"sha256":"x","edition":{"schema":"undersigned.edition/9"}}', /not known here/],
    ['an edition without a list', '{"sha256":"x","edition":{"schema":"undersigned.edition/2"}}', /no list/],
  ])('says what to do with %s', (_, text, message) => {
    expect(() => verifyEdition(text)).toThrow(NoEditionError);
    expect(() => verifyEdition(text)).toThrow(message);
  });
});

describe('the small script in docs, which shares no code with Undersigned', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'undersigned-verify-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function run(text: string): Promise<string> {
    const file = join(folder, 'letter.json');
    await writeFile(file, text);
    const done = promisify(execFile)(process.execPath, ['docs/verify-edition.mjs', file]);
    return done.then(
      ({ stdout }) => stdout,
      (error: { stdout: string }) => error.stdout,
    );
  }

  it('computes the same hash', async () => {
    expect(await run(await exported())).toBe(`${verifyEdition(await exported()).computed} agrees, 2 entries\n`);
  });

  it('catches an edition that was edited', async () => {
    expect(await run(await after(({ edition }) => (edition.count = 3)))).toMatch(/DIFFERS/);
  });

  it('catches a number that its list does not have, though the hash was computed anew', async () => {
    const wrong = await after(({ edition }) => (edition.count = 3));
    const forged = wrong.replace(/"sha256":\s*"[0-9a-f]{64}"/, `"sha256":"${verifyEdition(wrong).computed}"`);
    expect(await run(forged)).toMatch(/ agrees, 2 entries\nThe edition says 3, and lists 2 entries/);
  });
});
