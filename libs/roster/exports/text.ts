import { letterText, wrap } from '#campaigns';
import { printedLine } from '../edition-document.js';
import type { ExportFormat } from './export-format.js';

const block = (label: string, names: string[]): string =>
  names.length === 0 ? '' : `${label}\n${names.map((name) => wrap(name, '', '    ')).join('\n')}\n\n`;

/** Plain text in 72 columns: one entry a line, a long one goes on with an indent of four. */
export const textExport: ExportFormat = {
  extension: 'txt',
  contentType: 'text/plain; charset=utf-8',
  async *write({ header, edition: { sha256 }, letter, signatories }) {
    yield `${wrap(letter.title)}\n\n`;
    yield block('To:', letter.addressees) + block('cc:', letter.cc);
    yield `${letterText(letter.body)}\n`;
    for await (const entry of signatories) yield `${wrap(printedLine(entry), '', '    ')}\n`;
    yield `\n--\nEdition ${header.number}, frozen ${header.frozenAt}\nsha256 ${sha256}\n`;
  },
};
