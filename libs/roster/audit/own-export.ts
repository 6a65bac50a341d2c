/**
 * Reads the list of a letter that Undersigned wrote itself, without guessing. Its text export has one entry on each line, goes on
 * with an indent of four, and ends in a line "--" and the edition's number and hash; its Markdown export has one "- " for each
 * entry above the same. Headings stand apart by blank lines, which never stand between two entries, and the first one is known.
 * So a name may be anything: "Contact", "Individuals:", "… and", a number.
 */
import { SIGNATORIES, IDENTIFICATION_NOTES } from '../exports/letter/labels.js';

export interface OwnExport {
  /** What stands above the list. */
  readonly letter: string;
  /** By section; one when the roster has none. */
  readonly sections: string[][];
}

const TEXT_END = /\n\n--\nEdition \d+, frozen \S+\nsha256 [0-9a-f]{64}\s*$/;
const MARKDOWN_END = /\n\n---\n\nEdition \d+, frozen \S+, sha256 `[0-9a-f]{64}`\s*$/;

/** Gives the letter and its entries, or undefined when `text` is no export of an edition. */
export function readOwnExport(text: string): OwnExport | undefined {
  const whole = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  return readText(whole) ?? readMarkdown(whole);
}

function readText(whole: string): OwnExport | undefined {
  const end = TEXT_END.exec(whole);
  if (!end) return undefined;
  const tops = SIGNATORIES.map((heading) => `${heading}\n${'='.repeat(heading.length)}\n\n`);
  const { letter, blocks } = listOf(whole.slice(0, end.index), tops);
  return { letter, sections: blocks.map(textEntries) };
}

function textEntries(block: string): string[] {
  const entries: string[] = [];
  for (const line of block.split('\n')) {
    if (line.startsWith('    ') && entries.length > 0) entries[entries.length - 1] += ` ${line.trim()}`;
    else entries.push(line.trim());
  }
  return entries;
}

function readMarkdown(whole: string): OwnExport | undefined {
  const end = MARKDOWN_END.exec(whole);
  if (!end) return undefined;
  const tops = SIGNATORIES.map((heading) => `## ${heading}\n\n`);
  const { letter, blocks } = listOf(whole.slice(0, end.index), tops);
  const lines = blocks.map((block) => block.split('\n'));
  if (!lines.flat().every((line) => line.startsWith('- '))) return undefined;
  return { letter, sections: lines.map((block) => block.map((line) => unescape(line.slice(2)))) };
}

/**
 * Under the heading of the roster stand blocks with blank lines between: the entries alone, or heading and entries by turns, each with
 * the note on affiliations before the entries where people stand in them. Exports had no such heading once: then it is the last block.
 */
function listOf(above: string, tops: string[]): { letter: string; blocks: string[] } {
  const [start, top] = tops
    .map((heading): [number, string] => [above.lastIndexOf(`\n\n${heading}`), heading])
    .reduce((last, one) => (one[0] > last[0] ? one : last), [-1, '']);
  if (start < 0) {
    const last = above.lastIndexOf('\n\n') + 2;
    return { letter: above.slice(0, last), blocks: [above.slice(last)] };
  }
  const blocks = above
    .slice(start + 2 + top.length)
    .split('\n\n')
    .filter((block) => !IDENTIFICATION_NOTES.includes(block.replaceAll('\n', ' ')));
  return {
    letter: above.slice(0, start + 2),
    blocks: blocks.length === 1 ? blocks : blocks.filter((_, index) => index % 2 === 1),
  };
}

function unescape(text: string): string {
  return text
    .replace(/^\\(?=[-+\d])/, '')
    .replace(/^(\d+)\\(?=[.)])/, '$1')
    .replace(/\\([\\`*_{}[\]<>#|~&])/g, '$1');
}
