import { acceptedLanguages, lookUpLanguage } from '#platform/language';
import type { Texts } from './texts.js';
import { textsFor } from './texts-for.js';

/** The longest tag there is room for (RFC 5646, 4.4.1). */
const LONGEST_TAG = 35;

/** @param query value of `?lang=`, whatever was sent @returns it, when it can be a language */
export function askedLanguage(query: unknown): string | undefined {
  return typeof query === 'string' && query.length <= LONGEST_TAG ? query : undefined;
}

/**
 * @param languages of the letter, the main one first
 * @param query value of `?lang=`
 * @param accepted the request's Accept-Language
 * @returns the letter's language that was asked for, else the one the browser likes best, else the main one
 */
export function chosenLanguage(languages: string[], query: unknown, accepted: string | undefined): string {
  const asked = askedLanguage(query);
  const wishes = [...(asked === undefined ? [] : [asked]), ...acceptedLanguages(accepted)];
  return lookUpLanguage(wishes, languages) ?? languages[0] ?? 'en';
}

/** @returns the texts of a page that belongs to no letter: what was asked for, else what the browser likes best */
export function pageTexts(query: unknown, accepted: string | undefined): Texts {
  return textsFor(askedLanguage(query), ...acceptedLanguages(accepted));
}
