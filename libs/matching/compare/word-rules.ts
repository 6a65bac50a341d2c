import type { Word } from '#organizations';
import { acronymAlone, acronymWorn, initialsInside, sameInitials, TRUSTED_ACRONYM } from './acronym-rules.js';
import type { Finding } from './comparison.js';
import type { Evidence } from './evidence.js';
import { judgeTails } from './tail-rules.js';
import { namesPart, onlyCommon, onlyGeneral, onlyFillers, onlyScopes, onlyUnits } from './word-kinds.js';

/*
 * Weights below are sums of word weights: a rare word counts 1, a generic one about 0.4. They were set on half of the
 * development pairs and checked on the other half.
 */
/** Less than this in common is no ground for asking anybody: one rare and one generic word. */
const TELLING = 1.3;
/** One rare word or two generic ones: less does not name anybody. */
const WEIGHTY = 0.6;
/** A part inside a longer name, not at its beginning, needs more: "Sin Fronteras" stands in many names. */
const TELLING_INSIDE = 2.2;
/** Two rare words, or four generic ones, in whatever order: three are an advocates' rights group of any kind. */
const TELLING_REORDERED = 1.4;
/** A single rare word of so many letters is a brand wherever it stands. */
const BRAND_LETTERS = 8;

/** Judges what the words say, with the acronyms; places and other limits come later. */
export function judgeWords(evidence: Evidence): Finding {
  const { words } = evidence;
  const alone = acronymAlone(evidence);
  if (alone !== undefined) return alone;
  const worn = acronymWorn(evidence);
  if (worn !== undefined) return worn;
  const extras = words.onlyLeft.length + words.onlyRight.length;
  if (words.shared === 0) return unlike(evidence);
  if (extras === 0) return judgeTails(evidence, { ...equal(evidence), whole: true, domainSettles: true });
  if (words.moved > 0 && words.moved === words.onlyLeft.length && words.moved === words.onlyRight.length)
    return reordered(evidence);
  if (words.onlyLeft.length === 0 || words.onlyRight.length === 0) return within(evidence);
  return overlapping(evidence);
}

/** Every word has its counterpart. */
function equal({ words, acronyms, places }: Evidence): Finding {
  const backed = acronyms.shared !== undefined && acronyms.shared.length >= 3;
  switch (words.weakest) {
    case 'exact':
      // The whole lines are not the same, or it had been said before: one common word is too little to go by.
      return {
        score: words.shared < WEIGHTY && acronyms.shared === undefined ? 0.7 : 0.97,
        reasons: ['The same words, once acronyms, places and legal forms are set aside.'],
      };
    case 'form':
      return {
        score: words.shared < 0.8 ? 0.7 : 0.95,
        reasons: ['The same words in another form (plural, gender, abbreviation, spacing).'],
      };
    case 'typo':
      return {
        score: words.solid >= 0.8 || backed ? 0.9 : 0.68,
        reasons: ['The same words but for a slip of the pen.'],
      };
    case 'translation':
      if (backed)
        return {
          score: (acronyms.shared ?? '').length >= TRUSTED_ACRONYM ? 0.86 : 0.78,
          reasons: ['The same acronym, and words that translate each other.'],
        };
      return {
        score: words.shared >= TELLING || places.verdict === 'agree' ? 0.62 : 0.4,
        common: words.rare === 0,
        reasons: ['The words translate each other.'],
      };
    case 'cognate':
      if (backed && (acronyms.shared ?? '').length >= 4)
        return { score: 0.86, reasons: ['The same acronym, and words of the same root.'] };
      return {
        score: words.shared >= TELLING || words.count >= 3 || backed ? 0.64 : 0.42,
        reasons: ['The same words but for one of the same root.'],
      };
  }
}

function reordered({ words, acronyms, directory }: Evidence): Finding {
  if (acronyms.shared !== undefined)
    return { score: 0.88, reasons: ['The same words in another order, and the same acronym.'] };
  const moved = words.onlyLeft.reduce((sum, word) => sum + directory.weightOf(word), 0);
  return words.shared - 0.5 * moved >= TELLING || words.shared + moved >= TELLING_REORDERED
    ? { score: 0.6, domainSettles: true, reasons: ['The same words in another order.'] }
    : { score: 0.42, reasons: ['The same common words in another order: often two organizations.'] };
}

/** All words of one name stand in the other. Containment proves nothing alone. */
function within(evidence: Evidence): Finding {
  const { words, acronyms, readings } = evidence;
  const extra = [...words.onlyLeft, ...words.onlyRight];
  const weight = words.extraLeft + words.extraRight;
  const share = weight / (weight + words.shared);
  const more = `One has more words: ${wording(extra)}.`;
  const contained = words.onlyLeft.length === 0 ? 0 : 1;
  const [own, name] = [readings[contained], contained === 0 ? evidence.left : evidence.right];
  if ((own.left.length > 0 || (own.kind === 'core' && name.marks.length > 0)) && acronyms.shared === undefined) {
    return { score: 0.4 * (1 - share), reasons: [more, 'The other has other words behind it.'] };
  }
  if (acronyms.shared !== undefined && words.weakest !== 'translation') {
    const sure = acronyms.shared.length >= 4 && share <= 0.3 && words.shared >= 1 && onlyGeneral(extra);
    return {
      score: sure ? 0.86 : share <= 0.6 ? 0.7 : 0.55,
      telling: share <= 0.6,
      domainSettles: !namesPart(extra),
      reasons: ['The same acronym.', more],
    };
  }
  const alias = readings.some((one) => one.kind === 'alias');
  if (words.weakest === 'translation' || words.weakest === 'cognate')
    return { score: !alias && share <= 0.3 && words.shared >= TELLING ? 0.5 : 0.3, reasons: [more] };
  if (name.lead !== undefined && name.lead === words.count && words.leading && words.together && words.rare >= 1)
    return { score: 0.6, domainSettles: !namesPart(extra), reasons: ['One adds more behind a comma.', more] };
  if (acronyms.reads !== undefined && acronyms.reads.length >= 4 && share <= 0.45)
    return {
      score: 0.68,
      domainSettles: !namesPart(extra),
      reasons: ['The acronym of one reads against the other.', more],
    };
  if (alias) return { score: 0.35, reasons: [more] };
  if (onlyScopes(extra) && words.leading && words.together)
    return { score: 0.56, reasons: [`One names its reach: ${wording(extra)}.`] };
  if (onlyUnits(extra) && words.together && words.shared >= TELLING) {
    return { score: 0.54, reasons: [`One may be a part of the other: ${wording(extra)}.`] };
  }
  if (words.together && words.shared >= (words.leading ? TELLING : TELLING_INSIDE)) {
    return {
      score: words.leading ? 0.58 : 0.53,
      domainSettles: words.leading && !namesPart(extra),
      reasons: [words.leading ? 'One may be the short form of the other.' : 'One stands inside the other.', more],
    };
  }
  if (name.short && words.rare === 1 && (name.words[0]?.text.length ?? 0) >= BRAND_LETTERS)
    return { score: 0.52, domainSettles: !namesPart(extra), reasons: ['One is a word that tells the other.', more] };
  if (onlyCommon(extra) && words.rare >= 1 && extra.length <= 4 && (words.together || share <= 0.5)) {
    return { score: 0.56, telling: words.rare >= 2, reasons: ['The telling words are the same.', more] };
  }
  if (onlyFillers(extra) && share <= 0.35 && words.count >= 1) return { score: 0.53, reasons: [more] };
  if (
    (share <= 0.2 && words.shared >= TELLING) ||
    (extra.length <= 2 && words.shared >= TELLING_INSIDE && share <= 0.45)
  )
    return { score: 0.54, reasons: [more] };
  return { score: 0.45 * (1 - share), reasons: [more] };
}

/** Both have words that the other has not. */
function overlapping(evidence: Evidence): Finding {
  const { words, acronyms, readings } = evidence;
  const likeness = (2 * words.shared) / (2 * words.shared + words.extraLeft + words.extraRight);
  const differ = `They differ in ${wording(words.onlyLeft)} and ${wording(words.onlyRight)}.`;
  if (acronyms.shared !== undefined) {
    const spelled = acronyms.exact && acronyms.shared.length >= TRUSTED_ACRONYM && words.count >= 2;
    const enough = spelled || likeness >= (acronyms.shared.length >= 4 ? 0.4 : 0.5);
    return {
      score: enough ? 0.55 + 0.15 * likeness : 0.3 + 0.2 * likeness,
      domainSettles: !namesPart(words.onlyLeft) && !namesPart(words.onlyRight),
      reasons: [`The same acronym ${acronyms.shared.toUpperCase()}, but other words.`, differ],
    };
  }
  if (readings.every((one) => one.kind === 'core') && sameInitials(evidence) && likeness >= 0.35) {
    return { score: 0.56, reasons: ['The same initials and most of the words.', differ] };
  }
  if (acronyms.reads !== undefined && acronyms.reads.length >= 4 && likeness >= 0.6)
    return {
      score: 0.6,
      domainSettles: !namesPart(words.onlyLeft) && !namesPart(words.onlyRight),
      reasons: ['The acronym of one reads against the other.', differ],
    };
  if (initialsInside(words.onlyLeft, words.onlyRight) || initialsInside(words.onlyRight, words.onlyLeft))
    return {
      score: 0.62,
      domainSettles: true,
      reasons: ['One has the initials of words of the other, and the rest is the same.', differ],
    };
  const kept = words.onlyLeft.length === words.moved || words.onlyRight.length === words.moved;
  const more = Math.max(words.onlyLeft.length, words.onlyRight.length) - words.moved;
  const moved = words.onlyLeft.length === words.moved ? words.extraLeft : words.extraRight;
  if (words.moved > 0 && kept && more <= 1 && words.shared + moved >= TELLING_REORDERED)
    return { score: 0.5, reasons: ['Nearly the same words in another order.', differ] };
  if (likeness >= 0.88 && words.shared >= 2 * TELLING)
    return { score: 0.52, reasons: ['Most words are the same.', differ] };
  return { score: 0.45 * likeness, reasons: [differ] };
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

function wording(words: readonly Word[]): string {
  return words.length === 0 ? 'nothing' : `“${words.map((word) => word.text).join(' ')}”`;
}
