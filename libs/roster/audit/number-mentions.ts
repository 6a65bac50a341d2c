/** Finds every whole number in a text, in digits or in words, with what qualifies it ("more than 60", "200+"). */
import { type NumberLanguage as Language, numberWordsIn, type WordedNumber } from '#campaigns';

export interface NumberMention {
  readonly value: number;
  /** `at-least` for "more than", "over", "+"; `about` for "nearly", "some". */
  readonly bound: 'exact' | 'at-least' | 'about';
  /** Where it stands, its qualifier included. */
  readonly start: number;
  readonly end: number;
}

const AT_LEAST: Readonly<Record<Language, string>> = {
  en: 'more than|over|at least|upwards? of|in excess of|no fewer than',
  es: 'mas de|al menos|por lo menos|no menos de',
  pt: 'mais de|pelo menos|ao menos|no minimo',
  fr: 'plus de|plus d|au moins|pas moins de',
};

const ABOUT: Readonly<Record<Language, string>> = {
  en: 'nearly|almost|about|around|approximately|roughly|close to|some',
  es: 'cerca de|casi|alrededor de|aproximadamente|unas|unos',
  pt: 'cerca de|quase|aproximadamente|em torno de|perto de',
  fr: 'pres de|environ|quelque|presque|autour de',
};

/** A number of nobody in particular is no count: "several hundred organizations". */
const VAGUE =
  /\b(?:several|few|many|varios|varias|algunos|algunas|alguns|algumas|muitos|muitas|plusieurs|quelques)\s+$/;

/** "dos" is also Portuguese for "of the", "once" also English: alone they are numbers only behind an article or a comma. */
const NEEDS_ARTICLE = /(?:\b(?:las|los|nosotros|nosotras|somos|estas|estos)|,)\s*$/;

/**
 * Gives the numbers in `text` (made by `searchable`) from left to right. Left out: parts of dates written with slashes,
 * ordinals, percentages, amounts of money, decimals, numbers joined to a word ("94-member", "COVID-19"), and "one".
 */
export function numbersIn(text: string, language: Language): NumberMention[] {
  const found = [...inDigits(text, language), ...inWords(text, language)].sort((a, b) => a.start - b.start);
  return mergeRepeated(text, found).map((one) => qualify(text, one, language));
}

function inDigits(text: string, language: Language): NumberMention[] {
  // Only English never separates thousands by a space.
  const separator = language === 'en' ? "[.,'’]" : "[.,'’ ]";
  const digits = new RegExp(
    `(?<![\\p{L}\\d$€£#%/]|[\\d\\p{L}][.,-])(?:\\d{1,3}(?:${separator}\\d{3})+|\\d{1,6})` +
      `(?![\\d%/]|[.,-][\\d\\p{L}]| %|(?:st|nd|rd|th|o|a)\\b|[ºª°])`,
    'gu',
  );
  return [...text.matchAll(digits)].map((match) => ({
    value: Number(match[0].replace(/\D/g, '')),
    bound: 'exact',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function inWords(text: string, language: Language): NumberMention[] {
  return numberWordsIn(text, language)
    .filter((number) => counts(text, number))
    .map((number) => ({ ...number, bound: 'exact' }));
}

function counts(text: string, { value, start, end }: WordedNumber): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (value === 1 || VAGUE.test(before)) return false;
  return !/^(?:dos|once)$/.test(text.slice(start, end)) || NEEDS_ARTICLE.test(before);
}

/** "ninety-four (94)" is one number said twice. */
function mergeRepeated(text: string, mentions: readonly NumberMention[]): NumberMention[] {
  const merged: NumberMention[] = [];
  for (const mention of mentions) {
    const last = merged.at(-1);
    const between = last ? text.slice(last.end, mention.start) : '';
    if (last?.value === mention.value && /^ ?\($/.test(between) && text[mention.end] === ')') {
      merged[merged.length - 1] = { ...last, end: mention.end + 1 };
    } else merged.push(mention);
  }
  return merged;
}

function qualify(text: string, mention: NumberMention, language: Language): NumberMention {
  const from = Math.max(0, mention.start - 40);
  const before = text.slice(from, mention.start);
  const after = text.slice(mention.end, mention.end + 20);
  const least = new RegExp(`\\b(?:${AT_LEAST[language]})[ '’]+$`).exec(before);
  const about = new RegExp(`\\b(?:${ABOUT[language]}) +$`).exec(before);
  const plus = /^ ?\+|^ (?:or more|plus)\b/.exec(after);
  if (!least && !about && !plus) return mention;
  return {
    value: mention.value,
    bound: about && !plus ? 'about' : 'at-least',
    start: least || about ? from + ((least ?? about)?.index ?? 0) : mention.start,
    end: mention.end + (plus?.[0].length ?? 0),
  };
}
