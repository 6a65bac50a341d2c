import { approvedNamesakes, holdDecision, restoreAnswer, undoSignOnOrganizations } from '#matching';
import type { Tx } from '#platform/database';
import { holdSignOns, restoreSignOn, type SignOn, signOnErrors, signOnOfCampaign } from '#sign-ons';
import { reviewErrors } from '../review.errors.js';
import type { SignOnMerge } from '../sign-on-merge.entity.js';

/**
 * Undoes the merge of a sign-on: it is again what it was, in the state it was in, with what had been merged into it, and the directory
 * forgets what the merge taught it. What people answered before is in force again.
 *
 * @throws DomainError `sign-on-not-found`, `not-merged`, `roster-archived`, or `possible-duplicate` when it was approved and another
 *   of its name has been approved since
 */
export async function undoMerge(tx: Tx, campaignId: string, id: string, actor: string): Promise<SignOn> {
  const held = await tx.row<SignOnMerge>(STANDING_MERGE, [id, campaignId]);
  await holdSignOns(tx, campaignId, [id, ...(held === undefined ? [] : [held.intoId, ...held.before.carried])]);
  await holdDecision(tx, campaignId);
  const { state, mergedInto } = await signOnOfCampaign(tx, campaignId, id);
  const merge = await tx.row<SignOnMerge>(
    'UPDATE sign_on_merges SET undone_at = app_now(), undone_by = $2 WHERE id = $1 AND undone_at IS NULL RETURNING *',
    [held?.id ?? null, actor],
  );
  if (state !== 'merged' || merge === undefined) throw reviewErrors.notMerged();
  const carried = await stillCarried(tx, id, merge.before.carried);
  await undoSignOnOrganizations(
    tx,
    id,
    { organizationMergeId: merge.organizationMergeId, taughtNameId: await nameToForget(tx, merge) },
    actor,
  );
  const restored = await restoreSignOn(tx, { id, from: mergedInto, actor }, { ...merge.before, carried });
  const { signOnId, intoId, before } = merge;
  await restoreAnswer(
    tx,
    [signOnId, intoId],
    before.answer === null ? undefined : { ...before, answer: before.answer },
  );
  if (restored.state === 'approved') await assertAlone(tx, campaignId, id);
  return restored;
}

const STANDING_MERGE = 'SELECT * FROM sign_on_merges WHERE sign_on_id = $1 AND campaign_id = $2 AND undone_at IS NULL';

/** Of what went along, those that hang on this sign-on by merges that stand: a person may have merged one elsewhere since. */
async function stillCarried(tx: Tx, id: string, carried: string[]): Promise<string[]> {
  const rows = await tx.rows<{ signOnId: string }>(
    `WITH RECURSIVE own (sign_on_id) AS (
       SELECT sign_on_id FROM sign_on_merges WHERE into_id = $1 AND undone_at IS NULL
       UNION SELECT merge.sign_on_id FROM sign_on_merges merge JOIN own ON merge.into_id = own.sign_on_id WHERE undone_at IS NULL)
     SELECT sign_on_id FROM own WHERE sign_on_id = ANY($2)`,
    [id, carried],
  );
  return rows.map(({ signOnId }) => signOnId);
}

/**
 * The alias that this merge taught, unless another standing merge says the same: then that one is answerable for it from now on.
 */
async function nameToForget(tx: Tx, { id, before, signOnId }: SignOnMerge): Promise<string | null> {
  if (before.taughtNameId === null) return null;
  const heir = await tx.row(
    `UPDATE sign_on_merges SET before = before || jsonb_build_object('taughtNameId', $3::uuid) WHERE id = (
       SELECT merge.id FROM sign_on_merges merge JOIN sign_ons ON sign_ons.id = merge.sign_on_id
       JOIN organization_names known ON known.id = $3 AND known.name = sign_ons.name
       JOIN organization_links link ON link.sign_on_id = merge.into_id JOIN organizations target ON target.id = link.organization_id
       JOIN organizations owner ON owner.id = known.organization_id AND owner.root_id = target.root_id
       WHERE merge.undone_at IS NULL AND merge.id <> $1 AND merge.sign_on_id <> $2 ORDER BY merged_at LIMIT 1)
     RETURNING 1 AS found`,
    [id, signOnId, before.taughtNameId],
  );
  return heir === undefined ? before.taughtNameId : null;
}

/** @throws DomainError `possible-duplicate` when it is on the roster already, under this name or another */
async function assertAlone(tx: Tx, campaignId: string, id: string): Promise<void> {
  const namesakes = await approvedNamesakes(tx, campaignId, id);
  if (namesakes.some(({ different }) => !different)) throw signOnErrors.sameOrganization();
}
