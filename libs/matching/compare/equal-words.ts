import { TRUSTED_ACRONYM } from './acronym-rules.js';
import type { Finding } from './comparison.js';
import type { Evidence } from './evidence.js';
import type { Likeness } from './likeness.js';
import { TELLING } from './telling.js';

/** One rare word or two generic ones: less does not name anybody. */
const WEIGHTY = 0.6;
/** The same where a word has another form, or a slip. */
const WEIGHTY_INEXACT = 0.8;

/** Judges two names of which every word has its counterpart in the other. The weakest pair of words decides. */
export function equalWords(evidence: Evidence): Finding {
  return BY_WEAKEST[evidence.words.weakest](evidence);
}

const BY_WEAKEST: Readonly<Record<Likeness, (evidence: Evidence) => Finding>> = {
  // The whole lines are not the same, or it had been said before: one common word is too little to go by.
  exact: ({ words, acronyms }) => ({
    score: words.shared < WEIGHTY && acronyms.shared === undefined ? 0.7 : 0.97,
    reasons: ['The same words, once acronyms, places and legal forms are set aside.'],
  }),
  form: ({ words }) => ({
    score: words.shared < WEIGHTY_INEXACT ? 0.7 : 0.95,
    reasons: ['The same words in another form (plural, gender, abbreviation, spacing).'],
  }),
  typo: (evidence) => ({
    score: evidence.words.solid >= WEIGHTY_INEXACT || sharesAcronym(evidence, 3) ? 0.9 : 0.68,
    reasons: ['The same words but for a slip of the pen.'],
  }),
  translation(evidence) {
    if (sharesAcronym(evidence, 3))
      return {
        score: sharesAcronym(evidence, TRUSTED_ACRONYM) ? 0.86 : 0.78,
        reasons: ['The same acronym, and words that translate each other.'],
      };
    const { words, places } = evidence;
    return {
      score: words.shared >= TELLING || places.verdict === 'agree' ? 0.62 : 0.4,
      common: words.rare === 0,
      reasons: ['The words translate each other.'],
    };
  },
  cognate(evidence) {
    if (sharesAcronym(evidence, 4)) return { score: 0.86, reasons: ['The same acronym, and words of the same root.'] };
    const { words } = evidence;
    return {
      score: words.shared >= TELLING || words.count >= 3 || sharesAcronym(evidence, 3) ? 0.64 : 0.42,
      reasons: ['The same words but for one of the same root.'],
    };
  },
};

/** Whether both names show one acronym of so many letters. */
function sharesAcronym({ acronyms }: Evidence, letters: number): boolean {
  return acronyms.shared !== undefined && acronyms.shared.length >= letters;
}
