import { undoSignOnOrganizations } from '#matching';
import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { holdSignOns, type SignOn, signOnErrors, signOnEvents, signOnOfCampaign } from '#sign-ons';
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
  await holdSignOns(tx, campaignId, [id]);
  const { state, mergedInto } = await signOnOfCampaign(tx, campaignId, id);
  const merge = await tx.row<SignOnMerge>(
    `UPDATE sign_on_merges SET undone_at = app_now(), undone_by = $2 WHERE sign_on_id = $1 AND undone_at IS NULL RETURNING *`,
    [id, actor],
  );
  if (state !== 'merged' || merge === undefined) throw reviewErrors.notMerged();
  const { before, intoId } = merge;
  const restored = await restore(tx, merge);
  await tx.rows(`UPDATE sign_ons SET merged_into = $1 WHERE id = ANY($2) AND state = 'merged' AND merged_into = $3`, [
    id,
    before.carried,
    mergedInto,
  ]);
  await tx.rows(
    before.answer === null
      ? 'DELETE FROM possible_duplicates WHERE left_id = least($1::uuid, $2::uuid) AND right_id = greatest($1::uuid, $2::uuid)'
      : `UPDATE possible_duplicates SET answer = $3, answered_at = $4
         WHERE left_id = least($1::uuid, $2::uuid) AND right_id = greatest($1::uuid, $2::uuid)`,
    before.answer === null ? [id, intoId] : [id, intoId, before.answer, before.answeredAt],
  );
  await undoSignOnOrganizations(
    tx,
    { organizationMergeId: merge.organizationMergeId, taughtNameId: before.taughtNameId },
    actor,
  );
  const data = { from: mergedInto, merge: merge.id };
  await recordEvent(tx, { type: signOnEvents.unmerged, campaignId, subjectId: id, actor, data });
  return restored;
}

async function restore(tx: Tx, { signOnId, before }: SignOnMerge): Promise<SignOn> {
  const restored = await tx
    .row<SignOn>(
      `UPDATE sign_ons SET state = $2, decided_at = $3, reject_reason = $4, declared_distinct = $5, merged_into = NULL
       WHERE id = $1 RETURNING *`,
      [signOnId, before.state, before.decidedAt, before.rejectReason, before.declaredDistinct],
    )
    .catch((error: unknown) => {
      if ((error as { constraint?: string }).constraint === 'sign_ons_one_approved_key')
        throw signOnErrors.sameOrganization();
      throw error;
    });
  return restored as SignOn;
}
