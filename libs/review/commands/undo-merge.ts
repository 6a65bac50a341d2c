import { undoSignOnOrganizations } from '#matching';
import type { Tx } from '#platform/database';
import { holdSignOns, restoreSignOn, type SignOn, signOnOfCampaign } from '#sign-ons';
import { reviewErrors } from '../review.errors.js';
import type { SignOnMerge } from '../sign-on-merge.entity.js';

/**
 * Undoes the merge of a sign-on: it is again what it was, in the state it was in, with what had been merged into it, and the directory
 * forgets what the merge taught it. What people answered before is in force again.
 *
 * @throws DomainError `sign-on-not-found`, `not-merged`, `roster-final`, or `possible-duplicate` when it was approved and another
 *   of its name has been approved since
 */
export async function undoMerge(tx: Tx, campaignId: string, id: string, actor: string): Promise<SignOn> {
  const held = await tx.row<SignOnMerge>(
    'SELECT * FROM sign_on_merges WHERE sign_on_id = $1 AND campaign_id = $2 AND undone_at IS NULL',
    [id, campaignId],
  );
  await holdSignOns(tx, campaignId, [id, ...(held?.before.carried ?? [])]);
  const { state, mergedInto } = await signOnOfCampaign(tx, campaignId, id);
  const merge = await tx.row<SignOnMerge>(
    'UPDATE sign_on_merges SET undone_at = app_now(), undone_by = $2 WHERE id = $1 AND undone_at IS NULL RETURNING *',
    [held?.id ?? null, actor],
  );
  if (state !== 'merged' || merge === undefined) throw reviewErrors.notMerged();
  const restored = await restoreSignOn(tx, { campaignId, id, from: mergedInto, actor }, merge.before);
  await restoreAnswer(tx, merge);
  const { organizationMergeId, before } = merge;
  await undoSignOnOrganizations(tx, { organizationMergeId, taughtNameId: before.taughtNameId }, actor);
  return restored;
}

/** The pair is asked about again if it was open, and forgotten if only the merge had made it one. */
async function restoreAnswer(tx: Tx, { signOnId, intoId, before }: SignOnMerge): Promise<void> {
  const pair = 'left_id = least($1::uuid, $2::uuid) AND right_id = greatest($1::uuid, $2::uuid)';
  if (before.answer === null) await tx.rows(`DELETE FROM possible_duplicates WHERE ${pair}`, [signOnId, intoId]);
  else
    await tx.rows(`UPDATE possible_duplicates SET answer = $3, answered_at = $4 WHERE ${pair}`, [
      signOnId,
      intoId,
      before.answer,
      before.answeredAt,
    ]);
}
