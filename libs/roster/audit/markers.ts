/** Bullets and numbers in front of entries. */
import { greatest, type ListLine } from './list-lines.js';

export interface Markers {
  /** Gives the text behind the line's marker, or undefined when it has none of the list's own level. */
  read(line: ListLine): string | undefined;
  /** Gives the text behind a marker of a deeper level: a member of the entry above. */
  readNested(line: ListLine): string | undefined;
}

const BULLET = /^([-–—*+§o](?=\s|$)|[•·‣⁃▪▫●○◦◘◾■□◆◇❖♦➢➤►▶✓✔\uf0a7\uf0b7])\s*(.*)$/u;
const NUMBER = /^[([#]?(\d{1,4})(?:[.)\]:]+[.)-]?|\s*[-–—](?=\s)|º\.?|\s)\s*(.*)$/u;
const PUNCTUATED = /^[([#]?\d{1,4}(?:[.)\]:]|\s*[-–—]\s|º)/;

/** Finds out whether the entries of a list are numbered or have bullets; undefined when they have neither. */
export function findMarkers(lines: readonly ListLine[]): Markers | undefined {
  const markers = findNumbers(lines) ?? findBullets(lines);
  if (!markers) return undefined;
  // One "– ACRONYM" below an entry is the end of its name; members come in twos at least.
  const nested = lines.map((line) => (line.indent > 1 ? markers.readNested(line) : undefined));
  const paired = new Set(
    lines.filter(
      (_, index) => nested[index] !== undefined && [-2, -1, 1, 2].some((step) => nested[index + step] !== undefined),
    ),
  );
  return { read: markers.read, readNested: (line) => (paired.has(line) ? markers.readNested(line) : undefined) };
}

function findBullets(lines: readonly ListLine[]): Markers | undefined {
  const glyphs = new Map<string, number>();
  for (const line of lines) {
    const glyph = BULLET.exec(line.text)?.[1];
    if (glyph !== undefined) glyphs.set(glyph, (glyphs.get(glyph) ?? 0) + 1);
  }
  const [main, count] = [...glyphs].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  if (count < 2 || count < lines.length * 0.25) return undefined;
  const bulleted = lines.filter((line) => BULLET.exec(line.text)?.[1] === main);
  // Names are indented by accident in PDFs, so one or two columns make no level.
  const base = 1 - greatest(bulleted.map((line) => -line.indent));
  const text = (line: ListLine): string | undefined => BULLET.exec(line.text)?.[2];
  return {
    read: (line) => (line.indent <= base && BULLET.exec(line.text)?.[1] === main ? text(line) : undefined),
    readNested: (line) => (line.indent > base ? text(line) : undefined),
  };
}

/**
 * Numbers count as markers only where they go up. A list that skips or repeats a number is still numbered; a name that begins
 * with a number ("350.org", "18 Million Rising") is still a name.
 */
function findNumbers(lines: readonly ListLine[]): Markers | undefined {
  const numbered = new Map<ListLine, string>();
  let last = 0;
  let bare = 0;
  for (const line of lines) {
    const match = NUMBER.exec(line.text);
    if (!match) continue;
    const own = Number(match[1]);
    const punctuated = PUNCTUATED.test(line.text);
    const fits = punctuated
      ? own === 1 || (own >= last && own <= last + 3)
      : own === last + 1 || (last > 2 && own === last + 2);
    if (!fits) continue;
    numbered.set(line, match[2] ?? '');
    if (!punctuated) bare += 1;
    last = own;
  }
  const share = numbered.size / lines.length;
  if (numbered.size < 2 || share < 0.3 || (bare > 0 && share < 0.5)) return undefined;
  return {
    read: (line) => numbered.get(line),
    readNested: (line) => (numbered.has(line) ? undefined : BULLET.exec(line.text)?.[2]),
  };
}
