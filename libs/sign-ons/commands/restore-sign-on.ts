import type { Tx } from '#platform/database';
import type { SignOn } from '../sign-on.entity.js';
import type { SignOnState } from '../sign-on.states.js';
import { moveSignOns } from './move-sign-ons.js';

/** A sign-on as it was before it was merged; instants as PostgreSQL writes them, to the microsecond. */
export interface SignOnBefore {
  state: SignOnState;
  decidedAt: string | null;
  rejectReason: string | null;
  declaredDistinct: boolean;
  /** ids of sign-ons that had been merged into it and went along with it */
  carried: string[];
}

/**
 * Gives a merged sign-on back what it was, and what had been merged into it. The caller holds the sign-on.
 *
 * @param from what it is merged into now
 * @throws DomainError `possible-duplicate` when it was approved and another of its name has been approved since
 */
export async function restoreSignOn(
  tx: Tx,
  { id, from, actor }: { id: string; from: string | null; actor: string },
  before: SignOnBefore,
): Promise<SignOn> {
  const [restored] = await moveSignOns(tx, 'undo-merge', {
    to: before.state,
    which: 'id = $7',
    set: 'decided_at = $8, reject_reason = $9, declared_distinct = $10, merged_into = NULL',
    values: [id, before.decidedAt, before.rejectReason, before.declaredDistinct],
    actor,
    data: { from },
  });
  await tx.rows(`UPDATE sign_ons SET merged_into = $1 WHERE id = ANY($2) AND state = 'merged' AND merged_into = $3`, [
    id,
    before.carried,
    from,
  ]);
  return restored as SignOn;
}
