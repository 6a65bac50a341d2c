import type { Tx } from '#platform/database';
import { assertMove, statesBefore } from '#platform/errors';
import { recordEvent, recordEvents } from '#platform/outbox';
import type { SignOn } from '../sign-on.entity.js';
import { signOnMoves, type SignOnState } from '../sign-on.states.js';
import { signOnErrors } from '../sign-ons.errors.js';
import { signOnEvents } from '../sign-ons.events.js';
import { isTaken } from './is-taken.js';

/** One move of a sign-on through its states, with what is written beside it. */
export interface SignOnMove {
  to: SignOnState;
  /** type of the event that says so */
  event: string;
  actor: string;
  /** columns written in the same UPDATE: ids, reasons and marks */
  set?: Partial<Pick<SignOn, 'rejectReason' | 'mergedInto' | 'declaredDistinct'>>;
  data?: Record<string, unknown>;
}

/**
 * Moves a sign-on, by one UPDATE that contains the condition: of two people deciding at once, one gets the error.
 * This is the only way a sign-on changes its state by hand.
 *
 * @throws DomainError `sign-on-not-found`, `illegal-move`, or `possible-duplicate` when the approval would make two
 *   approved signatories of one name
 */
export async function moveSignOn(tx: Tx, campaignId: string, id: string, move: SignOnMove): Promise<SignOn> {
  const { to, set = {} } = move;
  const verifiedFirst = to === 'approved' ? 'AND verified_at IS NOT NULL' : '';
  const moved = await tx
    .row<SignOn>(
      `UPDATE sign_ons SET state = $3, decided_at = app_now(),
         reject_reason = $5, merged_into = $6, declared_distinct = declared_distinct OR $7
       WHERE id = $2 AND campaign_id = $1 AND state = ANY($4) ${verifiedFirst} RETURNING *`,
      [
        campaignId,
        id,
        to,
        statesBefore(signOnMoves, to),
        set.rejectReason ?? null,
        set.mergedInto ?? null,
        set.declaredDistinct ?? false,
      ],
    )
    .catch((error: unknown) => {
      throw isTaken(error) ? signOnErrors.sameOrganization() : error;
    });
  if (moved === undefined) throw await refusal(tx, campaignId, id, to);
  await recordEvent(tx, { type: move.event, campaignId, subjectId: id, actor: move.actor, data: move.data });
  if (to === 'merged')
    await tx.rows('UPDATE sign_ons SET merged_into = $2 WHERE merged_into = $1', [id, moved.mergedInto]);
  if (to === 'rejected' || to === 'withdrawn') await releaseMerged(tx, campaignId, id, move.actor);
  return moved;
}

/** What was merged into a sign-on that leaves the roster is an organization's signature still: it waits for review again. */
async function releaseMerged(tx: Tx, campaignId: string, from: string, actor: string): Promise<void> {
  const released = await tx.rows<{ id: string }>(
    `UPDATE sign_ons SET state = 'pending-review', merged_into = NULL, decided_at = NULL
     WHERE merged_into = $1 AND state = 'merged' RETURNING id`,
    [from],
  );
  await recordEvents(
    tx,
    released.map(({ id }) => ({ type: signOnEvents.unmerged, campaignId, subjectId: id, actor, data: { from } })),
  );
}

async function refusal(tx: Tx, campaignId: string, id: string, to: SignOnState): Promise<Error> {
  const found = await tx.row<SignOn>('SELECT * FROM sign_ons WHERE id = $1 AND campaign_id = $2', [id, campaignId]);
  if (found === undefined) return signOnErrors.notFound();
  assertMove('sign-on', signOnMoves, found.state, to);
  return signOnErrors.neverVerified();
}
