import { acronymAlone, acronymWorn, TRUSTED_ACRONYM } from './acronym-rules.js';
import type { Finding } from './comparison.js';
import { containedWords } from './containment-rules.js';
import { equalWords } from './equal-words.js';
import type { Evidence } from './evidence.js';
import { overlappingWords } from './overlap-rules.js';
import { judgeTails } from './tail-rules.js';
import { TELLING, TELLING_REORDERED } from './telling.js';

/** Judges what the words say, with the acronyms; places and other limits come later. */
export function judgeWords(evidence: Evidence): Finding {
  return acronymAlone(evidence) ?? acronymWorn(evidence) ?? byWords(evidence);
}

/** By how the words of the two names lie to each other: apart, equal, in another order, one within the other, overlapping. */
function byWords(evidence: Evidence): Finding {
  const { words } = evidence;
  const [left, right] = [words.onlyLeft.length, words.onlyRight.length];
  if (words.shared === 0) return unlike(evidence);
  if (left + right === 0) return judgeTails(evidence, { ...equalWords(evidence), whole: true, domainSettles: true });
  if (words.moved > 0 && words.moved === left && words.moved === right) return reordered(evidence);
  return left === 0 || right === 0 ? containedWords(evidence) : overlappingWords(evidence);
}

function reordered({ words, acronyms, directory }: Evidence): Finding {
  if (acronyms.shared !== undefined)
    return { score: 0.88, reasons: ['The same words in another order, and the same acronym.'] };
  const moved = words.onlyLeft.reduce((sum, word) => sum + directory.weightOf(word), 0);
  return words.shared - 0.5 * moved >= TELLING || words.shared + moved >= TELLING_REORDERED
    ? { score: 0.6, domainSettles: true, reasons: ['The same words in another order.'] }
    : { score: 0.42, reasons: ['The same common words in another order: often two organizations.'] };
}

/** No word in common. */
function unlike({ acronyms, readings }: Evidence): Finding {
  const plain = readings.every((one) => one.kind === 'core');
  if (plain && acronyms.shared !== undefined && acronyms.shared.length >= TRUSTED_ACRONYM) {
    return {
      score: 0.52,
      domainSettles: true,
      reasons: [`Only the acronym ${acronyms.shared.toUpperCase()} is the same.`],
    };
  }
  return { score: acronyms.shared === undefined ? 0.02 : 0.3, reasons: ['They have no word in common.'] };
}
