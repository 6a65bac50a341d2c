import { type LetterCounts, type LetterText, writtenLetter } from '#campaigns';
import type { PrintedLetter } from './edition-document.js';

/**
 * The letter of one version as it is printed: in every language, with the numbers of the roster written in.
 *
 * @param texts of the version, the main language first
 */
export function printedLetters(texts: LetterText[], counts: LetterCounts): PrintedLetter[] {
  return texts.map((text) => writtenLetter(text, counts));
}
