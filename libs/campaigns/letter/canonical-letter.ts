import type { LetterText } from '../letter-text.js';
import { canonicalText, sha256 } from './canonical-text.js';

/** Keys of the front matter, in the order in which the canonical form has them. */
export const HEAD_KEYS = ['language', 'title', 'date', 'place', 'addressees', 'cc', 'salutation', 'closing'] as const;

/** @returns a letter with every text as it is stored and hashed: NFC, lines bare of spaces at their ends, nothing empty */
export function canonicalLetter(letter: LetterText): LetterText {
  return {
    language: letter.language,
    title: lines(letter.title),
    date: letter.date,
    place: some(letter.place),
    addressees: letter.addressees.map(lines).filter(Boolean),
    cc: letter.cc.map(lines).filter(Boolean),
    salutation: some(letter.salutation),
    body: canonicalText(letter.body),
    closing: some(letter.closing),
  };
}

/**
 * The canonical form of a letter ({@link canonicalLetter}): Markdown with front matter, the same bytes for the same letter. Its
 * SHA-256 is the version's hash, so `sha256sum` of the exported file is it. See docs/decisions/0007.
 */
export function letterSource(letter: LetterText): string {
  const head = HEAD_KEYS.map((key) => entry(key, letter[key])).join('');
  return `---\n${head}---\n\n${letter.body}`;
}

/** @returns SHA-256 of the canonical form as UTF-8, in hex */
export function letterHash(letter: LetterText): string {
  return sha256(letterSource(letter));
}

function entry(key: string, value: string | string[] | null): string {
  if (value === null || value.length === 0) return '';
  if (typeof value === 'string') return `${key}: ${scalar(value, '  ')}\n`;
  return `${key}:\n${value.map((item) => `  - ${scalar(item, '    ')}\n`).join('')}`;
}

/** One line is written as in JSON, which is YAML; several are a literal block, whose lines need no escapes. */
function scalar(text: string, indent: string): string {
  if (!text.includes('\n')) return JSON.stringify(text);
  return `|-\n${text.replace(/^/gm, indent)}`;
}

function some(text: string | null): string | null {
  return text === null ? null : lines(text) || null;
}

/** Each line trimmed and the empty ones left out, so that a block of them reads back as it was. */
function lines(text: string): string {
  return text
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}
