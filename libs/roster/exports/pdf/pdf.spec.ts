import { describe, expect, it } from '@jest/globals';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import {
  anExportSource,
  aPrintedLetter,
  aPrintedRoster,
  aSectionedRoster,
  exported,
} from '../../../../test/builders/editions.js';
import type { EditionHeader, PrintedSignatory } from '../../edition-document.js';
import { pdfExport } from './pdf.js';

async function pdf(signatories: PrintedSignatory[], said: Partial<EditionHeader> = {}): Promise<string> {
  return (await exported(pdfExport, anExportSource(signatories, said))).toString('latin1');
}

const hundred = aPrintedRoster(Array.from({ length: 100 }, (_, index) => `Organization of Rivers ${index}`));

describe('the PDF of a letter', () => {
  it('is PDF/UA: tagged, with a language and a title that is shown, and dated when the edition was frozen', async () => {
    const letter = [aPrintedLetter({ language: 'pt-BR', title: 'Uma carta' })];
    const file = await pdf(aPrintedRoster(['Alpha']), { letter });
    expect(file).toMatch(/^%PDF-1\.7/);
    expect(file).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(file).toMatch(/\/Marked true/);
    expect(file).toMatch(/\/DisplayDocTitle true/);
    expect(file).toMatch(/\/Lang \(pt-BR\)/);
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(file).toContain('<rdf:li xml:lang="x-default">Uma carta</rdf:li>');
    expect(file).toContain('<xmp:CreateDate>2027-01-16T00:00:00Z</xmp:CreateDate>');
  });

  it('is made of what people typed as it is, never read as Typst', async () => {
    const hostile = ['#panic("read as code")', '*bold* _it_ $x$', '@reference <label>', '= Heading', '\\ #{', '`raw`'];
    const body = hostile.join('\n\n') + '\n\n[#link](https://example.org/#x)';
    const letter = [aPrintedLetter({ title: '#title', body, addressees: hostile, closing: '#x' })];
    await expect(pdf(aPrintedRoster(hostile), { letter })).resolves.toMatch(/^%PDF/);
  });

  it.each([1, 2, 3])(
    'holds long names, addresses without a space and large coalitions in %i columns',
    async (columns) => {
      const { signatories, said } = aSectionedRoster();
      const members = Array.from({ length: 200 }, (_, index) => ({
        name: `Member ${index}`,
        role: index > 190 ? 'Secretariat' : null,
        counted: false,
      }));
      const entries = [
        ...signatories,
        { ...signatories[0], name: `https://example.org/${'a/very/long/address/'.repeat(9)}` } as PrintedSignatory,
        { ...signatories[0], members } as PrintedSignatory,
      ];
      await expect(pdf(entries, { ...said, columns })).resolves.toMatch(/^%PDF/);
    },
  );

  it('is read and set once, however many ask for it at a time', async () => {
    const source = anExportSource(hundred);
    let read = 0;
    const signatories = {
      [Symbol.iterator]: () => {
        read += 1;
        return hundred[Symbol.iterator]();
      },
    };
    const files = await Promise.all([1, 2, 3].map(() => exported(pdfExport, { ...source, signatories })));
    expect(read).toBe(1);
    expect(new Set(files.map((file) => file.toString('latin1'))).size).toBe(1);
    await exported(pdfExport, { ...source, signatories });
    expect(read).toBe(2);
  });

  it('is made when nobody signed', async () => {
    await expect(pdf([])).resolves.toMatch(/^%PDF/);
  });

  it.each([
    [
      'Latin',
      'Mbyá g̃uaraní G̃ · Tổ chức Việt ắ ộ ữ · Zażółć gęślą jaźń · Țară și · Ĉeĥa ŭ · Hawaiʻi ʻokina · ẹ́ ọ̀ ɓ ɗ ŋ',
    ],
    ['Cyrillic', 'Правозащитный центр · Қазақстан Ңғқ · ў Ї ґ · Ӣ Ӯ'],
    ['Greek', 'Ελληνική Ένωση · ἀρχή ᾧ'],
  ])('has letters for %s names', async (_, name) => {
    await expect(pdf(aPrintedRoster([name]))).resolves.toMatch(/^%PDF/);
  });

  it.each([
    ['منظمة حقوق', 'م'],
    ['人权组织', '人'],
    ['ארגון', 'א'],
  ])('is refused with the name when it has no letters for it: %s', async (name, character) => {
    await expect(pdf(aPrintedRoster(['Alpha', name]))).rejects.toMatchObject({
      code: 'characters-missing',
      message: expect.stringMatching(new RegExp(`${character}.*${name}.*the DOCX prints them`, 's')),
    });
  });

  it('names what of the letter it has no letters for', async () => {
    const letter = [aPrintedLetter({ body: 'ありがとう' })];
    await expect(pdf(aPrintedRoster(['Alpha']), { letter })).rejects.toThrow('which the text of the letter needs');
  });

  it('leaves this process free while it is made', async () => {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const began = performance.now();
    await pdf(hundred);
    const took = performance.now() - began;
    delay.disable();
    // A share of what it took: a busy machine makes both longer.
    expect(delay.max / 1e6).toBeLessThan(took / 2);
  });
});
