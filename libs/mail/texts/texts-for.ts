import { lookUpLanguage } from '#platform/language';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import type { MailTexts } from './mail-texts.js';
import { saidToPerson } from './person-texts.js';
import { pt } from './pt.js';

/** The languages that mails are written in. */
export const MAIL_TEXTS: Readonly<Record<string, MailTexts>> = { en, es, fr, pt };

/**
 * @param wanted BCP 47 tags, the dearest first: the reader's language, then the campaign's main one
 * @returns the mails' texts in the first of them that there is (pt-BR finds pt), or in English
 */
export function textsFor(...wanted: (string | undefined)[]): MailTexts {
  const tags = wanted.filter((tag) => tag !== undefined);
  return MAIL_TEXTS[lookUpLanguage(tags, Object.keys(MAIL_TEXTS)) ?? 'en'] ?? en;
}

/**
 * @param signer whom a mail about a sign-on goes to; `language` is a BCP 47 tag
 * @param main the campaign's main language
 * @returns the mails' texts in the signer's language, or the best other one, said to a person where a person signed for themselves
 */
export function textsForSigner(
  { kind, language }: { kind: 'organization' | 'individual'; language: string },
  main: string | undefined,
): MailTexts {
  const texts = textsFor(language, main);
  return kind === 'individual' ? saidToPerson(texts) : texts;
}
