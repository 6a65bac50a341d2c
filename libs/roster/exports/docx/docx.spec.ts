import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { anExportSource, aPrintedLetter, aSectionedRoster, exported } from '../../../../test/builders/editions.js';
import { aNalsRoster, GTPM } from '../../../../test/builders/nals.js';
import type { EditionHeader, PrintedSignatory } from '../../edition-document.js';
import { docxExport } from './docx.js';

async function files(signatories: PrintedSignatory[], said: Partial<EditionHeader> = {}): Promise<Map<string, string>> {
  const zip = unzipSync(await exported(docxExport, anExportSource(signatories, said)));
  return new Map(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function documentXml(signatories: PrintedSignatory[], said: Partial<EditionHeader> = {}): Promise<string> {
  return (await files(signatories, said)).get('word/document.xml') ?? '';
}

interface Read {
  style: string | undefined;
  text: string;
  xml: string;
}

/** Its paragraphs in order. */
function paragraphs(xml: string): Read[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1],
    text: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
    xml: paragraph,
  }));
}

const unescaped = (text: string): string =>
  text.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
const styled = (xml: string, style: string): string[] =>
  paragraphs(xml).flatMap((one) => (one.style === style ? [unescaped(one.text)] : []));

describe.each(['2021', '2023'] as const)('the Word document of the %s letter', (year) => {
  it('has every entry in order in the style Signatory, and the coalition’s members under it', async () => {
    const roster = aNalsRoster(year);
    const xml = await documentXml(roster);
    expect(styled(xml, 'Signatory')).toEqual(roster.map(({ name }) => name));
    const members = roster.find(({ name }) => name === GTPM)?.members ?? [];
    expect(styled(xml, 'Members')).toEqual(members.map(({ name }) => name));
  });
});

describe('a Word document', () => {
  it('has the head and the text of the letter in styles of Word, with real lists and links', async () => {
    const body = '# Demands\n\n- **one** and [two](https://example.org/x)\n- three\n\n7. seven\n8. eight\n\n> quoted\n';
    const letter = aPrintedLetter({ body, date: '2023-01-09', place: 'Here', salutation: 'Dear you,', closing: 'Bye' });
    const read = await files([], { letter: [letter] });
    const xml = read.get('word/document.xml') ?? '';
    expect(
      paragraphs(xml)
        .slice(0, 10)
        .map(({ style, text }) => [style, text]),
    ).toEqual([
      [undefined, 'Here, January 9, 2023'],
      ['Addressee', 'President of the Republic'],
      ['Title', 'A letter'],
      [undefined, 'Dear you,'],
      ['Heading1', 'Demands'],
      ['ListParagraph', 'one and two'],
      ['ListParagraph', 'three'],
      ['ListParagraph', 'seven'],
      ['ListParagraph', 'eight'],
      ['Quote', 'quoted'],
    ]);
    expect(xml).toContain('<w:b/>');
    expect(read.get('word/_rels/document.xml.rels')).toContain('Target="https://example.org/x"');
    expect(read.get('word/numbering.xml')).toContain('<w:start w:val="7"/>');
    expect(
      [...read].filter(([name]) => /word\/header/.test(name)).map(([, part]) => styled(part, 'Convener')),
    ).toContainEqual(['C']);
  });

  it.each([1, 2, 3])('sets every section in %i columns under its heading', async (columns) => {
    const { signatories, said } = aSectionedRoster();
    const xml = await documentXml(signatories, { ...said, columns });
    expect(styled(xml, 'Heading2')).toEqual(['Organizations', 'Individuals']);
    expect(styled(xml, 'IdentificationNote')).toEqual(['Affiliations are given for identification only.']);
    expect(styled(xml, 'Signatory')).toEqual(['Alpha', 'Beta Network', 'Ana Pérez, University of X', 'Βασιλική Ω']);
    expect(styled(xml, 'MemberRole')).toEqual(['Observers']);
    expect(xml.match(new RegExp(`<w:cols [^>]*w:num="${columns}"`, 'g'))).toHaveLength(2);
    const last = paragraphs(xml)
      .filter(({ style }) => style === 'Signatory')
      .at(-1);
    expect(last?.xml).toContain('<w:sectPr');
  });

  it('keeps a coalition’s name with its first members and the last ones together', async () => {
    const { signatories, said } = aSectionedRoster();
    const kept = paragraphs(await documentXml(signatories, said)).filter(({ xml }) => xml.includes('<w:keepNext/>'));
    expect(kept.map(({ text }) => text)).toEqual(['Beta Network', 'Casa Uno', 'Casa Dos', 'Observers']);
  });

  it('says in which language it is and when the edition was frozen, and nothing of now', async () => {
    const read = await files([], { letter: [aPrintedLetter({ language: 'es' })] });
    expect(read.get('word/styles.xml')).toContain('<w:lang w:val="es-ES"/>');
    const core = read.get('docProps/core.xml') ?? '';
    expect(core.match(/2027-01-16T00:00:00Z/g)).toHaveLength(2);
    expect([...read.values()].join('')).not.toContain(String(new Date().getUTCFullYear()) + '-');
  });

  it('takes any name as text', async () => {
    const name = '<w:p/> & "quoted" \u0007 名';
    expect(styled(await documentXml([{ ...aNalsRoster('2021')[0], name } as PrintedSignatory]), 'Signatory')).toEqual([
      '<w:p/> & "quoted"  名',
    ]);
  });
});
