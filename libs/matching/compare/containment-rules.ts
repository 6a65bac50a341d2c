import type { PeeledName, Word } from '#organizations';
import type { Finding } from './comparison.js';
import type { Evidence } from './evidence.js';
import { ruleFor, type Rule } from './rules.js';
import { TELLING } from './telling.js';
import { namesPart, onlyCommon, onlyFillers, onlyGeneral, onlyScopes, onlyUnits } from './word-kinds.js';
import { wording } from './wording.js';

/** A part inside a longer name, not at its beginning, needs more: "Sin Fronteras" stands in many names. */
const TELLING_INSIDE = 2.2;
/** A single rare word of so many letters is a brand wherever it stands. */
const BRAND_LETTERS = 8;

/** Two names of which the longer has every word of the shorter, and more. */
interface Containment extends Evidence {
  shorter: PeeledName;
  /** The shorter name has words behind it, or set off from it, that this way of reading leaves out. */
  leavesOut: boolean;
  /** One name is read as the other name that it gives behind its own. */
  alias: boolean;
  /** The words that only the longer name has. */
  extra: Word[];
  /** Their part of the weight of all words, from 0 to 1. */
  share: number;
  /** The reason that names them. */
  more: string;
}

/** Judges two names of which one has all words of the other. Containment proves nothing alone. */
export function containedWords(evidence: Evidence): Finding {
  const seen = containmentOf(evidence);
  return ruleFor(CONTAINMENT_RULES, seen)?.says(seen) ?? { score: 0.45 * (1 - seen.share), reasons: [seen.more] };
}

function containmentOf(evidence: Evidence): Containment {
  const { words, readings } = evidence;
  const leftIsShorter = words.onlyLeft.length === 0;
  const shorter = leftIsShorter ? evidence.left : evidence.right;
  const reading = leftIsShorter ? readings[0] : readings[1];
  const extra = leftIsShorter ? words.onlyRight : words.onlyLeft;
  const weight = words.extraLeft + words.extraRight;
  return {
    ...evidence,
    shorter,
    leavesOut: reading.left.length > 0 || (reading.kind === 'core' && shorter.marks.length > 0),
    alias: readings.some((one) => one.kind === 'alias'),
    extra,
    share: weight / (weight + words.shared),
    more: `One has more words: ${wording(extra)}.`,
  };
}

const CONTAINMENT_RULES: readonly Rule<Containment, Finding>[] = [
  {
    name: 'The shorter name has other words behind it',
    when: ({ leavesOut, acronyms }) => leavesOut && acronyms.shared === undefined,
    says: ({ share, more }) => ({ score: 0.4 * (1 - share), reasons: [more, 'The other has other words behind it.'] }),
  },
  {
    name: 'Both show the same acronym',
    when: ({ acronyms, words }) => acronyms.shared !== undefined && words.weakest !== 'translation',
    says: (seen) => ({
      score: addsLittle(seen) ? 0.86 : seen.share <= 0.6 ? 0.7 : 0.55,
      telling: seen.share <= 0.6,
      domainSettles: !namesPart(seen.extra),
      reasons: ['The same acronym.', seen.more],
    }),
  },
  {
    name: 'A word is only translated or of the same root',
    when: ({ words }) => words.weakest === 'translation' || words.weakest === 'cognate',
    says: ({ alias, share, words, more }) => ({
      score: !alias && share <= 0.3 && words.shared >= TELLING ? 0.5 : 0.3,
      reasons: [more],
    }),
  },
  {
    name: 'The longer name goes on behind a comma or colon',
    when: ({ shorter: { lead }, words }) =>
      lead !== undefined && lead === words.count && words.leading && words.together && words.rare >= 1,
    says: ({ extra, more }) => ({
      score: 0.6,
      domainSettles: !namesPart(extra),
      reasons: ['One adds more behind a comma.', more],
    }),
  },
  {
    name: 'The acronym of one fits the words of the other',
    when: ({ acronyms, share }) => acronyms.reads !== undefined && acronyms.reads.length >= 4 && share <= 0.45,
    says: ({ extra, more }) => ({
      score: 0.68,
      domainSettles: !namesPart(extra),
      reasons: ['The acronym of one reads against the other.', more],
    }),
  },
  {
    name: 'The other name that one gives behind its own',
    when: ({ alias }) => alias,
    says: ({ more }) => ({ score: 0.35, reasons: [more] }),
  },
  {
    name: 'The longer name adds how far it reaches',
    when: ({ extra, words }) => onlyScopes(extra) && words.leading && words.together,
    says: ({ extra }) => ({ score: 0.56, reasons: [`One names its reach: ${wording(extra)}.`] }),
  },
  {
    name: 'The longer name adds a part of the organization',
    when: ({ extra, words }) => onlyUnits(extra) && words.together && words.shared >= TELLING,
    says: ({ extra }) => ({ score: 0.54, reasons: [`One may be a part of the other: ${wording(extra)}.`] }),
  },
  {
    name: 'The longer name begins with the shorter',
    when: ({ words }) => words.together && words.leading && words.shared >= TELLING,
    says: ({ extra, more }) => ({
      score: 0.58,
      domainSettles: !namesPart(extra),
      reasons: ['One may be the short form of the other.', more],
    }),
  },
  {
    name: 'The shorter name stands inside the longer',
    when: ({ words }) => words.together && !words.leading && words.shared >= TELLING_INSIDE,
    says: ({ more }) => ({ score: 0.53, domainSettles: false, reasons: ['One stands inside the other.', more] }),
  },
  {
    name: 'The shorter name is one long rare word',
    when: ({ shorter, words }) =>
      shorter.short && words.rare === 1 && (shorter.words[0]?.text.length ?? 0) >= BRAND_LETTERS,
    says: ({ extra, more }) => ({
      score: 0.52,
      domainSettles: !namesPart(extra),
      reasons: ['One is a word that tells the other.', more],
    }),
  },
  {
    name: 'Rare words are the same and only common ones are added',
    when: ({ extra, words, share }) =>
      onlyCommon(extra) && words.rare >= 1 && extra.length <= 4 && (words.together || share <= 0.5),
    says: ({ words, more }) => ({
      score: 0.56,
      telling: words.rare >= 2,
      reasons: ['The telling words are the same.', more],
    }),
  },
  {
    name: 'The longer name adds words that are often left out',
    when: ({ extra, share, words }) => onlyFillers(extra) && share <= 0.35 && words.count >= 1,
    says: ({ more }) => ({ score: 0.53, reasons: [more] }),
  },
  {
    name: 'The longer name adds little',
    when: ({ share, words, extra }) =>
      (share <= 0.2 && words.shared >= TELLING) ||
      (extra.length <= 2 && words.shared >= TELLING_INSIDE && share <= 0.45),
    says: ({ more }) => ({ score: 0.54, reasons: [more] }),
  },
];

/** Beside an acronym of four letters: a few general words more are no other organization. */
function addsLittle({ acronyms, share, words, extra }: Containment): boolean {
  return (acronyms.shared ?? '').length >= 4 && share <= 0.3 && words.shared >= 1 && onlyGeneral(extra);
}
