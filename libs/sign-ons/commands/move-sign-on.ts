import type { Tx } from '#platform/database';
import { assertMove } from '#platform/errors';
import type { SignOn } from '../sign-on.entity.js';
import { type Decision, signOnMoves } from '../sign-on.states.js';
import { signOnErrors } from '../sign-ons.errors.js';
import { countMovedSignOns, moveSignOns } from './move-sign-ons.js';

/** One decision about a sign-on, with what is written beside it. */
export interface SignOnDecision {
  actor: string;
  /** ids, reasons and marks */
  set?: Partial<Pick<SignOn, 'rejectReason' | 'mergedInto' | 'declaredDistinct'>>;
  /** of the event */
  data?: Record<string, unknown>;
}

/**
 * Moves a sign-on as a person decided. What was merged into one that leaves the roster waits for review again; what was merged into
 * one that is merged itself goes along. The caller holds the sign-on.
 *
 * @throws DomainError `sign-on-not-found`, `illegal-move`, `never-verified`, or `possible-duplicate` when the approval would make two
 *   approved signatories of one name
 */
export async function moveSignOn(
  tx: Tx,
  campaignId: string,
  id: string,
  act: Decision,
  { actor, set = {}, data }: SignOnDecision,
): Promise<SignOn> {
  const [moved] = await moveSignOns(tx, act, {
    which: `id = $7 AND campaign_id = $8 ${act === 'approve' ? 'AND verified_at IS NOT NULL' : ''}`,
    set: `decided_at = app_now(), reject_reason = $9, merged_into = $10, declared_distinct = declared_distinct OR $11`,
    values: [id, campaignId, set.rejectReason ?? null, set.mergedInto ?? null, set.declaredDistinct ?? false],
    actor,
    data,
  });
  if (moved === undefined) throw await refusal(tx, campaignId, id, act);
  if (act === 'merge')
    await tx.rows('UPDATE sign_ons SET merged_into = $2 WHERE merged_into = $1', [id, moved.mergedInto]);
  // What was merged into it is an organization's signature still.
  if (act === 'reject' || act === 'withdraw')
    await countMovedSignOns(tx, 'release', {
      which: 'merged_into = $7',
      set: 'merged_into = NULL, decided_at = NULL',
      values: [id],
      actor,
      data: { from: id },
    });
  return moved;
}

async function refusal(tx: Tx, campaignId: string, id: string, act: Decision): Promise<Error> {
  const found = await tx.row<SignOn>('SELECT * FROM sign_ons WHERE id = $1 AND campaign_id = $2', [id, campaignId]);
  if (found === undefined) return signOnErrors.notFound();
  assertMove('sign-on', signOnMoves[act], found.state, signOnMoves[act].to[0]);
  return signOnErrors.neverVerified();
}
