import type { Tx } from '#platform/database';
import { campaignErrors } from '../campaigns.errors.js';
import { letterDepth } from '../letter/letter-depth.js';
import { canonicalText, COUNT_PLACEHOLDER, sha256 } from '../letter/canonical-text.js';

/** Quotes in lists in quotes … deeper than any letter; what is rendered is walked level by level. */
const MAX_DEPTH = 30;

/** The letter in one language, as a coordinator sends it. */
export interface LetterText {
  language: string;
  body: string;
}

/** Checks that the letter has one text for each language, each with its {{count}}. */
export function assertLetter(languages: string[], letter: LetterText[]): void {
  const written = letter.map((text) => text.language);
  if (written.toSorted().join() !== languages.toSorted().join())
    throw campaignErrors.letterLanguages(languages, written);
  letter.forEach((text, index) => {
    if (!text.body.includes(COUNT_PLACEHOLDER)) throw campaignErrors.countMissing(`letter[${index}].body`);
    if (letterDepth(text.body) > MAX_DEPTH) throw campaignErrors.letterTooDeep(`letter[${index}].body`);
  });
}

/** Stores one numbered version of the letter, canonical and hashed. */
export async function writeLetterVersion(
  tx: Tx,
  campaignId: string,
  number: number,
  letter: LetterText[],
): Promise<void> {
  for (const { language, body } of letter) {
    const text = canonicalText(body);
    await tx.rows(
      'INSERT INTO letter_versions (campaign_id, number, language, body, sha256) VALUES ($1, $2, $3, $4, $5)',
      [campaignId, number, language, text, sha256(text)],
    );
  }
}
