import {
  type Campaign,
  canonicalLetter,
  type ComparedText,
  letterDifferences,
  letterHash,
  type LetterInput,
  type LetterText,
  letterVersion,
  newLetter,
  writtenLetter,
} from '#campaigns';
import type { Reader } from '#platform/database';
import { disagreements } from './checks/claims.js';
import { letterCounts } from './printed-letter.js';
import { campaignCounts } from './roster.queries.js';

/** A text as it would be put in force, compared with the version that is. */
export interface LetterPreview extends ComparedText<LetterText> {
  /** the same with the present numbers written in */
  printed: LetterText;
  /** that it would have as a version, in hex */
  sha256: string;
  /** sentences that may say another number than the roster has now, each with its language */
  doubts: string[];
}

/**
 * Shows a letter as it would be printed now; nothing is stored.
 *
 * @returns its texts in the order given
 * @throws DomainError `letter-languages`, `head-missing`, `count-missing`, `letter-too-deep`, `placeholders`
 */
export async function letterPreview(
  reader: Reader,
  campaign: Campaign,
  letter: LetterInput[],
): Promise<LetterPreview[]> {
  const texts = (await newLetter(reader, campaign, letter)).map(canonicalLetter);
  const [inForce, counts] = await Promise.all([letterVersion(reader, campaign), campaignCounts(reader, campaign.id)]);
  return letterDifferences(inForce, texts).map((compared) => {
    const printed = writtenLetter(compared.letter, letterCounts(counts));
    const doubts = disagreements(printed, counts).map(({ text }) => text);
    return { ...compared, printed, sha256: letterHash(compared.letter), doubts };
  });
}
