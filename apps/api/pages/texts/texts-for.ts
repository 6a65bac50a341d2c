import { en } from './en.js';
import type { Texts } from './texts.js';

const LANGUAGES: Record<string, Texts> = { en };

/** @param language BCP 47 tag of the reader @returns the pages' texts in it, or in English */
export function textsFor(language?: string): Texts {
  return LANGUAGES[language?.split('-')[0]?.toLowerCase() ?? ''] ?? en;
}
