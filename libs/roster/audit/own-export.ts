/**
 * Reads the list of a letter that Undersigned wrote itself, without guessing. Its text export has one entry on each line, goes on
 * with an indent of four, and ends in a line "--" and the edition's number and hash; its Markdown export has one "- " for each
 * entry above the same. So a name may be anything: "Contact", "Individuals:", "… and", a number.
 */
export interface OwnExport {
  /** What stands above the list. */
  readonly letter: string;
  readonly entries: string[];
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
  const above = whole.slice(0, end.index);
  const start = above.lastIndexOf('\n\n') + 2;
  const entries: string[] = [];
  for (const line of above.slice(start).split('\n')) {
    if (line.startsWith('    ') && entries.length > 0) entries[entries.length - 1] += ` ${line.trim()}`;
    else entries.push(line.trim());
  }
  return { letter: above.slice(0, start), entries };
}

function readMarkdown(whole: string): OwnExport | undefined {
  const end = MARKDOWN_END.exec(whole);
  if (!end) return undefined;
  const above = whole.slice(0, end.index);
  const start = above.lastIndexOf('\n\n') + 2;
  const lines = above.slice(start).split('\n');
  if (!lines.every((line) => line.startsWith('- '))) return undefined;
  return { letter: above.slice(0, start), entries: lines.map((line) => unescape(line.slice(2))) };
}

function unescape(text: string): string {
  return text
    .replace(/^\\(?=[-+\d])/, '')
    .replace(/^(\d+)\\(?=[.)])/, '$1')
    .replace(/\\([\\`*_{}[\]<>#|~&])/g, '$1');
}
