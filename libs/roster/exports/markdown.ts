import type { PrintedLetter } from '../edition-document.js';
import type { ExportFormat } from './export-format.js';
import { bySection } from './letter/by-section.js';
import { entryLine } from './letter/entry-line.js';
import { labelsIn } from './letter/labels.js';
import { placeAndDate } from './letter/letter-head.js';

/** @returns a name with everything escaped that Markdown would take for markup */
function literal(name: string): string {
  return name
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^([-+]|\d+(?=[.)]))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** Lines stay lines: by a backslash at the end of each but the last. */
const literalLines = (text: string, indent = ''): string => text.split('\n').map(literal).join(`\\\n${indent}`);

const list = (label: string, names: string[]): string =>
  names.length === 0 ? '' : `${label}\n\n${names.map((name) => `- ${literalLines(name, '  ')}`).join('\n')}\n\n`;

const paragraph = (text: string | null | undefined): string => (text ? `${literalLines(text)}\n\n` : '');

const KEYS = ['language', 'title', 'date', 'place', 'addressees', 'cc', 'salutation', 'closing'] as const;

/** The head for programs, in YAML: a text in JSON is YAML, too. */
function frontMatter(letter: PrintedLetter): string {
  const lines = KEYS.flatMap((key) => {
    const value = letter[key];
    if (value === null || value.length === 0) return [];
    if (typeof value === 'string') return [`${key}: ${JSON.stringify(value)}`];
    return [`${key}:`, ...value.map((item) => `  - ${JSON.stringify(item)}`)];
  });
  return `---\n${lines.join('\n')}\n---\n\n`;
}

/** Markdown with front matter: the letter as it was written, the roster as lists. */
export const markdownExport: ExportFormat = {
  extension: 'md',
  contentType: 'text/markdown; charset=utf-8',
  async *write(source) {
    const {
      header,
      edition: { sha256 },
      letter,
    } = source;
    const { to, cc } = labelsIn(letter.language);
    yield frontMatter(letter) + paragraph(header.campaign.convener) + paragraph(placeAndDate(letter));
    yield list(to, letter.addressees) + list(cc, letter.cc) + `# ${literal(letter.title)}\n\n`;
    yield `${paragraph(letter.salutation)}${letter.body.trimEnd()}\n\n${paragraph(letter.closing)}`;
    for await (const piece of bySection(source)) {
      if (piece.kind === 'start') yield `## ${literal(piece.heading)}\n\n${paragraph(piece.note)}`;
      else if (piece.kind === 'entry') yield `- ${literal(entryLine(piece.entry))}\n`;
      else {
        const { first, heading, note } = piece;
        yield (first ? '' : '\n') + (heading ? `### ${literal(heading)}\n\n` : '') + paragraph(note);
      }
    }
    yield `\n---\n\nEdition ${header.number}, frozen ${header.frozenAt}, sha256 \`${sha256}\`\n`;
  },
};
