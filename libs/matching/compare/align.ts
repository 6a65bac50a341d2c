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

interface Step {
  cost: number;
  left: number;
  right: number;
  likeness?: Likeness;
}

/** What a pair of words costs that is not letter for letter the same, as a part of its weight. Order matters, size little. */
const COST: Readonly<Record<Likeness, number>> = { exact: 0, form: 0.02, typo: 0.2, translation: 0.3, cognate: 0.4 };

/** Aligns two lists of words in order (Needleman and Wunsch), a split or joined word ("Action Aid") included. */
export function align(left: readonly Word[], right: readonly Word[], weigh: Weigh): Alignment {
  const width = right.length + 1;
  const steps: Step[] = [];
  const at = (i: number, j: number): Step =>
    steps[i * width + j] ?? { cost: Number.POSITIVE_INFINITY, left: 0, right: 0 };
  for (let i = 0; i <= left.length; i += 1) {
    for (let j = 0; j <= right.length; j += 1)
      steps.push(i === 0 && j === 0 ? { cost: 0, left: 0, right: 0 } : best(i, j));
  }
  function best(i: number, j: number): Step {
    let found: Step = { cost: Number.POSITIVE_INFINITY, left: 0, right: 0 };
    const offer = (from: Step, step: Step): void => {
      if (from.cost + step.cost < found.cost - 1e-9) found = { ...step, cost: from.cost + step.cost };
    };
    const [l, r] = [left[i - 1], right[j - 1]];
    if (l !== undefined && r !== undefined) {
      const like = likeness(l, r);
      if (like !== undefined)
        offer(at(i - 1, j - 1), { cost: COST[like] * (weigh(l) + weigh(r)), left: 1, right: 1, likeness: like });
      const [l2, r2] = [left[i - 2], right[j - 2]];
      if (l2 !== undefined && l2.text + l.text === r.text)
        offer(at(i - 2, j - 1), { cost: 0.02, left: 2, right: 1, likeness: 'form' });
      if (r2 !== undefined && r2.text + r.text === l.text)
        offer(at(i - 1, j - 2), { cost: 0.02, left: 1, right: 2, likeness: 'form' });
    }
    if (l !== undefined) offer(at(i - 1, j), { cost: weigh(l), left: 1, right: 0 });
    if (r !== undefined) offer(at(i, j - 1), { cost: weigh(r), left: 0, right: 1 });
    return found;
  }
  return readBack(left, right, weigh, at);
}

function readBack(
  left: readonly Word[],
  right: readonly Word[],
  weigh: Weigh,
  at: (i: number, j: number) => Step,
): Alignment {
  const found = {
    shared: 0,
    solid: 0,
    rare: 0,
    inexact: 0,
    onlyLeft: [] as Word[],
    onlyRight: [] as Word[],
    weakest: 'exact' as Likeness,
  };
  const matchedLeft: number[] = [];
  const matchedRight: number[] = [];
  for (let i = left.length, j = right.length; i > 0 || j > 0;) {
    const step = at(i, j);
    if (step.likeness === undefined) {
      if (step.left === 1) found.onlyLeft.unshift(...left.slice(i - 1, i));
      else found.onlyRight.unshift(...right.slice(j - 1, j));
    } else {
      // The mean of both sides: the result must not depend on which name comes first.
      const weight = (sum(left.slice(i - step.left, i), weigh) + sum(right.slice(j - step.right, j), weigh)) / 2;
      found.shared += weight;
      if (step.likeness === 'exact' || step.likeness === 'form') {
        found.solid += weight;
        if (weight >= RARE_WEIGHT * step.left && (left[i - 1]?.text.length ?? 0) >= RARE_LETTERS) found.rare += 1;
      } else found.inexact += 1;
      if (LIKENESSES.indexOf(step.likeness) > LIKENESSES.indexOf(found.weakest)) found.weakest = step.likeness;
      for (let k = 1; k <= step.left; k += 1) matchedLeft.push(i - k);
      for (let k = 1; k <= step.right; k += 1) matchedRight.push(j - k);
    }
    i -= step.left;
    j -= step.right;
  }
  const holder = found.onlyLeft.length === 0 ? matchedRight : matchedLeft;
  return {
    ...found,
    count: matchedLeft.length,
    extraLeft: sum(found.onlyLeft, weigh),
    extraRight: sum(found.onlyRight, weigh),
    moved: found.onlyLeft.filter((word) => found.onlyRight.some((other) => other.stem === word.stem)).length,
    together: holder.length > 0 && Math.max(...holder) - Math.min(...holder) + 1 === holder.length,
    leading: Math.min(...holder) === 0,
  };
}

function sum(words: readonly Word[], weigh: Weigh): number {
  return words.reduce((total, word) => total + weigh(word), 0);
}
