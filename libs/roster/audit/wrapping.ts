/**
 * Decides for a list without bullets, numbers or a hanging indent whether a line continues the entry above it.
 *
 * Sure signs first: words that cannot end or begin a name (breaks.ts). Failing those, a line is an entry of its own unless the line
 * above is full, that is, broken where the letter's width would break it, and the odds are for it (wrap-odds.ts).
 */
import { listsMembers } from '#organizations';
import { endsOpen, isOpen } from './breaks.js';
import { greatest, joinText, type ListLine } from './list-lines.js';
import { type Full, isSpaced, learn, odds } from './wrap-odds.js';
import { fromSamples, reach, type WrapWidth } from './wrap-width.js';

export interface Wrapping {
  /** The margin of a list set with a hanging indent. */
  readonly hanging: number | undefined;
  /** Whether line `index` of `lines` belongs to the entry whose lines so far are `parts`. */
  continues(lines: readonly ListLine[], index: number, parts: readonly string[]): boolean;
}

/**
 * Studies the whole list. `body` is the width of the running text above it; `words` tells how often two words stand side
 * by side inside a line of the letter.
 */
export function studyWrapping(
  lines: readonly ListLine[],
  body: WrapWidth | undefined,
  words: (first: string, second: string) => number,
): Wrapping {
  const hanging = findHanging(lines);
  const terminated = lines.filter((line) => TERMINATOR.test(line.text)).length > lines.length * 0.6;
  const bareText = (text: string): string => (terminated ? text.replace(TERMINATOR, '') : text);
  const bare = terminated ? lines.map((line) => ({ ...line, text: bareText(line.text) })) : lines;
  const width = hanging !== undefined ? undefined : listWidth(bare, body);
  const full: Full = (line, next) =>
    line !== undefined &&
    next !== undefined &&
    width !== undefined &&
    !next.gap &&
    reach(line, next.text) >= width.full;
  const known = learn(bare, full);
  return {
    hanging,
    continues: (all, index, parts) => {
      const line = all[index];
      const above = all[index - 1];
      if (!line || !above || parts.length >= FAR) return false;
      const soFar = bareText(joinText(parts));
      if (terminated && TERMINATOR.test(above.text)) return isFurtherMember(soFar, line.text);
      if (line.gap && !line.turned) return isOpenEnded(soFar);
      const following = all.slice(index + 1, index + 3).map((later) => later.text);
      if (isOpen(soFar, line.text, following)) return true;
      if (!fullAcrossPages(above, line, full)) return false;
      return odds({ soFar, line, after: sureStart(all, index, full), parts, words, known }) > 0;
    },
  };
}

/** What ends each entry of a list that is written as one sentence. */
const TERMINATOR = /[;,.]$/;

/** Behind the end of an entry only further members of a coalition belong to it. */
function isFurtherMember(soFar: string, text: string): boolean {
  return listsMembers(soFar) && /;./.test(text) && !listsMembers(text);
}

/** Behind a blank line an entry goes on only where its text cannot end. */
function isOpenEnded(soFar: string): boolean {
  return endsOpen(soFar) || (listsMembers(soFar) && /[;,]$/.test(soFar));
}

/** As `full` says; the blank line that a new page brings does not count. */
function fullAcrossPages(above: ListLine, line: ListLine, full: Full): boolean {
  return full(above, line) || (line.turned && line.gap && full(above, { ...line, gap: false }));
}

/** A margin with lines set in from it by two columns or more, each of which would not have fitted on the line above. */
function findHanging(lines: readonly ListLine[]): number | undefined {
  const margin = 1 - greatest(lines.map((line) => -line.indent));
  const set = lines
    .map((line, index) => ({ line, above: lines[index - 1] }))
    .filter(({ line }) => line.indent > margin);
  if (set.length === 0 || (lines[0]?.indent ?? 0) > margin || set.length > lines.length * 0.75) return undefined;
  const widest = greatest(lines.map((line) => line.width));
  const fits = set.filter(
    ({ line, above }) => above && (reach(above, line.text) > widest || isOpen(above.text, line.text, [])),
  );
  return fits.length >= set.length * 0.8 ? margin : undefined;
}

/** The letter's width, unless lines of the list are longer; then, or without one, what breaks within names show. */
function listWidth(lines: readonly ListLine[], body: WrapWidth | undefined): WrapWidth | undefined {
  const longest = greatest(lines.map((line) => line.width));
  if (body && longest <= body.limit) return body;
  const spaced = isSpaced(lines);
  const torn = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next && !next.gap && (spaced || isOpen(line.text, next.text, [])) ? [{ line, next }] : [];
  });
  const own = fromSamples(
    torn.map(({ line, next }) => reach(line, next.text)),
    torn.map(({ line }) => line.width),
    longest > 59 ? 1 : 2,
  );
  return own && longest <= own.limit ? own : undefined;
}

/** No entry has so many lines; without a bound, a file that is no letter could keep the reader busy for hours. */
const FAR = 100;

/** The next line that surely begins an entry. */
function sureStart(lines: readonly ListLine[], index: number, full: Full): ListLine | undefined {
  for (let later = index + 1; later < Math.min(lines.length, index + FAR); later += 1) {
    const [above, line] = [lines[later - 1], lines[later]];
    if (above && line && !full(above, line) && !isOpen(above.text, line.text, [])) return line;
  }
  return undefined;
}
