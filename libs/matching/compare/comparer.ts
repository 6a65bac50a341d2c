import type { PeeledName } from '#organizations';
import { acronymEvidence } from './acronym-evidence.js';
import { align } from './align.js';
import { type Beyond, withBeyond } from './beyond.js';
import { atMost, type Comparison, comparisonOf, type Finding, REVIEW_FROM } from './comparison.js';
import { knownName } from './known-name.js';
import { placeEvidence } from './place-evidence.js';
import { insideLine, sameLine } from './inside-line.js';
import { prepositionsDiffer } from './prepositions.js';
import { readingsOf } from './readings.js';
import { applyLimits } from './limits.js';
import type { Evidence, NamesSeen } from './evidence.js';
import { judgeWords } from './word-rules.js';
import { translated } from './translation.js';
import { learnWeights, type TokenWeights } from './token-weights.js';

export interface Comparer {
  /**
   * Says whether two names name one organization. Symmetric; case, accents and Unicode form do not matter. `beyond` is what
   * is known besides the names.
   */
  compare(left: string, right: string, beyond?: Beyond): Comparison;
}

/**
 * Makes a comparer of organization names. `directory` teaches it which words are rare, which names have chapters and which
 * acronyms are ambiguous (`learnWeights`); without it only general knowledge is used. Pure: no I/O, never throws on text.
 */
export function comparer(directory: TokenWeights = learnWeights()): Comparer {
  return {
    compare(left, right, beyond = {}) {
      // In one order, whichever name comes first: that makes every rule below symmetric.
      const [a, b] = [knownName(left), knownName(right)].sort((x, y) => (x.key < y.key ? -1 : x.key > y.key ? 1 : 0));
      if (a === undefined || b === undefined || a.key === b.key) return comparisonOf(withBeyond(EQUAL, beyond));
      return comparisonOf(judge(a.peeled, b.peeled, directory, beyond));
    },
  };
}

/** No translation scores more. */
const TRANSLATED_MOST = 0.86;

/** As much as a question may have: the words are the same, and what stands between them is not. */
const OTHER_PREPOSITION = 0.8;
const APART = 'They differ in a preposition.';

const EQUAL: Finding = {
  score: 1,
  reasons: ['The names are equal apart from case, accents, punctuation and spaces.'],
};

function judge(left: PeeledName, right: PeeledName, directory: TokenWeights, beyond: Beyond): Finding {
  if (left.words.length === 0 || right.words.length === 0)
    return { score: 0, reasons: ['There is nothing to compare.'] };
  const places = placeEvidence(left, right);
  const names = { left, right, places, acronyms: acronymEvidence(left, right), directory };
  return withBeyond(judgeNames(names), beyond, names);
}

function judgeNames(names: NamesSeen): Finding {
  const { left, right, places, directory } = names;
  const line = sameLine(left, right, places, directory);
  if (line !== undefined) return prepositionsDiffer(left, right) ? atMost(line, OTHER_PREPOSITION, APART) : line;
  const limited = applyLimits(bestReading(names), names);
  if (limited.score >= TRANSLATED_MOST) return limited;
  const translation = translated(names);
  const asked = translation === undefined ? limited : applyLimits(translation, names);
  if (asked.score > limited.score && asked.score >= REVIEW_FROM) return asked;
  return limited.score >= REVIEW_FROM ? limited : (insideLine(left, right, directory) ?? limited);
}

/** The best finding over all ways to read the two names. */
function bestReading(names: NamesSeen): Finding {
  const { left, right, directory } = names;
  let best: Finding = { score: 0, reasons: ['There is nothing to compare.'] };
  for (const l of readingsOf(left, right)) {
    for (const r of readingsOf(right, left)) {
      if (l.kind === 'alias' && r.kind === 'alias') continue;
      const words = align(l.words, r.words, directory.weightOf);
      const evidence: Evidence = { ...names, readings: [l, r], words };
      const finding = judgeWords(evidence);
      if (finding.score > best.score) best = finding;
    }
  }
  return best;
}
