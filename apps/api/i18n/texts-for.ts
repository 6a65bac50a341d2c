import { lookUpLanguage } from '#platform/language';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { pt } from './pt.js';
import type { Texts } from './texts.js';

const PAGE_TEXTS: Readonly<Record<string, Texts>> = { en, es, fr, pt };

/** The languages that pages are written in, as BCP 47 tags. */
export const PAGE_LANGUAGES: readonly string[] = Object.keys(PAGE_TEXTS);

/**
 * @param wanted BCP 47 tags, the dearest first; what is missing or no tag is passed over
 * @returns the pages' texts in the first of them that there is (pt-BR finds pt), or in English
 */
export function textsFor(...wanted: (string | undefined)[]): Texts {
  const tags = wanted.filter((tag) => tag !== undefined);
  return PAGE_TEXTS[lookUpLanguage(tags, PAGE_LANGUAGES) ?? 'en'] ?? en;
}
