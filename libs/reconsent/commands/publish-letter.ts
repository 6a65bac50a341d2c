import { changeLetter, type LetterEdit, lockCampaign } from '#campaigns';
import type { Tx } from '#platform/database';
import { signedSoFar } from '../reconsent.queries.js';

/**
 * Puts a new version of the letter in force; see `changeLetter`. Once somebody has signed, its editor says whether the change is
 * material: then those who signed are asked again.
 *
 * @returns the number of the version in force then
 * @throws DomainError those of `changeLetter`
 */
export async function publishLetter(tx: Tx, id: string, edit: LetterEdit, actor: string): Promise<number> {
  // Held first: whoever signs now has signed before or after the change, and is counted or sees it.
  await lockCampaign(tx, id);
  return changeLetter(tx, id, edit, actor, await signedSoFar(tx, id));
}
