import type { LetterText } from '../letter-text.js';
import { type LetterCounts, withNumbers, withoutNumbers } from './placeholders.js';

/** @returns a letter with the numbers of the roster written in, and nothing of it but the letter */
export function writtenLetter(text: LetterText, counts: LetterCounts): LetterText {
  return mapped(text, (part) => withNumbers(part, counts, text.language));
}

/** @returns a letter for people who compare two of them, whatever the numbers are */
export function unnumberedLetter(text: LetterText): LetterText {
  return mapped(text, withoutNumbers);
}

function mapped(text: LetterText, written: (part: string) => string): LetterText {
  const { language, title, date, place, addressees, cc, salutation, body, closing } = text;
  return {
    language,
    title,
    date,
    place,
    addressees,
    cc,
    salutation: salutation === null ? null : written(salutation),
    body: written(body),
    closing: closing === null ? null : written(closing),
  };
}
