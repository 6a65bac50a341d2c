/**
 * The odds that a full line without any sure sign is the first half of a name, as natural logarithms added up. They were set by
 * measuring 27 real rosters wrapped at widths from 60 to 100. The order of the list weighs most: a torn-off end of a
 * name is seldom in its place in the alphabet. The number claimed is no evidence: an audit that leaned towards it could not
 * contradict it.
 */
import { foldName, listsMembers } from '#organizations';
import { compareRosterNames } from '../roster-order.js';
import { isOpen } from './breaks.js';
import { groupsOf, type ListLine } from './list-lines.js';

export interface Known {
  /** How often each word begins an entry that surely begins there. */
  readonly starts: ReadonlyMap<string, number>;
  /** The share of sure neighbours that are in roster order. */
  readonly ordered: number;
  /** Before anything else is known of it, how likely a full line is a broken one. */
  readonly prior: number;
  /** The share of names that end in an acronym, "(ABC)" or "– ABC". */
  readonly acronyms: number;
  /** Capitalized words inside names, folded and sorted: what a torn-off end might begin with. */
  readonly inner: readonly string[];
}

/** Whether `line` is broken where the width of the letter would break it, `next` being the line below. */
export type Full = (line: ListLine | undefined, next: ListLine | undefined) => boolean;

const firstWord = (text: string): string => text.split(/[\s,–—-]/, 1)[0]?.toLowerCase() ?? '';
const lastWord = (text: string): string => text.split(' ').at(-1)?.toLowerCase() ?? '';
const hasAcronym = (text: string): boolean => /(?:\(|[-–—/]\s?|,\s)\p{Lu}[\p{L}/-]*\p{Lu}[\p{L}/-]*\)?$/u.test(text);

/**
 * Learns from the lines of which it is sure. Roughly every second break inside a name shows by its words; so as many full lines that do not show it may be breaks too.
 */
export function learn(lines: readonly ListLine[], full: Full): Known {
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
    inner: lines
      .flatMap((line) => line.text.split(' ').slice(1))
      .filter((word) => /^\p{Lu}/u.test(word))
      .map(foldName)
      .sort(),
  };
}

/** In order by the roster's rules or with spaces and punctuation ignored: organizers sort by either. */
function inOrder(a: string, b: string): boolean {
  return compareRosterNames(a, b) <= 0 || foldName(a) <= foldName(b);
}

/** Blank lines between the entries, so that lines which stand together are mostly one. */
export function isSpaced(lines: readonly ListLine[]): boolean {
  const groups = groupsOf(lines);
  return groups.length > 3 && groups.length >= lines.length / 2;
}

export interface Case {
  readonly soFar: string;
  readonly line: ListLine;
  readonly after: ListLine | undefined;
  readonly parts: readonly string[];
  readonly words: (first: string, second: string) => number;
  readonly known: Known;
}

/** How much one sign speaks for (above 0) or against `line` continuing the entry. */
type Sign = (at: Case) => number;

/** The last member of a coalition may well be in its place in the alphabet by chance. */
const placeInOrder: Sign = ({ soFar, line, after, parts, known }) => {
  const order = orderOdds(parts[0] ?? '', line.text, after?.text, known);
  return known.prior + (listsMembers(soFar) ? 3 + Math.max(0, order) : order);
};

const beginsSmall: Sign = ({ line }) => (/^\p{Ll}/u.test(line.text) ? 4 : 0);
const beginsWithBracket: Sign = ({ line }) => (line.text.startsWith('(') ? 2 : 0);
const beginsWithAcronym: Sign = ({ line }) => (/^\p{Lu}{2,}\s?[-–—]\s/u.test(line.text) ? -2.5 : 0);
const closedBracketAbove: Sign = ({ soFar }) => (/\)$/.test(soFar) ? -2 : 0);
const sentenceEndAbove: Sign = ({ soFar }) => (/[.!?]$/.test(soFar) ? -1.5 : 0);

const acronymAbove: Sign = ({ soFar }) => {
  if (hasAcronym(soFar)) return -2;
  return / \p{Lu}[\p{Lu}/-]+$/u.test(soFar) ? -1 : 0;
};

/** Where most names end in an acronym, a line that brings the one still missing ends a name. */
const missingAcronym: Sign = ({ soFar, line, known }) =>
  known.acronyms > 0.4 && hasAcronym(line.text) && !hasAcronym(soFar) ? 1.2 : 0;

const beginsLikeAbove: Sign = ({ soFar, line }) => (sameWords(soFar, line.text, 2) ? -3 : 0);

const beginsLikeOthers: Sign = ({ line, known }) => {
  const starts = known.starts.get(firstWord(line.text)) ?? 0;
  if (starts === 0) return 0.4;
  return starts < 3 ? -1.2 : -2.2;
};

const wordsSeenTogether: Sign = ({ soFar, line, words }) =>
  words(lastWord(soFar), line.text.split(' ', 1)[0]?.toLowerCase() ?? '') > 0 ? 2.5 : 0;

const fewWords: Sign = ({ line }) => {
  const length = line.text.split(' ').length;
  if (length === 1) return /^\p{Lu}+$/u.test(line.text) ? -0.5 : 1;
  return length === 2 ? 0.6 : 0;
};

const newPage: Sign = ({ line }) => (line.turned ? -0.5 : 0);

const SIGNS: readonly Sign[] = [
  placeInOrder,
  beginsSmall,
  beginsWithBracket,
  beginsWithAcronym,
  closedBracketAbove,
  sentenceEndAbove,
  acronymAbove,
  missingAcronym,
  beginsLikeAbove,
  beginsLikeOthers,
  wordsSeenTogether,
  fewWords,
  newPage,
];

/** Above 0 when it is likelier that `line` continues the entry. */
export function odds(at: Case): number {
  return SIGNS.reduce((sum, sign) => sum + sign(at), 0);
}

function sameWords(a: string, b: string, count: number): boolean {
  const start = (text: string): string => text.toLowerCase().split(' ').slice(0, count).join(' ');
  return start(a) === start(b);
}

/** How many of the sorted words come before `bound`. */
function countBelow(sorted: readonly string[], bound: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * How much likelier the line's place in the order is for the end of a name than for a name. A name out of place is mostly
 * not far from it: it begins with the word, or at least the letter, of the name above.
 */
function orderOdds(above: string, line: string, after: string | undefined, known: Known): number {
  if (known.ordered < 0.75) return 0;
  const inPlace = Math.min(known.ordered, 0.95);
  const high = after !== undefined && inOrder(above, after) ? after : undefined;
  const upTo = (bound: string): number => countBelow(known.inner, bound);
  const between = (high === undefined ? known.inner.length : upTo(foldName(high))) - upTo(foldName(firstWord(above)));
  const byChance = Math.max(0.03, Math.min(0.5, between / (known.inner.length + 1)));
  if (inOrder(above, line) && (high === undefined || inOrder(line, high))) return Math.log(byChance / inPlace);
  const near = sameWords(above, line, 1) ? -3 : foldName(above)[0] === foldName(line)[0] ? -1.5 : 0;
  return Math.log((1 - byChance) / (1 - inPlace)) + near;
}
