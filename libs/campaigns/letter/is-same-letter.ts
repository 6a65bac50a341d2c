import type { LetterText } from '../letter-text.js';
import type { LetterVersion } from '../letter-version.entity.js';
import { canonicalLetter, letterHash } from './canonical-letter.js';

/**
 * Whether a letter is the version in force once more, whatever its layout. Versions from before letters had a head are hashed by their
 * body alone: none is the same as one of today.
 *
 * @param texts whole, in the languages of the version in force
 */
export function isSameLetter(inForce: readonly LetterVersion[], texts: readonly LetterText[]): boolean {
  return texts.every((text) => {
    const before = inForce.find(({ language }) => language === text.language);
    return before?.form !== 1 && before?.sha256 === letterHash(canonicalLetter(text));
  });
}
