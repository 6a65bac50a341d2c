import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { anExportSource, aPrintedLetter, aPrintedRoster, aPrintedSignatory } from '../../../test/builders/editions.js';
import { auditLetter } from '../audit/audit-letter.js';
import { editionHash, type EditionHeader, type PrintedSignatory } from '../edition-document.js';
import type { ExportSource } from './export-format.js';
import { exportFormats } from './index-of-formats.js';

const GTPM = 'Grupo de Trabajo Sobre Política Migratoria-GTPM';

interface RosterFile {
  signatories: string[];
  nested_raw: Record<string, string[]>;
}

function roster(year: '2021' | '2023'): PrintedSignatory[] {
  const file = JSON.parse(readFileSync(`test/fixtures/nals-${year}.json`, 'utf8')) as RosterFile;
  return file.signatories.map((line, index) => {
    const coalition = line.startsWith(GTPM);
    return aPrintedSignatory({
      position: index + 1,
      name: coalition ? GTPM : line,
      memberNames: coalition ? file.nested_raw[GTPM] : [],
    });
  });
}

function source(signatories: PrintedSignatory[]): Promise<ExportSource> {
  const body = `Dear President,\n\nWe, the ${signatories.length} undersigned organizations, **ask** you to act.\n\nSincerely,\n`;
  return anExportSource(signatories, { letter: [aPrintedLetter({ body, cc: ['Minister of Foreign Affairs'] })] });
}

async function written(extension: string, from: ExportSource): Promise<string> {
  const format = exportFormats.find((candidate) => candidate.extension === extension);
  let text = '';
  for await (const piece of format?.write(from) ?? []) text += piece;
  return text;
}

describe.each(['2021', '2023'] as const)('the exports of the %s roster', (year) => {
  const signatories = roster(year);

  it('as text, are read back by the audit with the same count and the same names', async () => {
    const audit = auditLetter(await written('txt', await source(signatories)));
    expect(audit.claimed).toBe(signatories.length);
    expect(audit.listed).toBe(signatories.length);
    expect(audit.members[0]?.coalition).toBe(GTPM);
  });

  it('as Markdown, too', async () => {
    const audit = auditLetter(await written('md', await source(signatories)));
    expect(audit.listed).toBe(signatories.length);
  });

  it('as CSV, have a row for each under one row of headings', async () => {
    const csv = await written('csv', await source(signatories));
    expect(csv.trimEnd().split('\r\n')).toHaveLength(signatories.length + 1);
  });

  it('as HTML, have one list item for each', async () => {
    const html = await written('html', await source(signatories));
    expect(html.match(/<li>/g)).toHaveLength(signatories.length);
  });

  it('as JSON, hold the count, the list and a hash that can be recomputed', async () => {
    const json = JSON.parse(await written('json', await source(signatories))) as {
      sha256: string;
      edition: EditionHeader & { signatories: PrintedSignatory[] };
    };
    const { signatories: listed, ...header } = json.edition;
    expect(listed).toEqual(signatories);
    expect(header.count).toBe(listed.length);
    expect(await editionHash(header, listed)).toBe(json.sha256);
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
    const csv = await written('csv', await source(signatories));
    expect(csv).toContain("1,organizations,organization,'+Vida,,");
    expect(csv).toContain("2,organizations,organization,'@lliance,,");
    expect(csv).toContain('4,organizations,organization,"A ""quoted"", name",,');
  });

  it('are text in HTML', async () => {
    expect(await written('html', await source(signatories))).toContain(
      '<bdi>&lt;script>alert(1)&lt;/script> NGO</bdi>',
    );
  });

  it('are text in Markdown', async () => {
    const markdown = await written('md', await source(signatories));
    expect(markdown).toContain('- 1\\. First \\*bold\\* Org');
    expect(markdown).toContain('- \\+Vida');
  });
});
