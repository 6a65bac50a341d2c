/** Same: safe to link without a person. Review: a person should look. Different: not worth a person's time. */
export type Verdict = 'same' | 'review' | 'different';

/** The answer of a comparison. The verdict follows from the score: same from 0.85 on, review from 0.5 on. */
export interface Comparison {
  verdict: Verdict;
  /** 0 to 1; 1 only for names that are equal letter for letter. */
  score: number;
  /** Sentences for a coordinator, the weightiest first. */
  reasons: string[];
}

export const SAME_FROM = 0.85;
export const REVIEW_FROM = 0.5;

/** What one rule says. Without a verdict of its own: the score decides. */
export interface Finding {
  score: number;
  reasons: string[];
  /** Every word of one name has its counterpart in the other. */
  whole?: boolean;
  /** Not every word, but what tells the name: rare words or an acronym. */
  telling?: boolean;
  /** Nothing but common words that translate each other: such names are to be found in every country. */
  common?: boolean;
  /** It is one name or a slip, another name, short form or translation of it: a shared web domain settles that. */
  domainSettles?: boolean;
}

/** How high a score may be, and why. */
export interface Limit {
  most: number;
  /** A sentence for a coordinator. */
  reason: string;
}

/** Makes the answer out of a finding: the score kept within 0 and 1 and rounded to three digits. */
export function comparisonOf({ score, reasons }: Finding): Comparison {
  const rounded = Math.round(Math.max(0, Math.min(1, score)) * 1000) / 1000;
  const verdict = rounded >= SAME_FROM ? 'same' : rounded >= REVIEW_FROM ? 'review' : 'different';
  return { verdict, score: rounded, reasons };
}

/** Lowers a finding to at most `score` and says why. */
export function atMost(finding: Finding, score: number, reason: string): Finding {
  return { ...finding, score: Math.min(finding.score, score), reasons: [reason, ...finding.reasons] };
}
