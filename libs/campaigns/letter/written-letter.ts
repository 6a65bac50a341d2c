import type { LetterText } from '../letter-text.js';
import { type LetterCounts, withNumbers } from './placeholders.js';

/** @returns a letter with the numbers of the roster written in, and nothing of it but the letter */
export function writtenLetter(text: LetterText, counts: LetterCounts): LetterText {
  const { language, title, date, place, addressees, cc, salutation, body, closing } = text;
  const written = (part: string): string => withNumbers(part, counts, language);
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
