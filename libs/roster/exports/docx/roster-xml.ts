import type { PrintedMember, PrintedSignatory } from '../../edition-document.js';
import { HERE, STYLES } from './styles.js';

/** Characters written at a time. */
const PIECE = 65_536;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** @returns a text in XML; what XML 1.0 has no way to write is left out */
function escaped(text: string): string {
  return text
    .replace(/[&<>]/g, (character) => ESCAPES[character] ?? '')
    .replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '');
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** @param together whether it must stand on one page with the paragraph below it */
function paragraph(style: string, text: string, together: boolean): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${together ? '<w:keepNext/>' : ''}</w:pPr>${run(text)}</w:p>`;
}

/** Two members stay with the name of their coalition, and the last two with each other. */
function memberParagraphs(members: PrintedMember[]): string {
  let last: string | null = null;
  return members
    .map(({ name, role }, index) => {
      const heading = role !== null && role !== last ? paragraph(STYLES.role, role, true) : '';
      last = role;
      return heading + paragraph(STYLES.member, name, index < 1 || index === members.length - 2);
    })
    .join('');
}

function entryXml({ name, affiliation, members }: PrintedSignatory): string {
  const line = affiliation === null ? name : `${name}, ${affiliation}`;
  return paragraph(STYLES.signatory, line, members.length > 0) + memberParagraphs(members);
}

/** A place for entries, and the properties of its section, which Word keeps in a section's last paragraph. */
const PLACE = new RegExp(
  `<w:p><w:pPr>(<w:sectPr(?:(?!<w:p>).)*?</w:sectPr>)</w:pPr><w:r><w:t[^>]*>${HERE}</w:t></w:r></w:p>`,
  's',
);

/** @returns paragraphs of which the last ends its section */
function ending(paragraphs: string, properties: string): string {
  const at = paragraphs.lastIndexOf('</w:pPr>');
  return paragraphs.slice(0, at) + properties + paragraphs.slice(at);
}

/** @returns `document.xml` in pieces, with each section's entries where the document has a place for them */
export async function* rosterXml(
  documentXml: string,
  signatories: AsyncIterable<PrintedSignatory> | Iterable<PrintedSignatory>,
): AsyncGenerator<string> {
  const [before = '', ...places] = documentXml.split(PLACE);
  let ready = before;
  let last: { section: string; xml: string } | undefined;
  const closed = (): string => {
    const [properties = '', after = ''] = places.splice(0, 2);
    return ending(last?.xml ?? '<w:p><w:pPr></w:pPr></w:p>', properties) + after;
  };
  for await (const entry of signatories) {
    if (last !== undefined) ready += last.section === entry.section ? last.xml : closed();
    last = { section: entry.section, xml: entryXml(entry) };
    if (ready.length > PIECE) {
      yield ready;
      ready = '';
    }
  }
  if (places.length > 0) ready += closed();
  yield ready + places.filter((_, index) => index % 2 === 1).join('');
}
