import type { EditionHeader, PrintedSignatory } from '../../edition-document.js';
import type { ExportSource } from '../export-format.js';
import { labelsIn } from '../letter/labels.js';
import { type Block, type Inline, letterBlocks } from '../letter/letter-blocks.js';
import { hasIdentificationNote, placeAndDate, sectionHeading } from '../letter/letter-head.js';
import { type Breakable, breakable } from './breakable.js';
import { FAMILIES } from './fonts.js';

interface PdfSignatory {
  name: Breakable;
  detail: Breakable | null;
  /** in order; a role stands before the members that have it */
  members: { text: Breakable; role: boolean }[];
}

/** What the template prints. */
export interface PdfLetter {
  title: string;
  convener: string;
  /** ISO 639 */
  language: string;
  /** ISO 3166-1 alpha-2 */
  region: string | null;
  fonts: readonly string[];
  frozenAt: Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;
  placeAndDate: string;
  addressees: Breakable[][];
  cc: Breakable[][];
  labels: { cc: string; signatories: string };
  salutation: string | null;
  body: object[];
  closing: Breakable[];
  note: string | null;
  sections: { heading: string | null; note: string | null; entries: PdfSignatory[] }[];
  columns: number;
  /** whether columns run through all sections: a roster too long to be laid out page by page */
  running: boolean;
  edition: string;
}

/** About as many characters as fit in a line, by columns; of the letter itself as many as in one column. */
const LINE: Record<number, number> = { 1: 80, 2: 38, 3: 26 };

/** Entries and members up to which every page is laid out with columns of equal height, in about 4 ms each. */
const LAID_OUT = 600;

const lines = (text: string): Breakable[] => text.split('\n').map((line) => breakable(line, 80));

function inline(node: Inline): object {
  if ('text' in node) return { ...node, text: breakable(node.text, 80) };
  return 'of' in node ? { ...node, of: node.of.map(inline) } : node;
}

function block(node: Block): object {
  switch (node.kind) {
    case 'list':
      return { ...node, items: node.items.map((item) => item.map(block)) };
    case 'quote':
      return { ...node, of: node.of.map(block) };
    case 'code':
      return { kind: node.kind, lines: lines(node.text) };
    case 'rule':
      return node;
    default:
      return { ...node, of: node.of.map(inline) };
  }
}

function signatory({ name, affiliation, members }: PrintedSignatory, columns: number): PdfSignatory {
  const fit = LINE[columns] ?? 80;
  let last: string | null = null;
  return {
    name: breakable(name, fit),
    detail: affiliation === null ? null : breakable(affiliation, fit),
    members: members.flatMap(({ name: member, role }) => {
      const heads = role !== null && role !== last ? [{ text: breakable(role, fit), role: true }] : [];
      last = role;
      return [...heads, { text: breakable(member, fit), role: false }];
    }),
  };
}

function roster(header: EditionHeader, signatories: PrintedSignatory[], language: string): PdfLetter['sections'] {
  const note = labelsIn(language).identification;
  const sections: (PdfLetter['sections'][number] & { key: string })[] = [];
  for (const entry of signatories) {
    if (sections.at(-1)?.key !== entry.section) {
      sections.push({
        key: entry.section,
        heading: sectionHeading(header, entry.section, language) ?? null,
        note: hasIdentificationNote(header, entry.section) ? note : null,
        entries: [],
      });
    }
    sections.at(-1)?.entries.push(signatory(entry, header.columns));
  }
  return sections;
}

/** @returns what the template prints of an edition */
export function pdfLetter(
  { header, letter, edition: { sha256 } }: ExportSource,
  signatories: PrintedSignatory[],
): PdfLetter {
  const labels = labelsIn(letter.language);
  const { language, region } = new Intl.Locale(letter.language);
  const at = new Date(header.frozenAt);
  const pieces = signatories.reduce((sum, { members }) => sum + 1 + members.length, 0);
  return {
    title: letter.title,
    convener: header.campaign.convener,
    language,
    region: region !== undefined && /^[A-Z]{2}$/.test(region) ? region : null,
    fonts: FAMILIES,
    frozenAt: {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      day: at.getUTCDate(),
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
      second: at.getUTCSeconds(),
    },
    placeAndDate: placeAndDate(letter),
    addressees: letter.addressees.map(lines),
    cc: letter.cc.map(lines),
    labels: { cc: labels.cc, signatories: labels.signatories },
    salutation: letter.salutation,
    body: letterBlocks(letter.body).map(block),
    closing: letter.closing === null ? [] : lines(letter.closing),
    note: hasIdentificationNote(header, null) ? labels.identification : null,
    sections: roster(header, signatories, letter.language),
    columns: header.columns,
    running: pieces > LAID_OUT,
    edition: `${labels.edition(header.number)} · ${sha256.slice(0, 16)}`,
  };
}
