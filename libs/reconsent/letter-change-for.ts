import {
  type Campaign,
  changedSince,
  type ChangedParagraph,
  letterDifference,
  type LetterText,
  letterVersion,
  unnumberedLetter,
} from '#campaigns';
import type { Reader } from '#platform/database';
import { MATCHED_STATES, type SignOn } from '#sign-ons';

/** What a signer has to read again. */
export interface LetterChangeFor {
  /** number of the version in force */
  to: number;
  /** with … where the letter has numbers: they change by themselves */
  paragraphs: ChangedParagraph[];
  /** of the text shown */
  language: string;
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
  return {
    to: campaign.letterVersion,
    paragraphs: letterDifference(unnumbered(old), unnumbered(letter)),
    language: letter?.language ?? language,
  };
}

/**
 * What a signer has to read before they confirm, agree or leave it: nothing unless the letter was changed materially since the version
 * that their sign-on is bound to, nor once the sign-on was decided against or has ended.
 *
 * @param language of the page; where the letter is not in it, the signer's is taken
 */
export async function letterChangeToRead(
  reader: Reader,
  campaign: Campaign,
  signOn: SignOn,
  language: string,
): Promise<LetterChangeFor | undefined> {
  const { state, letterVersion } = signOn;
  if (!changedSince(campaign, letterVersion) || !MATCHED_STATES.includes(state)) return undefined;
  const shown = campaign.languages.includes(language) ? language : signOn.language;
  return letterChangeFor(reader, campaign, { letterVersion, language: shown });
}

function unnumbered(letter: LetterText | undefined): LetterText | undefined {
  return letter === undefined ? undefined : unnumberedLetter(letter);
}
