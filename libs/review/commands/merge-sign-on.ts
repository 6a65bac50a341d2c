import { answerPair, differElsewhere, holdDecision, mergeSignOnOrganizations } from '#matching';
import type { Tx } from '#platform/database';
import { holdSignOns, moveSignOn, type SignOn, signOnOfCampaign } from '#sign-ons';
import { reviewErrors } from '../review.errors.js';
import { assertExpectedState, type ExpectedState } from './assert-expected-state.js';

export interface Merging extends ExpectedState {
  /** merge even where a coordinator of another letter said that the two differ */
  evenSo?: boolean;
}

/**
 * Merges a sign-on into another of the same organization: one entry is printed, under the other's name. The directory learns that the
 * two are one. {@link undoMerge} gives back exactly what was.
 *
 * @param expectedState of the sign-on that is merged: `pending-review` when left out; another state to change an earlier decision
 * @throws DomainError `sign-on-not-found`, `illegal-move`, `decided-meanwhile` when it is in another state that allows merging,
 *   `merge-into-itself`, `merge-target`, `merge-kinds`, `merge-off-roster`, `said-different`
 */
export async function mergeSignOn(
  tx: Tx,
  campaignId: string,
  id: string,
  into: string,
  actor: string,
  { evenSo = false, expectedState }: Merging = {},
): Promise<SignOn> {
  if (id.toLowerCase() === into.toLowerCase()) throw reviewErrors.mergeIntoItself();
  await holdSignOns(tx, campaignId, [id, into]);
  await holdDecision(tx, campaignId);
  const [signOn, target] = [await signOnOfCampaign(tx, campaignId, id), await signOnOfCampaign(tx, campaignId, into)];
  assertExpectedState(signOn, 'merge', { expectedState });
  if (target.state !== 'approved' && target.state !== 'pending-review') throw reviewErrors.mergeTarget(target.state);
  if (signOn.kind !== target.kind) throw reviewErrors.mergeKinds();
  if (signOn.state === 'approved' && target.state !== 'approved') throw reviewErrors.mergeOffRoster();
  if (!evenSo && (await differElsewhere(tx, campaignId, [id, into]))) throw reviewErrors.saidDifferent();
  // A merge whose target left the roster let go of its sign-on: it is over, and a new one may stand.
  await tx.rows(
    `UPDATE sign_on_merges SET undone_at = app_now(), undone_by = 'released' WHERE sign_on_id = $1 AND undone_at IS NULL`,
    [id],
  );
  const record = await recordMerge(tx, campaignId, id, into, actor);
  const merged = await moveSignOn(tx, campaignId, id, 'merge', {
    actor,
    set: { mergedInto: into },
    data: { into, merge: record },
  });
  await answerPair(tx, campaignId, [id, into], 'same', actor);
  const learned = await mergeSignOnOrganizations(tx, { campaignId, id, into, actor });
  await tx.rows(
    `UPDATE sign_on_merges SET organization_merge_id = $2, before = before || jsonb_build_object('taughtNameId', $3::uuid)
     WHERE id = $1`,
    [record, learned.organizationMergeId ?? null, learned.taughtNameId ?? null],
  );
  return merged;
}

/** Writes down what the merge is about to change. @returns the id of the record */
async function recordMerge(tx: Tx, campaignId: string, id: string, into: string, actor: string): Promise<string> {
  const record = await tx.row<{ id: string }>(
    `INSERT INTO sign_on_merges (campaign_id, sign_on_id, into_id, actor, before)
     SELECT $1, it.id, $3, $4, jsonb_build_object(
       'state', it.state, 'decidedAt', it.decided_at, 'rejectReason', it.reject_reason, 'declaredDistinct', it.declared_distinct,
       'carried', (SELECT coalesce(jsonb_agg(carried.id), '[]') FROM sign_ons carried WHERE carried.merged_into = it.id),
       'answer', pair.answer, 'answeredAt', pair.answered_at)
     FROM sign_ons it
     LEFT JOIN possible_duplicates pair ON left_id = least(it.id, $3::uuid) AND right_id = greatest(it.id, $3::uuid)
     WHERE it.id = $2 RETURNING id`,
    [campaignId, id, into, actor],
  );
  return (record as { id: string }).id;
}
