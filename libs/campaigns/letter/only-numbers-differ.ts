import { canonicalLetter } from './canonical-letter.js';
import type { LetterText } from '../letter-text.js';

/** A placeholder, or a number in digits. */
const PARTS = /(\{\{[^{}]*\}\}|\p{Nd}+(?:[.,\u00a0\u202f]\p{Nd}+)*)/u;
const DIGITS = /^\p{Nd}/u;
/** A number and nothing else: what agrees with it (`{{count: a | b}}`) could say anything. */
const NUMBER = /^\{\{\s*[A-Za-z]+(\s+in words(\s*,\s*(masculine|feminine))?)?\s*\}\}$/;

/**
 * Whether a letter says the same but for numbers that became placeholders: so a wrong "94" can become `{{count}}` when nothing else may
 * change any more, and a "30 %" that people signed cannot become "60 %".
 */
export function onlyNumbersDiffer(before: readonly LetterText[], after: readonly LetterText[]): boolean {
  return (
    before.length === after.length &&
    after.every((text) => {
      const old = before.find(({ language }) => language === text.language);
      return old !== undefined && sameButNumbers(partsOf(old), partsOf(text));
    })
  );
}

/** Placeholders and numbers stand at the odd places. */
function partsOf(letter: LetterText): string[] {
  return JSON.stringify(canonicalLetter(letter)).split(PARTS);
}

function sameButNumbers(before: string[], after: string[]): boolean {
  return (
    before.length === after.length &&
    after.every((part, index) => {
      const old = before[index] ?? '';
      return part === old || (index % 2 === 1 && DIGITS.test(old) && NUMBER.test(part));
    })
  );
}
