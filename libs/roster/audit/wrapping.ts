/**
 * Decides for a list without bullets, numbers or a hanging indent whether a line continues the entry above it.
 *
 * Sure signs first: words that cannot end or begin a name (breaks.ts). Failing those, a line is an entry of its own unless the line
 * above is full, that is, broken where the letter's width would break it. Then the odds are added up (natural logarithms, set by
 * measuring 27 real rosters wrapped at widths from 60 to 100):
 * the order of the list weighs most, since a torn-off end of a name is seldom in its place in the alphabet.
 * The number claimed is no evidence: an audit that leaned towards it could not contradict it.
 */
import { foldName } from '#organizations';
import { compareRosterNames } from '../roster-order.js';
import { endsOpen, isCoalition, isOpen } from './breaks.js';
import { groupsOf, joinText, type ListLine } from './list-lines.js';
import { fromSamples, reach, type WrapWidth } from './wrap-width.js';

export interface Wrapping {
  /** The margin of a list set with a hanging indent. */
  readonly hanging: number | undefined;
  /** Whether line `index` of `lines` belongs to the entry whose lines so far are `parts`. */
  continues(lines: readonly ListLine[], index: number, parts: readonly string[]): boolean;
}

/**
 * Studies the whole list. `body` is the width of the running text above it; `words` tells how often two words stand side
 * by side inside a line of the letter; `strict` is for a list that says that it has one name on each line.
 */
export function studyWrapping(
  lines: readonly ListLine[],
  body: WrapWidth | undefined,
  words: (first: string, second: string) => number,
  strict: boolean,
): Wrapping {
  const hanging = findHanging(lines);
  const terminated = lines.filter((line) => /[;,.]$/.test(line.text)).length > lines.length * 0.6;
  const bare = terminated ? lines.map((line) => ({ ...line, text: line.text.replace(/[;,.]$/, '') })) : lines;
  const width = strict || hanging !== undefined ? undefined : listWidth(bare, body);
  const full = (line: ListLine | undefined, next: ListLine | undefined): boolean =>
    line !== undefined && next !== undefined && width !== undefined && !next.gap && reach(line, next.text) >= width.full;
  const known = study(bare, full);
  return {
    hanging,
    continues: (all, index, parts) => {
      const line = all[index];
      const above = all[index - 1];
      if (!line || !above || strict) return false;
      const soFar = terminated ? joinText(parts).replace(/[;,.]$/, '') : joinText(parts);
      if (terminated && /[;,.]$/.test(above.text)) return isCoalition(soFar) && /;./.test(line.text) && !isCoalition(line.text);
      const following = all.slice(index + 1, index + 3).map((later) => later.text);
      if (line.gap && !line.turned) return endsOpen(soFar) || (isCoalition(soFar) && /[;,]$/.test(soFar));
      if (isOpen(soFar, line.text, following)) return true;
      const joined = full(above, line) || (line.turned && line.gap && full(above, { ...line, gap: false }));
      return joined && odds({ soFar, above, line, after: sureStart(all, index, full), parts, words, known }) > 0;
    },
  };
}

/** A margin with lines set in from it by two columns or more, each of which would not have fitted on the line above. */
function findHanging(lines: readonly ListLine[]): number | undefined {
  const margin = Math.min(...lines.map((line) => line.indent)) + 1;
  const set = lines.map((line, index) => ({ line, above: lines[index - 1] })).filter(({ line }) => line.indent > margin);
  if (set.length === 0 || (lines[0]?.indent ?? 0) > margin || set.length > lines.length * 0.75) return undefined;
  const widest = Math.max(...set.map(({ line, above }) => Math.max(line.width, above?.width ?? 0)));
  const fits = set.filter(({ line, above }) => above && (reach(above, line.text) > widest || isOpen(above.text, line.text, [])));
  return fits.length >= set.length * 0.8 ? margin : undefined;
}

/** The letter's width, unless lines of the list are longer; then, or without one, what breaks within names show. */
function listWidth(lines: readonly ListLine[], body: WrapWidth | undefined): WrapWidth | undefined {
  const longest = Math.max(0, ...lines.map((line) => line.width));
  if (body && longest <= body.limit) return body;
  const spaced = isSpaced(lines);
  const torn = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next && !next.gap && (spaced || isOpen(line.text, next.text, [])) ? [{ line, next }] : [];
  });
  const own = fromSamples(torn.map(({ line, next }) => reach(line, next.text)), torn.map(({ line }) => line.width), longest > 59 ? 1 : 2);
  return own && longest <= own.limit ? own : undefined;
}

/** Blank lines between the entries, so that lines which stand together are mostly one. */
function isSpaced(lines: readonly ListLine[]): boolean {
  const groups = groupsOf(lines);
  return groups.length > 3 && groups.length >= lines.length / 2;
}

interface Known {
  /** How often each word begins an entry that surely begins there. */
  readonly starts: ReadonlyMap<string, number>;
  /** The share of sure neighbours that are in roster order. */
  readonly ordered: number;
  /** Before anything else is known of it, how likely a full line is a broken one. */
  readonly prior: number;
  /** The share of names that end in an acronym, "(ABC)" or "– ABC". */
  readonly acronyms: number;
  /** Capitalized words inside names, folded: what a torn-off end might begin with. */
  readonly inner: readonly string[];
}

type Full = (line: ListLine | undefined, next: ListLine | undefined) => boolean;

const firstWord = (text: string): string => text.split(/[\s,–—-]/, 1)[0]?.toLowerCase() ?? '';
const lastWord = (text: string): string => text.split(' ').at(-1)?.toLowerCase() ?? '';
const hasAcronym = (text: string): boolean => /(?:\(|[-–—/]\s?|,\s)\p{Lu}[\p{L}/-]*\p{Lu}[\p{L}/-]*\)?$/u.test(text);

/** Roughly every second break inside a name shows by its words; so as many full lines that do not show it may be breaks too. */
function study(lines: readonly ListLine[], full: Full): Known {
  const open = (index: number): boolean => isOpen(lines[index - 1]?.text ?? '', lines[index]?.text ?? '', []);
  const sure = lines.filter((line, index) => !full(lines[index - 1], line) && !open(index));
  const starts = new Map<string, number>();
  for (const line of sure) starts.set(firstWord(line.text), (starts.get(firstWord(line.text)) ?? 0) + 1);
  const ordered = sure.filter((line, index) => index > 0 && inOrder(sure[index - 1]?.text ?? '', line.text));
  const filled = lines.map((_, index) => index).filter((index) => full(lines[index - 1], lines[index]));
  const torn = filled.filter(open).length;
  const prior = Math.log((torn + 0.5) / (Math.max(0, filled.length - 2 * torn) + 0.5));
  return {
    starts,
    ordered: sure.length < 4 ? 0.5 : ordered.length / (sure.length - 1),
    prior: isSpaced(lines) ? 3 : Math.max(-2, Math.min(0, prior)),
    acronyms: lines.filter((line) => hasAcronym(line.text)).length / lines.length,
    inner: lines.flatMap((line) => line.text.split(' ').slice(1)).filter((word) => /^\p{Lu}/u.test(word)).map(foldName),
  };
}

/** In order by the roster's rules or with spaces and punctuation ignored: organizers sort by either. */
function inOrder(a: string, b: string): boolean {
  return compareRosterNames(a, b) <= 0 || foldName(a) <= foldName(b);
}

/** The next line that surely begins an entry. */
function sureStart(lines: readonly ListLine[], index: number, full: Full): ListLine | undefined {
  return lines.find((line, later) => later > index && !full(lines[later - 1], line) && !isOpen(lines[later - 1]?.text ?? '', line.text, []));
}

interface Case {
  readonly soFar: string;
  readonly above: ListLine;
  readonly line: ListLine;
  readonly after: ListLine | undefined;
  readonly parts: readonly string[];
  readonly words: (first: string, second: string) => number;
  readonly known: Known;
}

/** Above 0 when it is likelier that `line` continues the entry. */
function odds({ soFar, line, after, parts, words, known }: Case): number {
  const order = orderOdds(parts[0] ?? '', line.text, after?.text, known);
  // The last member of a coalition may well be in its place in the alphabet by chance.
  let sum = known.prior + (isCoalition(soFar) ? 3 + Math.max(0, order) : order);
  if (/^\p{Ll}/u.test(line.text)) sum += 4;
  if (line.text.startsWith('(')) sum += 2;
  if (/^\p{Lu}{2,}\s?[-–—]\s/u.test(line.text)) sum -= 2.5;
  if (/\)$/.test(soFar)) sum -= 2;
  if (/[.!?]$/.test(soFar)) sum -= 1.5;
  if (hasAcronym(soFar)) sum -= 2;
  else if (/ \p{Lu}[\p{Lu}/-]+$/u.test(soFar)) sum -= 1;
  if (known.acronyms > 0.4 && hasAcronym(line.text) && !hasAcronym(soFar)) sum += 1.2;
  if (sameWords(soFar, line.text, 2)) sum -= 3;
  const starts = known.starts.get(firstWord(line.text)) ?? 0;
  sum += starts === 0 ? 0.4 : starts < 3 ? -1.2 : -2.2;
  if (words(lastWord(soFar), line.text.split(' ', 1)[0]?.toLowerCase() ?? '') > 0) sum += 2.5;
  const length = line.text.split(' ').length;
  if (length === 1) sum += /^\p{Lu}+$/u.test(line.text) ? -0.5 : 1;
  else if (length === 2) sum += 0.6;
  return line.turned ? sum - 0.5 : sum;
}

function sameWords(a: string, b: string, count: number): boolean {
  const start = (text: string): string => text.toLowerCase().split(' ').slice(0, count).join(' ');
  return start(a) === start(b);
}

/**
 * How much likelier the line's place in the order is for the end of a name than for a name. A name out of place is mostly
 * not far from it: it begins with the word, or at least the letter, of the name above.
 */
function orderOdds(above: string, line: string, after: string | undefined, known: Known): number {
  if (known.ordered < 0.75) return 0;
  const inPlace = Math.min(known.ordered, 0.95);
  const high = after !== undefined && inOrder(above, after) ? after : undefined;
  const between = known.inner.filter((word) => word >= foldName(firstWord(above)) && (high === undefined || word <= foldName(high)));
  const byChance = Math.max(0.03, Math.min(0.5, between.length / (known.inner.length + 1)));
  if (inOrder(above, line) && (high === undefined || inOrder(line, high))) return Math.log(byChance / inPlace);
  const near = sameWords(above, line, 1) ? -3 : foldName(above)[0] === foldName(line)[0] ? -1.5 : 0;
  return Math.log((1 - byChance) / (1 - inPlace)) + near;
}
