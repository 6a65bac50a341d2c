import { createHash } from 'node:crypto';

/** Where the number of signatories goes in a letter's Markdown. */
export const COUNT_PLACEHOLDER = '{{count}}';

/** @returns the text as it is stored and hashed: NFC, line feeds, no trailing spaces, one final newline. */
export function canonicalText(markdown: string): string {
  const lines = markdown.normalize('NFC').replace(/\r\n?/g, '\n').split('\n');
  // Two trailing spaces are a line break in Markdown; a backslash says the same and survives editors.
  const kept = lines.map((line) => line.replace(/(\S) {2,}$/, '$1\\').replace(/[ \t]+$/, ''));
  return `${kept.join('\n').trim()}\n`;
}

/** @returns SHA-256 of the text as UTF-8, in hex */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * Writes the number into the letter.
 *
 * @param language decides the digits' grouping: 1,234 in English, 1.234 in Portuguese
 */
export function withCount(markdown: string, count: number, language: string): string {
  const digits = new Intl.NumberFormat(language, { useGrouping: 'always' }).format(count);
  return markdown.replaceAll(COUNT_PLACEHOLDER, digits);
}
