import { changeLetter, type LetterCounts, type LetterInput, lockCampaign } from '#campaigns';
import type { Tx } from '#platform/database';
import { reconsentErrors } from '../reconsent.errors.js';
import { signedSoFar } from '../reconsent.queries.js';

/** A new version as its editor puts it in force. */
export interface PutLetter {
  letter: LetterInput[];
  /** whether the change matters to those who signed */
  material?: boolean;
  /** number of the version that it was written from; when another is in force meanwhile, nobody's work is overwritten */
  basedOn?: number;
  /** of the roster as it stands; what a number in a closed letter may be corrected to */
  counts?: LetterCounts;
}

/**
 * Puts a new version of the letter in force; see `changeLetter`. Once somebody has signed, its editor says whether the change is
 * material: then those who signed are asked again.
 *
 * @returns the new version's number
 * @throws DomainError `material-unsaid`, `letter-changed-meanwhile`, and those of `changeLetter`
 */
export async function putLetter(
  tx: Tx,
  id: string,
  { letter, material, basedOn, counts }: PutLetter,
  actor: string,
): Promise<number> {
  // Held first: whoever signs now has signed before or after the change, and is counted or sees it.
  const { letterVersion: inForce } = await lockCampaign(tx, id);
  if (basedOn !== undefined && basedOn !== inForce) throw reconsentErrors.changedMeanwhile(basedOn, inForce);
  const signed = await signedSoFar(tx, id);
  if (signed > 0 && material === undefined) throw reconsentErrors.materialUnsaid(signed);
  return changeLetter(tx, id, letter, actor, signed > 0 ? material : null, counts);
}
