import { type LetterCounts, type LetterText, writtenLetter } from '#campaigns';
import type { EditionCounts, PrintedLetter } from './edition-document.js';

/**
 * The letter of one version as it is printed: in every language, with the numbers of the roster written in.
 *
 * @param texts of the version, the main language first
 */
export function printedLetters(texts: LetterText[], counts: EditionCounts): PrintedLetter[] {
  return texts.map((text) => writtenLetter(text, letterCounts(counts)));
}

/** @returns the numbers that a letter may say: members that the rule counts are organizations, so organizations and individuals make the whole */
export function letterCounts({ organizations, individuals, members }: EditionCounts): LetterCounts {
  return { count: organizations + individuals + members, organizations: organizations + members, individuals };
}
