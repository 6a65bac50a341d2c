import { letterText, wrap } from '#campaigns';
import type { PrintedLetter } from '../edition-document.js';
import type { ExportFormat } from './export-format.js';
import { bySection } from './letter/by-section.js';
import { entryLine } from './letter/entry-line.js';
import { labelsIn } from './letter/labels.js';
import { placeAndDate } from './letter/letter-head.js';

const INDENT = '    ';

const block = (label: string, names: string[]): string =>
  names.length === 0 ? '' : `${label}\n${names.map((name) => wrap(name, '', INDENT)).join('\n')}\n\n`;

const paragraph = (text: string | null): string => (text === null || text === '' ? '' : `${wrap(text)}\n\n`);

/** @returns a heading with a line under it */
const underlined = (heading: string, mark: string): string => `${heading}\n${mark.repeat(heading.length)}\n\n`;

function head(letter: PrintedLetter): string {
  const { to, cc } = labelsIn(letter.language);
  return paragraph(placeAndDate(letter)) + block(to, letter.addressees) + block(cc, letter.cc);
}

/** Plain text in 72 columns: one entry a line, a long one goes on with an indent of four. */
export const textExport: ExportFormat = {
  extension: 'txt',
  contentType: 'text/plain; charset=utf-8',
  async *write(source) {
    const {
      header,
      edition: { sha256 },
      letter,
    } = source;
    yield paragraph(header.campaign.convener) + head(letter) + paragraph(letter.title) + paragraph(letter.salutation);
    yield `${letterText(letter.body)}\n${paragraph(letter.closing)}`;
    for await (const piece of bySection(source)) {
      if (piece.kind === 'start') yield underlined(piece.heading, '=') + paragraph(piece.note ?? null);
      else if (piece.kind === 'entry') yield `${wrap(entryLine(piece.entry), '', INDENT)}\n`;
      else {
        const { first, heading, note } = piece;
        yield (first ? '' : '\n') + (heading ? underlined(heading, '-') : '') + paragraph(note ?? null);
      }
    }
    yield `\n--\nEdition ${header.number}, frozen ${header.frozenAt}\nsha256 ${sha256}\n`;
  },
};
