import { changeLetter, type LetterCounts, type LetterInput, lockCampaign } from '#campaigns';
import type { Tx } from '#platform/database';
import { SIGNED_STATES } from '../asked-states.js';
import { reconsentErrors } from '../reconsent.errors.js';

/**
 * Puts a new version of the letter in force; see `changeLetter`. Once somebody has signed, its editor says whether the change is
 * material: then those who signed are asked again.
 *
 * @returns the new version's number
 * @throws DomainError `material-unsaid`, and those of `changeLetter`
 */
export async function putLetter(
  tx: Tx,
  id: string,
  { letter, material, counts }: { letter: LetterInput[]; material?: boolean; counts?: LetterCounts },
  actor: string,
): Promise<number> {
  // Held first: whoever signs now has signed before or after the change, and is counted or sees it.
  await lockCampaign(tx, id);
  const row = await tx.row<{ signed: number }>(
    'SELECT count(*)::int AS signed FROM sign_ons WHERE campaign_id = $1 AND state = ANY($2)',
    [id, SIGNED_STATES],
  );
  const signed = row?.signed ?? 0;
  if (signed > 0 && material === undefined) throw reconsentErrors.materialUnsaid(signed);
  return changeLetter(tx, id, letter, actor, signed > 0 ? material : null, counts);
}
