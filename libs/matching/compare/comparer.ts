import type { PeeledName } from '#organizations';
import { acronymEvidence } from './acronym-evidence.js';
import { align } from './align.js';
import { type Comparison, comparisonOf, type Finding, REVIEW_FROM } from './comparison.js';
import { knownName } from './known-name.js';
import { placeEvidence } from './place-evidence.js';
import { insideLine, sameLine } from './inside-line.js';
import { readingsOf } from './readings.js';
import { applyLimits } from './limits.js';
import type { Evidence } from './evidence.js';
import { judgeWords } from './word-rules.js';
import { translated } from './translation.js';
import { learnWeights, type TokenWeights } from './token-weights.js';

export interface Comparer {
  /** Says whether two names name one organization. Symmetric; case, accents and Unicode form do not matter. */
  compare(left: string, right: string): Comparison;
}

/**
 * Makes a comparer of organization names. `directory` teaches it which words are rare, which names have chapters and which
 * acronyms are ambiguous (`learnWeights`); without it only general knowledge is used. Pure: no I/O, never throws on text.
 */
export function comparer(directory: TokenWeights = learnWeights()): Comparer {
  return {
    compare(left, right) {
      // In one order, whichever name comes first: that makes every rule below symmetric.
      const [a, b] = [knownName(left), knownName(right)].sort((x, y) => (x.key < y.key ? -1 : x.key > y.key ? 1 : 0));
      if (a === undefined || b === undefined || a.key === b.key) {
        return {
          verdict: 'same',
          score: 1,
          reasons: ['The names are equal apart from case, accents, punctuation and spaces.'],
        };
      }
      return comparisonOf(judge(a.peeled, b.peeled, directory));
    },
  };
}

/** The best finding over all ways to read the two names, held down by what speaks against it. */
function judge(left: PeeledName, right: PeeledName, directory: TokenWeights): Finding {
  if (left.words.length === 0 || right.words.length === 0)
    return { score: 0, reasons: ['There is nothing to compare.'] };
  const places = placeEvidence(left, right);
  const acronyms = acronymEvidence(left, right);
  const lines = sameLine(left, right, places, directory);
  if (lines !== undefined) return lines;
  let best: Finding | undefined;
  for (const l of readingsOf(left, right)) {
    for (const r of readingsOf(right, left)) {
      if (l.kind === 'alias' && r.kind === 'alias') continue;
      const evidence: Evidence = {
        left,
        right,
        places,
        acronyms,
        readings: [l, r],
        words: align(l.words, r.words, directory.weightOf),
        directory,
      };
      const finding = judgeWords(evidence);
      if (best === undefined || finding.score > best.score) best = finding;
    }
  }
  const limited = applyLimits(best ?? { score: 0, reasons: ['There is nothing to compare.'] }, {
    left,
    right,
    places,
    acronyms,
    directory,
  });
  if (limited.score >= REVIEW_FROM) return limited;
  const translation = translated(left, right);
  const asked =
    translation === undefined ? limited : applyLimits(translation, { left, right, places, acronyms, directory });
  return asked.score >= REVIEW_FROM ? asked : (insideLine(left, right, directory) ?? limited);
}
