import { describe, expect, it } from '@jest/globals';
import { type LabelledComparison, matchMetrics } from './match-metrics.js';

const pair = (
  label: LabelledComparison['label'],
  verdict: LabelledComparison['verdict'],
  score: number,
): LabelledComparison => ({ label, verdict, score });

describe('matchMetrics', () => {
  it('counts a pair labelled review that is called same as an error', () => {
    const { same, sameOrReview, confusion } = matchMetrics([
      pair('same', 'same', 0.9),
      pair('review', 'same', 0.9),
      pair('same', 'review', 0.6),
      pair('same', 'different', 0.1),
      pair('different', 'review', 0.6),
    ]);
    expect(same).toEqual({ precision: 0.5, recall: 0.3333 });
    expect(sameOrReview).toEqual({ precision: 0.75, recall: 0.75, recallOfSame: 0.6667 });
    expect(confusion.review).toEqual({ same: 1, review: 0, different: 0 });
  });

  it('finds the best recall at a precision, with equal scores taken together', () => {
    const { recallAtPrecision } = matchMetrics([
      pair('same', 'same', 0.9),
      pair('same', 'same', 0.8),
      pair('different', 'same', 0.8),
      pair('same', 'review', 0.7),
    ]);
    expect(recallAtPrecision['0.95']).toBe(0.3333);
  });

  it('says null where there is nothing to count', () => {
    expect(matchMetrics([pair('different', 'different', 0)]).same).toEqual({ precision: null, recall: null });
  });
});
