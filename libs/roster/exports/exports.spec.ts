import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import {
  anExportSource,
  aPrintedLetter,
  aPrintedRoster,
  aSectionedRoster,
  exported,
} from '../../../test/builders/editions.js';
import { aNalsRoster, GTPM } from '../../../test/builders/nals.js';
import { auditLetter } from '../audit/audit-letter.js';
import { editionHash, type EditionHeader, type PrintedLetter, type PrintedSignatory } from '../edition-document.js';
import type { ExportSource } from './export-format.js';
import { exportFormats, formatsFor } from './index-of-formats.js';

function source(signatories: PrintedSignatory[]): ExportSource {
  const body = `Dear President,\n\nWe, the ${signatories.length} undersigned organizations, **ask** you to act.\n\nSincerely,\n`;
  return anExportSource(signatories, { letter: [aPrintedLetter({ body, cc: ['Minister of Foreign Affairs'] })] });
}

async function written(extension: string, from: ExportSource): Promise<string> {
  const format = exportFormats.find((candidate) => candidate.extension === extension);
  return (await exported(format, from)).toString();
}

const rows = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });

describe.each(['2021', '2023'] as const)('the exports of the %s roster', (year) => {
  const signatories = aNalsRoster(year);

  it('as text, are read back by the audit with the same count and the same names', async () => {
    const audit = auditLetter(await written('txt', source(signatories)));
    expect(audit.claimed).toBe(signatories.length);
    expect(audit.listed).toBe(signatories.length);
    expect(audit.members[0]?.coalition).toBe(GTPM);
  });

  it('as Markdown, too', async () => {
    const audit = auditLetter(await written('md', source(signatories)));
    expect(audit.listed).toBe(signatories.length);
  });

  it('as CSV, have a row for each in order under one row of headings, for Excel with a byte order mark', async () => {
    const csv = await written('csv', source(signatories));
    expect(csv.startsWith('\ufeffposition,section,kind,name,')).toBe(true);
    expect(rows(csv).map(({ name }) => name)).toEqual(signatories.map(({ name }) => name));
  });

  it('as HTML, have one list item for each', async () => {
    const html = await written('html', source(signatories));
    expect(html.match(/<li>/g)).toHaveLength(signatories.length);
  });

  it('as JSON, hold the count, the list and a hash that can be recomputed', async () => {
    const from = source(signatories);
    const sha256 = await editionHash(from.header, signatories);
    const json = JSON.parse(await written('json', { ...from, edition: { ...from.edition, sha256 } })) as {
      sha256: string;
      edition: EditionHeader & { signatories: PrintedSignatory[] };
    };
    const { signatories: listed, ...header } = json.edition;
    expect(listed).toEqual(signatories);
    expect(header.count).toBe(listed.length);
    expect(await editionHash(header, listed)).toBe(json.sha256);
  });
});

describe('a roster in sections with people and counted members', () => {
  async function sectioned(extension: string, said: Partial<PrintedLetter> = {}): Promise<string> {
    const { signatories, said: header } = aSectionedRoster();
    const body = 'We, the 6 undersigned, ask you to act.\n\n- **one**\n- two\n';
    const letter = aPrintedLetter({
      body,
      date: '2023-01-09',
      place: 'Mexico City',
      closing: 'Respectfully,',
      ...said,
    });
    return written(extension, anExportSource(signatories, { ...header, letter: [letter] }));
  }

  it('as CSV, has as many rows as the number in the letter, and a counted member names its coalition', async () => {
    const list = rows(await sectioned('csv'));
    expect(list).toHaveLength(6);
    expect(list.map(({ kind, name, memberOf, role }) => [kind, name, memberOf, role])).toEqual([
      ['organization', 'Alpha', '', ''],
      ['organization', 'Beta Network', '', ''],
      ['member', 'Casa Uno', 'Beta Network', ''],
      ['member', 'The Watchers', 'Beta Network', 'Observers'],
      ['individual', 'Ana Pérez', '', ''],
      ['individual', 'Βασιλική Ω', '', ''],
    ]);
    expect(list[1]?.members).toBe('Casa Uno; Casa Dos; Observers: The Watchers');
    expect(list[4]?.affiliation).toBe('University of X');
  });

  it.each([
    [
      'txt',
      'Individuals\n-----------\n\nAffiliations are given for identification only.\n\nAna Pérez, University of X\n',
    ],
    ['md', '### Individuals\n\nAffiliations are given for identification only.\n\n- Ana Pérez, University of X\n'],
    ['html', '<h3>Individuals</h3><p class="note">Affiliations are given for identification only.</p><ul'],
  ])('as %s, has a heading and a note above the people', async (extension, part) => {
    expect(await sectioned(extension)).toContain(part);
  });

  it.each([
    ['es', 'Firmantes', 'Personas', 'únicamente con fines de identificación', '9 de enero de 2023'],
    ['fr', 'Signataires', 'Individuals', 'uniquement à titre d’identification', '9 janvier 2023'],
    ['pt', 'Signatários', 'Individuals', 'apenas para fins de identificação', '9 de janeiro de 2023'],
  ])('speaks %s, and where a heading was not translated the first language there is', async (language, ...said) => {
    for (const extension of ['txt', 'md', 'html']) {
      const text = (await sectioned(extension, { language })).replace(/\s+/g, ' ');
      for (const one of said) expect(text).toContain(one);
    }
  });

  it('as text, is headed like a letter, in 72 columns', async () => {
    const text = await sectioned('txt', { addressees: ['Ana Ruiz\nPresident'], salutation: 'Dear President,' });
    expect(
      text.startsWith('C\n\nMexico City, January 9, 2023\n\nTo:\nAna Ruiz\n    President\n\nA letter\n\nDear '),
    ).toBe(true);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72);
  });

  it('as HTML, is one page with one title and its date for programs', async () => {
    const html = await sectioned('html');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<time datetime="2023-01-09">Mexico City, January 9, 2023</time>');
    expect(html).toContain('@page{size:A4');
    expect(html).not.toMatch(/<script|<link|src=|url\(/);
  });

  it.each(['txt', 'md'])('as %s, is read back by the audit section by section', async (extension) => {
    const audit = auditLetter(await sectioned(extension));
    expect(audit.entries.map((entry) => entry.split(/[:,]/)[0])).toEqual([
      'Alpha',
      'Beta Network',
      'Ana Pérez',
      'Βασιλική Ω',
    ]);
    expect(audit.outOfOrder).toBe(0);
  });
});

describe('an edition of more entries than a page format takes', () => {
  const huge = { counts: { organizations: 20_000, individuals: 1, members: 0 } };

  it.each(['pdf', 'docx'])('is refused as %s with the way out, before anything is read', async (extension) => {
    const from = { ...anExportSource([], huge), signatories: neverRead() };
    await expect(written(extension, from)).rejects.toMatchObject({
      code: 'roster-too-long',
      message: expect.stringMatching(/up to 20000 entries, and this edition has 20001\. Take the CSV/),
    });
  });

  it('is offered in the others', () => {
    expect(formatsFor(huge).map(({ extension }) => extension)).toEqual(['txt', 'md', 'html', 'csv', 'json']);
  });

  async function* neverRead(): AsyncGenerator<PrintedSignatory> {
    await Promise.reject(new Error('An entry was read.'));
  }
});

describe('the formats whose memory does not grow', () => {
  it.each(['txt', 'md', 'html', 'csv', 'json'])(
    'as %s, are written while the roster is still read',
    async (extension) => {
      let read = 0;
      async function* endless(): AsyncGenerator<PrintedSignatory> {
        for (const entry of aPrintedRoster(Array.from({ length: 20_000 }, (_, index) => `Organization ${index}`))) {
          read += 1;
          yield await Promise.resolve(entry);
        }
      }
      const from = { ...anExportSource([]), signatories: endless() };
      const sections = [{ key: 'organizations', headings: {}, entries: 20_000 }];
      from.header.sections = sections;
      const format = exportFormats.find((candidate) => candidate.extension === extension);
      let written = 0;
      for await (const piece of format?.write(from) ?? []) {
        written += piece.length;
        if (written > 40_000) break;
      }
      expect(read).toBeGreaterThan(0);
      expect(read).toBeLessThan(20_000);
    },
  );
});

describe('a Word document of as many entries as there may be', () => {
  it('is held packed, and nothing else of it: some hundreds of kilobytes', async () => {
    const roster = aPrintedRoster(Array.from({ length: 20_000 }, (_, index) => `Organization ${index * 7919}`));
    const format = exportFormats.find(({ extension }) => extension === 'docx');
    const file = await exported(format, anExportSource(roster));
    expect(file.length).toBeLessThan(1_000_000);
  });
});

describe('hostile names in exports', () => {
  const hostile = [
    '+Vida',
    '@lliance',
    '<script>alert(1)</script> NGO',
    'A "quoted", name',
    '1. First *bold* Org',
    'منظمة',
  ];
  const signatories = aPrintedRoster(hostile);

  it('are not run by a spreadsheet, and quotes and commas stay in their cell', async () => {
    const csv = await written('csv', source(signatories));
    expect(csv).toContain("1,organizations,organization,'+Vida,,");
    expect(csv).toContain("2,organizations,organization,'@lliance,,");
    expect(csv).toContain('4,organizations,organization,"A ""quoted"", name",,');
  });

  it('are text in HTML', async () => {
    expect(await written('html', source(signatories))).toContain('<bdi>&lt;script>alert(1)&lt;/script> NGO</bdi>');
  });

  it('are text in Markdown', async () => {
    const markdown = await written('md', source(signatories));
    expect(markdown).toContain('- 1\\. First \\*bold\\* Org');
    expect(markdown).toContain('- \\+Vida');
  });
});
