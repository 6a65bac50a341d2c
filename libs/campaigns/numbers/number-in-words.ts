import { englishNumber } from './english-number.js';
import type { Gender } from './gender.js';
import { frenchNumber } from './french-number.js';
import { portugueseNumber } from './portuguese-number.js';
import { spanishNumber } from './spanish-number.js';

/** The highest number that is written in words. */
export const HIGHEST_IN_WORDS = 999_999_999;

type Writer = (value: number, gender: Gender, locale: Intl.Locale) => string;

const WRITERS: Readonly<Record<string, Writer>> = {
  en: englishNumber,
  es: spanishNumber,
  fr: frenchNumber,
  pt: portugueseNumber,
};

/** @param language BCP 47 tag @returns whether numbers can be written in words in it */
export function hasNumberWords(language: string): boolean {
  return writerOf(language) !== undefined;
}

/** @param language BCP 47 tag @returns whether its numbers agree with the gender of what is counted */
export function numbersHaveGender(language: string): boolean {
  return hasNumberWords(language) && new Intl.Locale(language).language !== 'en';
}

/**
 * A whole number in words, as it stands before what is counted: `doscientas`, `veintiún`, `duas mil`.
 *
 * @param value from 0 to {@link HIGHEST_IN_WORDS}
 * @param language BCP 47 tag; its region decides `dezasseis` or `dezesseis`, `and` or none
 * @returns lower case, or undefined when the language or the number has no words here
 */
export function numberInWords(value: number, language: string, gender: Gender): string | undefined {
  const writer = writerOf(language);
  if (writer === undefined || !Number.isInteger(value) || value < 0 || value > HIGHEST_IN_WORDS) return undefined;
  return writer(value, gender, new Intl.Locale(language));
}

function writerOf(language: string): Writer | undefined {
  return WRITERS[new Intl.Locale(language).language];
}
