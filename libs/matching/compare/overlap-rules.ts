import { initialsInside, sameInitials, TRUSTED_ACRONYM } from './acronym-rules.js';
import type { Finding } from './comparison.js';
import type { Evidence } from './evidence.js';
import { ruleFor, type Rule } from './rules.js';
import { TELLING, TELLING_REORDERED } from './telling.js';
import { namesPart } from './word-kinds.js';
import { wording } from './wording.js';

/** Two names that share words, and each has words that the other has not. */
interface Overlap extends Evidence {
  /** The part of the weight of all words that is shared, from 0 to 1. */
  likeness: number;
  /** The reason that names the words that are not shared. */
  differ: string;
}

/** Judges two names of which each has words that the other has not. */
export function overlappingWords(evidence: Evidence): Finding {
  const { words } = evidence;
  const seen: Overlap = {
    ...evidence,
    likeness: (2 * words.shared) / (2 * words.shared + words.extraLeft + words.extraRight),
    differ: `They differ in ${wording(words.onlyLeft)} and ${wording(words.onlyRight)}.`,
  };
  return ruleFor(OVERLAP_RULES, seen)?.says(seen) ?? { score: 0.45 * seen.likeness, reasons: [seen.differ] };
}

const OVERLAP_RULES: readonly Rule<Overlap, Finding>[] = [
  {
    name: 'Both show the same acronym',
    when: ({ acronyms }) => acronyms.shared !== undefined,
    says: (seen) => ({
      score: agreesWithAcronym(seen) ? 0.55 + 0.15 * seen.likeness : 0.3 + 0.2 * seen.likeness,
      domainSettles: namesNoPart(seen),
      reasons: [`The same acronym ${seen.acronyms.shared?.toUpperCase()}, but other words.`, seen.differ],
    }),
  },
  {
    name: 'The initials are the same',
    when: (seen) => seen.readings.every((one) => one.kind === 'core') && sameInitials(seen) && seen.likeness >= 0.35,
    says: ({ differ }) => ({ score: 0.56, reasons: ['The same initials and most of the words.', differ] }),
  },
  {
    name: 'The acronym of one fits the words of the other',
    when: ({ acronyms, likeness }) => acronyms.reads !== undefined && acronyms.reads.length >= 4 && likeness >= 0.6,
    says: (seen) => ({
      score: 0.6,
      domainSettles: namesNoPart(seen),
      reasons: ['The acronym of one reads against the other.', seen.differ],
    }),
  },
  {
    name: 'One has the initials of words of the other',
    when: ({ words: { onlyLeft, onlyRight } }) =>
      initialsInside(onlyLeft, onlyRight) || initialsInside(onlyRight, onlyLeft),
    says: ({ differ }) => ({
      score: 0.62,
      domainSettles: true,
      reasons: ['One has the initials of words of the other, and the rest is the same.', differ],
    }),
  },
  {
    name: 'The words are in another order, and one has a word more',
    when: nearlyReordered,
    says: ({ differ }) => ({ score: 0.5, reasons: ['Nearly the same words in another order.', differ] }),
  },
  {
    name: 'Most words are the same',
    when: ({ likeness, words }) => likeness >= 0.88 && words.shared >= 2 * TELLING,
    says: ({ differ }) => ({ score: 0.52, reasons: ['Most words are the same.', differ] }),
  },
];

/** Enough words agree beside the shared acronym: fewer, if it is spelled out or has four letters. */
function agreesWithAcronym({ acronyms, words, likeness }: Overlap): boolean {
  const letters = (acronyms.shared ?? '').length;
  const spelled = acronyms.exact && letters >= TRUSTED_ACRONYM && words.count >= 2;
  return spelled || likeness >= (letters >= 4 ? 0.4 : 0.5);
}

/** Every word that one name lacks stands elsewhere in it, and the other has one more at most. */
function nearlyReordered({ words }: Overlap): boolean {
  const [left, right] = [words.onlyLeft.length, words.onlyRight.length];
  const kept = left === words.moved || right === words.moved;
  if (words.moved === 0 || !kept || Math.max(left, right) - words.moved > 1) return false;
  const moved = left === words.moved ? words.extraLeft : words.extraRight;
  return words.shared + moved >= TELLING_REORDERED;
}

function namesNoPart({ words }: Overlap): boolean {
  return !namesPart(words.onlyLeft) && !namesPart(words.onlyRight);
}
