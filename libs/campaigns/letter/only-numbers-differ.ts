import { canonicalText } from './canonical-text.js';
import type { LetterText } from '../letter-text.js';

/**
 * Whether a letter says the same but for numbers: digits and placeholders are left out of both, and the rest is compared. So a wrong "94"
 * can become `{{count}}` when nothing else may change any more.
 */
export function onlyNumbersDiffer(before: readonly LetterText[], after: readonly LetterText[]): boolean {
  return (
    before.length === after.length &&
    after.every((text) => {
      const old = before.find(({ language }) => language === text.language);
      return old !== undefined && withoutNumbers(old) === withoutNumbers(text);
    })
  );
}

function withoutNumbers({ language, title, addressees, cc, salutation, body, closing }: LetterText): string {
  const said = JSON.stringify({ language, title, addressees, cc, salutation, body: canonicalText(body), closing });
  return said.replace(/\{\{[^{}]*\}\}|\p{Nd}+([.,\u00a0\u202f]\p{Nd}+)*/gu, '#');
}
