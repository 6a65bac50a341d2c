import { comparer } from '../compare/comparer.js';
import type { Comparison } from '../compare/comparison.js';
import { learnWeights } from '../compare/token-weights.js';
import { candidatePairs } from './candidate-pairs.js';
import { atOnce, inSlices } from './in-slices.js';

/** Two names of one list that are or may be one organization. */
export interface NamePair extends Comparison {
  verdict: 'same' | 'review';
  /** Positions in the list, the smaller first. */
  left: number;
  right: number;
}

/**
 * Finds the pairs of a list that the comparer calls same or review, best first. Which words are rare, which names have chapters
 * and which acronyms are ambiguous is learned from the list itself. Pure; takes names as typed, repeats included, and hardly
 * grows faster than the list does.
 */
export function pairsWithin(names: readonly string[]): NamePair[] {
  return atOnce(steps(names));
}

/** The same in a process that has others to answer meanwhile. */
export async function pairsWithinSlices(names: readonly string[]): Promise<NamePair[]> {
  return inSlices(steps(names));
}

function* steps(names: readonly string[]): Generator<void, NamePair[]> {
  const { compare } = comparer(learnWeights(names));
  const found: NamePair[] = [];
  for (const [left, right] of yield* candidatePairs(names)) {
    const { verdict, score, reasons } = compare(names[left] ?? '', names[right] ?? '');
    if (verdict !== 'different') found.push({ left, right, verdict, score, reasons });
    yield;
  }
  return found.sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right);
}
