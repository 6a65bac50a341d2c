import { describe, expect, it } from '@jest/globals';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { anExportSource, aPrintedRoster, exported } from '../../../test/builders/editions.js';
import { docxExport } from './docx/docx.js';
import type { ExportSource } from './export-format.js';
import { pdfExport } from './pdf/pdf.js';

/** Letters that tell when they are read. */
class Watched {
  /** names of those that were read, in order */
  readonly read: string[] = [];
  /** how many were read at one time, at most */
  most = 0;
  private reading = 0;

  async letter(name: string): Promise<ExportSource> {
    const signatories = async function* (this: Watched) {
      this.read.push(name);
      this.reading += 1;
      this.most = Math.max(this.most, this.reading);
      await turnOfTheLoop();
      yield* aPrintedRoster([name]);
      this.reading -= 1;
    };
    const source = of(name);
    return { ...source, signatories: { [Symbol.asyncIterator]: () => signatories.call(this) } };
  }
}

/** Two letters of one hash would be one letter here. */
const of = (name: string): ExportSource => anExportSource(aPrintedRoster([name]), {}, name);

describe.each([docxExport, pdfExport])('letters that strangers ask for as $extension', (format) => {
  it('are made one at a time; so many wait, and who comes then is told to come back', async () => {
    const watched = new Watched();
    const letters = await Promise.all(Array.from({ length: 31 }, (_, index) => watched.letter(`Letter ${index}`)));
    const files = letters.slice(0, 30).map((letter) => exported(format, letter));
    await expect(exported(format, letters[30] as ExportSource)).rejects.toMatchObject({
      code: `${format.extension}-busy`,
      kind: 'too-many',
    });
    await Promise.all(files);
    expect([watched.read.length, watched.most]).toEqual([30, 1]);
    await expect(exported(format, letters[30] as ExportSource)).resolves.toBeDefined();
  }, 180_000);

  it('are made once for all who ask at a time, also while they wait', async () => {
    const watched = new Watched();
    const [first, second] = [await watched.letter('First'), await watched.letter('Second')];
    const [, ...same] = await Promise.all([first, second, second, second].map((letter) => exported(format, letter)));
    expect(watched.read).toEqual(['First', 'Second']);
    expect(new Set(same.map((file) => file.toString('latin1'))).size).toBe(1);
  });

  it('that cannot be made keep no other waiting', async () => {
    const broken = { ...of('Broken'), signatories: failing() };
    const sound = of('Sound');
    const [failed, made] = await Promise.allSettled([exported(format, broken), exported(format, sound)]);
    expect([failed.status, made.status]).toEqual(['rejected', 'fulfilled']);
  });
});

async function* failing(): AsyncGenerator<never> {
  await Promise.resolve();
  throw new Error('no database');
}
