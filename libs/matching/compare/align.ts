import type { Word } from '#organizations';
import { LIKENESSES, likeness, type Likeness } from './likeness.js';

/** Two names laid side by side, word by word. */
export interface Alignment {
  /** Weight of the words that both have, and of those that only one has. */
  shared: number;
  onlyLeft: Word[];
  onlyRight: Word[];
  extraLeft: number;
  extraRight: number;
  /** How many words of the left name have a counterpart. */
  count: number;
  /** How many words are not the same letter for letter or form for form. */
  inexact: number;
  /** The weakest likeness that was needed. */
  weakest: Likeness;
  /** Weight of the words that are letter for letter or form for form the same. */
  solid: number;
  /** How many words of five letters or more both have, letter for letter or form for form, that few names have. */
  rare: number;
  /** Words that both have, but in another order. */
  moved: number;
  /** The words of one side stand together in the other, from its beginning on, or anywhere. */
  together: boolean;
  leading: boolean;
}

/** A shorter word is more often an acronym or a code than a name. */
const RARE_LETTERS = 5;
/** A generic word weighs about 0.4, a word of a few names in a directory of thousands 0.7 or more. */
const RARE_WEIGHT = 0.65;

type Weigh = (word: Word) => number;

/** What a pair of words costs that is not letter for letter the same, as a part of its weight. Order matters, size little. */
const COST: Readonly<Record<Likeness, number>> = { exact: 0, form: 0.02, typo: 0.2, translation: 0.3, cognate: 0.4 };

/** How a cell of the table was reached: words taken from the left and from the right, and what they have in common. */
interface Step {
  left: number;
  right: number;
  likeness?: Likeness;
}

const ONLY_LEFT: Step = { left: 1, right: 0 };
const ONLY_RIGHT: Step = { left: 0, right: 1 };
const SPLIT: Step = { left: 2, right: 1, likeness: 'form' };
const JOINED: Step = { left: 1, right: 2, likeness: 'form' };
const ALIKE = Object.fromEntries(LIKENESSES.map((likeness) => [likeness, { left: 1, right: 1, likeness }])) as Readonly<
  Record<Likeness, Step>
>;
const JOINT_COST = 0.02;
/** Sums of the same weights in another order differ by less. */
const NOTHING = 1e-9;

/** Aligns two lists of words in order (Needleman and Wunsch), a split or joined word ("Action Aid") included. */
export function align(left: readonly Word[], right: readonly Word[], weigh: Weigh): Alignment {
  const pairs = likePairs(left, right);
  if (pairs === undefined) return apart(left, right, weigh);
  const width = right.length + 1;
  const steps: (Step | undefined)[] = [undefined];
  const costs = [0];
  const leftWeights = left.map(weigh);
  const rightWeights = right.map(weigh);
  for (let i = 0; i <= left.length; i += 1) {
    for (let j = i === 0 ? 1 : 0; j <= right.length; j += 1) {
      let cost = Number.POSITIVE_INFINITY;
      let step: Step | undefined;
      const offer = (from: number, added: number, by: Step): void => {
        const sum = (costs[from] ?? Number.POSITIVE_INFINITY) + added;
        if (sum >= cost - NOTHING) return;
        cost = sum;
        step = by;
      };
      const here = i * width + j;
      const [l, r] = [leftWeights[i - 1] ?? 0, rightWeights[j - 1] ?? 0];
      if (i > 0 && j > 0) {
        const found = pairs[(i - 1) * right.length + j - 1];
        if (found?.likeness !== undefined) offer(here - width - 1, COST[found.likeness] * (l + r), found);
        if (joins(left, i - 1, right[j - 1])) offer(here - 2 * width - 1, JOINT_COST, SPLIT);
        if (joins(right, j - 1, left[i - 1])) offer(here - width - 2, JOINT_COST, JOINED);
      }
      if (i > 0) offer(here - width, l, ONLY_LEFT);
      if (j > 0) offer(here - 1, r, ONLY_RIGHT);
      costs[here] = cost;
      steps[here] = step;
    }
  }
  return readBack(left, right, weigh, (i, j) => steps[i * width + j] ?? ONLY_LEFT);
}

/** Which words are alike, row by row; undefined when none is, the usual case of two names. */
function likePairs(left: readonly Word[], right: readonly Word[]): (Step | undefined)[] | undefined {
  const found: (Step | undefined)[] = [];
  let any = false;
  for (const [i, l] of left.entries()) {
    for (const [j, r] of right.entries()) {
      const like = likeness(l, r);
      found.push(like === undefined ? undefined : ALIKE[like]);
      any ||= like !== undefined || joins(left, i, r) || joins(right, j, l);
    }
  }
  return any ? found : undefined;
}

/** "Action" and "Aid" at `at` make the one word of the other side. */
function joins(words: readonly Word[], at: number, one: Word | undefined): boolean {
  const [before, last] = [words[at - 1], words[at]];
  return (
    before !== undefined &&
    last !== undefined &&
    one !== undefined &&
    before.text.length + last.text.length === one.text.length &&
    one.text.startsWith(before.text) &&
    one.text.endsWith(last.text)
  );
}

function apart(left: readonly Word[], right: readonly Word[], weigh: Weigh): Alignment {
  return {
    shared: 0,
    onlyLeft: [...left],
    onlyRight: [...right],
    extraLeft: sum(left, weigh),
    extraRight: sum(right, weigh),
    count: 0,
    inexact: 0,
    weakest: 'exact',
    solid: 0,
    rare: 0,
    moved: 0,
    together: false,
    leading: false,
  };
}

/** What two names have in common and what not, counted word by word. */
type Tally = Pick<Alignment, 'shared' | 'solid' | 'rare' | 'inexact' | 'onlyLeft' | 'onlyRight' | 'weakest'>;

/** Follows the steps from the end of both names to their beginning and counts what they matched. */
function readBack(
  left: readonly Word[],
  right: readonly Word[],
  weigh: Weigh,
  at: (i: number, j: number) => Step,
): Alignment {
  const tally: Tally = { shared: 0, solid: 0, rare: 0, inexact: 0, onlyLeft: [], onlyRight: [], weakest: 'exact' };
  const matchedLeft: number[] = [];
  const matchedRight: number[] = [];
  for (let i = left.length, j = right.length; i > 0 || j > 0;) {
    const step = at(i, j);
    if (step.likeness === undefined) {
      if (step.left === 1) tally.onlyLeft.unshift(...left.slice(i - 1, i));
      else tally.onlyRight.unshift(...right.slice(j - 1, j));
    } else {
      addMatch(tally, step.likeness, left.slice(i - step.left, i), right.slice(j - step.right, j), weigh);
      for (let k = 1; k <= step.left; k += 1) matchedLeft.push(i - k);
      for (let k = 1; k <= step.right; k += 1) matchedRight.push(j - k);
    }
    i -= step.left;
    j -= step.right;
  }
  const { onlyLeft, onlyRight } = tally;
  const holder = onlyLeft.length === 0 ? matchedRight : matchedLeft;
  return {
    ...tally,
    count: matchedLeft.length,
    extraLeft: sum(onlyLeft, weigh),
    extraRight: sum(onlyRight, weigh),
    moved: onlyLeft.filter((word) => onlyRight.some((other) => other.stem === word.stem)).length,
    together: holder.length > 0 && Math.max(...holder) - Math.min(...holder) + 1 === holder.length,
    leading: Math.min(...holder) === 0,
  };
}

/** Counts words of both names that were laid side by side: one of each, or two of one that the other joins. */
function addMatch(
  tally: Tally,
  likeness: Likeness,
  ours: readonly Word[],
  theirs: readonly Word[],
  weigh: Weigh,
): void {
  // The mean of both sides: the result must not depend on which name comes first.
  const weight = (sum(ours, weigh) + sum(theirs, weigh)) / 2;
  tally.shared += weight;
  if (likeness === 'exact' || likeness === 'form') {
    tally.solid += weight;
    if (weight >= RARE_WEIGHT * ours.length && (ours.at(-1)?.text.length ?? 0) >= RARE_LETTERS) tally.rare += 1;
  } else tally.inexact += 1;
  if (LIKENESSES.indexOf(likeness) > LIKENESSES.indexOf(tally.weakest)) tally.weakest = likeness;
}

function sum(words: readonly Word[], weigh: Weigh): number {
  return words.reduce((total, word) => total + weigh(word), 0);
}
