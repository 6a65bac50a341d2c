import { type Campaign, type ChangedParagraph, letterDifference, type LetterText, letterVersion } from '#campaigns';
import type { Reader } from '#platform/database';

/** What a signer has to read again. */
export interface LetterChangeFor {
  /** number of the version in force */
  to: number;
  paragraphs: ChangedParagraph[];
  /** the text in force, numbers not yet written in */
  letter: LetterText | undefined;
}

/**
 * What changed in the letter between the version that a signer saw and the one in force.
 *
 * @param seen the version and the signer's language; where the letter is not in it, its main language is taken
 */
export async function letterChangeFor(
  reader: Reader,
  campaign: Campaign,
  { letterVersion: from, language }: { letterVersion: number; language: string },
): Promise<LetterChangeFor> {
  const [before, after] = await Promise.all([
    letterVersion(reader, campaign, from),
    letterVersion(reader, campaign, campaign.letterVersion),
  ]);
  const letter = after.find((text) => text.language === language) ?? after[0];
  const old = before.find((text) => text.language === letter?.language);
  return { to: campaign.letterVersion, paragraphs: letterDifference(old, letter), letter };
}
