import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import type { SignOn } from '../sign-on.entity.js';
import { signOnErrors } from '../sign-ons.errors.js';
import { signOnEvents } from '../sign-ons.events.js';
import { isTaken } from './is-taken.js';

/** A sign-on as it was before it was merged; instants as PostgreSQL writes them, to the microsecond. */
export interface SignOnBefore {
  state: string;
  decidedAt: string | null;
  rejectReason: string | null;
  declaredDistinct: boolean;
  /** ids of sign-ons that had been merged into it and went along with it */
  carried: string[];
}

/**
 * Gives a merged sign-on back what it was, and what had been merged into it. Beside `moveSignOn` this is the only way a state
 * changes by hand; the caller holds the sign-on.
 *
 * @param from what it is merged into now
 * @throws DomainError `possible-duplicate` when it was approved and another of its name has been approved since
 */
export async function restoreSignOn(
  tx: Tx,
  { campaignId, id, from, actor }: { campaignId: string; id: string; from: string | null; actor: string },
  before: SignOnBefore,
): Promise<SignOn> {
  const restored = await tx
    .row<SignOn>(
      `UPDATE sign_ons SET state = $2, decided_at = $3, reject_reason = $4, declared_distinct = $5, merged_into = NULL
       WHERE id = $1 AND state = 'merged' RETURNING *`,
      [id, before.state, before.decidedAt, before.rejectReason, before.declaredDistinct],
    )
    .catch((error: unknown) => {
      throw isTaken(error) ? signOnErrors.sameOrganization() : error;
    });
  await tx.rows(`UPDATE sign_ons SET merged_into = $1 WHERE id = ANY($2) AND state = 'merged' AND merged_into = $3`, [
    id,
    before.carried,
    from,
  ]);
  await recordEvent(tx, { type: signOnEvents.unmerged, campaignId, subjectId: id, actor, data: { from } });
  return restored as SignOn;
}
