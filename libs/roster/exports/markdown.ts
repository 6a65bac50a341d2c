import { printedLine } from '../edition-document.js';
import type { ExportFormat } from './export-format.js';

/** @returns a name with everything escaped that Markdown would take for markup */
function literal(name: string): string {
  return name
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^([-+]|\d+(?=[.)]))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

const lines = (label: string, names: string[]): string =>
  names.length === 0 ? '' : `${label}\n\n${names.map((name) => `- ${literal(name)}`).join('\n')}\n\n`;

/** Markdown: the letter as it was written, the roster as a list. */
export const markdownExport: ExportFormat = {
  extension: 'md',
  contentType: 'text/markdown; charset=utf-8',
  async *write({ header, edition: { sha256 }, letter, signatories }) {
    yield `# ${literal(letter.title)}\n\n`;
    yield lines('To:', letter.addressees) + lines('cc:', letter.cc);
    yield `${letter.body}\n## Signatories\n\n`;
    for await (const entry of signatories) yield `- ${literal(printedLine(entry))}\n`;
    yield `\n---\n\nEdition ${header.number}, frozen ${header.frozenAt}, sha256 \`${sha256}\`\n`;
  },
};
