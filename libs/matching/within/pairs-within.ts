import { comparer } from '../compare/comparer.js';
import type { Comparison } from '../compare/comparison.js';
import { learnWeights } from '../compare/token-weights.js';
import { candidatePairs } from './candidate-pairs.js';

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
  const { compare } = comparer(learnWeights(names));
  return candidatePairs(names)
    .flatMap(([left, right]): NamePair[] => {
      const { verdict, score, reasons } = compare(names[left] ?? '', names[right] ?? '');
      return verdict === 'different' ? [] : [{ left, right, verdict, score, reasons }];
    })
    .sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right);
}
