import type { Comparison, Verdict } from './comparison.js';

/** A comparison with the answer that a person gave. */
export interface LabelledComparison extends Pick<Comparison, 'verdict' | 'score'> {
  label: Verdict;
}

/** Precision and recall, 0 to 1; null where nothing could be counted. */
export interface Measure {
  precision: number | null;
  recall: number | null;
}

export interface MatchMetrics {
  labelled: number;
  /** Right is a pair labelled same; a pair labelled review that is called same is an error. */
  same: Measure;
  /** Right is a pair labelled same or review. `recallOfSame` counts the pairs labelled same alone. */
  sameOrReview: Measure & { recallOfSame: number | null };
  /** The most pairs labelled same that a threshold on the score finds at this precision; 0 when none reaches it. */
  recallAtPrecision: { '0.95': number | null; '0.99': number | null };
  /** How often each label got each verdict: `confusion[label][verdict]`. */
  confusion: Record<Verdict, Record<Verdict, number>>;
}

/** Measures verdicts and scores against the labels of people. */
export function matchMetrics(pairs: readonly LabelledComparison[]): MatchMetrics {
  const isSame = ({ label }: LabelledComparison): boolean => label === 'same';
  const isOpen = ({ label }: LabelledComparison): boolean => label !== 'different';
  const calledSame = pairs.filter(({ verdict }) => verdict === 'same');
  const calledOpen = pairs.filter(({ verdict }) => verdict !== 'different');
  return {
    labelled: pairs.length,
    same: { precision: share(calledSame, isSame), recall: ratio(calledSame.filter(isSame), pairs.filter(isSame)) },
    sameOrReview: {
      precision: share(calledOpen, isOpen),
      recall: ratio(calledOpen.filter(isOpen), pairs.filter(isOpen)),
      recallOfSame: ratio(calledOpen.filter(isSame), pairs.filter(isSame)),
    },
    recallAtPrecision: { '0.95': recallAt(pairs, 0.95), '0.99': recallAt(pairs, 0.99) },
    confusion: confusionOf(pairs),
  };
}

/** The recall of label same at the lowest score from which on the precision is at least `precision`; ties stand together. */
function recallAt(pairs: readonly LabelledComparison[], precision: number): number | null {
  const all = pairs.filter(({ label }) => label === 'same').length;
  if (all === 0) return null;
  const ranked = [...pairs].sort((a, b) => b.score - a.score);
  let best = 0;
  let right = 0;
  ranked.forEach(({ label, score }, index) => {
    if (label === 'same') right += 1;
    if (ranked[index + 1]?.score !== score && right / (index + 1) >= precision) best = right;
  });
  return rounded(best / all);
}

function confusionOf(pairs: readonly LabelledComparison[]): Record<Verdict, Record<Verdict, number>> {
  const none = (): Record<Verdict, number> => ({ same: 0, review: 0, different: 0 });
  const found = { same: none(), review: none(), different: none() };
  for (const { label, verdict } of pairs) found[label][verdict] += 1;
  return found;
}

function share(list: readonly LabelledComparison[], right: (pair: LabelledComparison) => boolean): number | null {
  return ratio(list.filter(right), list);
}

function ratio(part: readonly unknown[], whole: readonly unknown[]): number | null {
  return whole.length === 0 ? null : rounded(part.length / whole.length);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
