import { type Fit, fitAcronym, type PeeledName } from '#organizations';
import { editDistance } from './likeness.js';

/** What acronyms say about two names. */
export interface AcronymEvidence {
  /** Both names show it: in brackets, behind a dash, or as the whole name. */
  shared?: string;
  /** One name shows it, and it reads against the words of the other. */
  reads?: string;
  /** It reads letter for letter as the initials. */
  exact: boolean;
  /** Both show one, and they are not the same. */
  conflict?: [string, string];
  /** The conflict is one letter: a slip, if the words agree. */
  near: boolean;
  /** It reads against the name with its place only (GAPIMNY, "… Men of New York"): it names the place too. */
  spellsPlace?: boolean;
}

/** Compares the acronyms of two names. Symmetric up to the order inside `conflict`. */
export function acronymEvidence(left: PeeledName, right: PeeledName): AcronymEvidence {
  const lefts = shortNames(left);
  const rights = shortNames(right);
  // A word behind the name that reads against neither is rather a parent or a place (UFRN, Mossoró).
  const reading = (one: string): boolean =>
    [left, right].some(
      (side) => side.acronyms.includes(one) || side.words.some((word) => side.short && word.text === one),
    );
  const shared = longest(lefts.filter((one) => rights.includes(one) && reading(one)));
  if (shared !== undefined) {
    const fits = [left, right].map((side) => side.short || fitAcronym(shared, side.words) === 'exact');
    return { shared, exact: fits.every(Boolean), near: false, spellsPlace: spellsPlace(shared, left, right) };
  }
  const found = [...lefts.map((one) => ({ one, words: right })), ...rights.map((one) => ({ one, words: left }))]
    .map(({ one, words }) => ({ one, fit: readsAgainst(one, words) }))
    .filter(({ one, fit }) => (fit === 'exact' && one.length >= 3) || (fit === 'full' && one.length >= 5))
    .sort((a, b) => b.one.length - a.one.length || (a.one < b.one ? -1 : 1))[0];
  const [l, r] = [left.acronyms[0], right.acronyms[0]];
  const conflict = l !== undefined && r !== undefined ? pair(l, r) : marksConflict(left, right);
  const close = l !== undefined && r !== undefined && near(l, r);
  if (found === undefined || conflict !== undefined) return { exact: false, conflict, near: close };
  return {
    reads: found.one,
    exact: found.fit === 'exact',
    near: false,
    spellsPlace: spellsPlace(found.one, left, right),
  };
}

/** With the place it ends in or without: GAPIMNY is "… Men of New York". A name that has the word itself does not spell it. */
function readsAgainst(acronym: string, name: PeeledName): Fit {
  if (name.line.some((word) => acronym.startsWith(word.text) && word.text.length >= 3)) return 'none';
  const fit = fitAcronym(acronym, name.words);
  return fit === 'none' ? fitAcronym(acronym, name.spelled) : fit;
}

const FITS: readonly Fit[] = ['none', 'weak', 'loose', 'full', 'exact'];

/** COFADEH has the H of "… en Honduras": it reads better with the place than without. */
function spellsPlace(acronym: string, left: PeeledName, right: PeeledName): boolean {
  return [left, right].some((side) => {
    const [bare, whole] = [
      FITS.indexOf(fitAcronym(acronym, side.words)),
      FITS.indexOf(fitAcronym(acronym, side.spelled)),
    ];
    return whole > bare && whole >= FITS.indexOf('loose');
  });
}

function shortNames(name: PeeledName): string[] {
  const own = ownAcronym(name);
  return own === undefined ? [...name.acronyms, ...name.marks] : [...name.acronyms, ...name.marks, own];
}

/** An acronym in pieces has no more letters than this. */
const MOST_LETTERS = 8;

/** The whole name as an acronym: one word, or two or three short ones ("AFL-CIO", "FORUM-ASIA"). */
export function ownAcronym({ short, words }: PeeledName): string | undefined {
  if (short) return words[0]?.text;
  const joined = words.map((word) => word.text).join('');
  const pieces = words.length > 1 && words.length <= 3 && joined.length <= MOST_LETTERS;
  return pieces && /[a-z]{2}/.test(joined) && words.every((word) => word.ideas.length === 0) ? joined : undefined;
}

function marksConflict(left: PeeledName, right: PeeledName): [string, string] | undefined {
  const [l, r] = [left.marks[0], right.marks[0]];
  return l === undefined || r === undefined || left.marks.some((mark) => right.marks.includes(mark))
    ? undefined
    : pair(l, r);
}

function pair(left: string, right: string): [string, string] {
  return left < right ? [left, right] : [right, left];
}

function longest(acronyms: readonly string[]): string | undefined {
  return [...acronyms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
}

/** Whether one short name is a slip of an acronym that reads: AMI for AMIT. */
export function slipOf(mark: string, name: PeeledName): boolean {
  return name.acronyms.some((acronym) => near(mark, acronym));
}

/** One letter off in an acronym of four or more (AMI, AMIT), or the same with a place behind it (AABA, AABANY). */
function near(left: string, right: string): boolean {
  return (
    Math.max(left.length, right.length) >= 4 &&
    (editDistance(left, right) <= 1 || left.startsWith(right) || right.startsWith(left))
  );
}
