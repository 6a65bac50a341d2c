/**
 * First step of the audit: the file becomes lines of plain text that remember where they stood.
 *
 * Finished letters come out of word processors, PDF extractors and Markdown, so this levels what differs between those:
 * byte order marks, CRLF, form feeds (a page break, not a line), tabs, non-breaking and invisible spaces, Unicode forms,
 * Markdown emphasis, links and escapes. Nothing that could be a name is dropped here.
 */

import { isListHeading } from './list-words.js';

export interface Line {
  /** The text without markup, trimmed, in NFC; empty for a blank line. */
  readonly text: string;
  /** Columns of white space before the text. */
  readonly indent: number;
  /** Columns up to the last character as it stood in the file, markup included: what a wrapping program measured. */
  readonly width: number;
  /** Counted from 0 by form feeds. */
  readonly page: number;
  /** A Markdown heading, or a line that is bold from end to end. */
  readonly emphasized: boolean;
  /** The text cut where three or more spaces stand: the columns of a list set in columns. */
  readonly cells: readonly string[];
}

/** Reads `text` into lines. Gives one Line for every line of the file, blank ones included; two where a heading and names share one. */
export function readLines(text: string): Line[] {
  const level = text
    .replace(/^\ufeff/, '')
    .normalize('NFC')
    .replace(/\r\n?|[\u000b\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, '    ')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
  const pages = level.split('\f').map((page) => page.split('\n'));
  return closeUp(unquote(pages)).flatMap((lines, page) => lines.flatMap((line) => splitHeading(readLine(line, page))));
}

function readLine(raw: string, page: number): Line {
  const whole = raw.trimEnd();
  const body = whole.trimStart();
  const heading = /^#{1,6}\s+/.test(body);
  const bold = /^(\*\*|__)(?:(?!\1).)+\1:?$/.test(body);
  return {
    text: plainText(heading ? body.replace(/^#+\s+|\s+#+$/g, '') : body),
    indent: whole.length - body.length,
    width: whole.length,
    page,
    emphasized: heading || bold,
    cells: body.split(/ {3,}/).map(plainText),
  };
}

/** "Signatories: Example House; Harbor Fund" holds a heading and the list. */
function splitHeading(line: Line): Line[] {
  const [heading, names] = line.text.split(/(?<=^[^:]{3,80}:)\s+/, 2);
  if (heading === undefined || names === undefined || !isListHeading(heading)) return [line];
  return [heading, names].map((text) => ({ ...line, text, cells: [text] }));
}

/** A letter that was quoted whole ("> " before each line) is read as if it were not. */
function unquote(pages: string[][]): string[][] {
  const filled = pages.flat().filter((line) => line.trim() !== '');
  if (!filled.every((line) => /^\s*>/.test(line))) return pages;
  return pages.map((lines) => lines.map((line) => line.replace(/^\s*(?:>\s?)+/, '')));
}

/**
 * Some extractors put a blank line behind every line, of running text too. Then one blank line means nothing and is taken out,
 * and two are one.
 */
function closeUp(pages: string[][]): string[][] {
  const lines = pages.flat();
  const filled = lines.map((line, index) => ({ line: line.trim(), index })).filter(({ line }) => line !== '');
  const pairs = filled.slice(1).map(({ line, index }, place) => ({
    line,
    above: filled[place]?.line ?? '',
    apart: index - (filled[place]?.index ?? 0),
  }));
  const doubled = pairs.filter(({ apart }) => apart > 1).length > pairs.length * 0.95;
  const running =
    pairs.filter(({ line, above }) => /^\p{Ll}/u.test(line) && !/[.!?:;]$/.test(above)).length > pairs.length * 0.15;
  if (pairs.length < 8 || !doubled || !running) return pages;
  const blank = (line: string | undefined): boolean => line?.trim() === '';
  return pages.map((page) => page.filter((line, index) => !blank(line) || blank(page[index - 1])));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', nbsp: ' ', quot: '"', '#39': "'", lt: '<', gt: '>' };

/** Takes Markdown emphasis, links, escapes and the commonest HTML out of one line. */
export function plainText(text: string): string {
  return text
    .replace(/<br\s*\/?>|<\/?(?:b|i|em|strong|u|p|li|span|sup)>/gi, ' ')
    .replace(/&(amp|nbsp|quot|#39|lt|gt);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/!?\[([^[\]]{1,400})\]\([^)\s]{0,500}\)/g, '$1')
    .replace(/\*\*|__/g, '')
    .replace(/(^|[\s("“])([*_])(?=\S)([^*_]*[^*_\s])\2(?![\p{L}\p{N}])/gu, '$1$3')
    .replace(/\\([\\`*_{}[\]()#+\-.!&|<>~])/g, '$1')
    .replace(/\\$/, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}
