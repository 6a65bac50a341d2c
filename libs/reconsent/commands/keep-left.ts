import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { type SignOn, signOnEvents } from '#sign-ons';

/**
 * Keeps off the roster whom a coordinator approved and who had left it for want of an answer to a change of the letter: they come back by
 * their own answer only, to what the coordinator decided. The caller holds the sign-on.
 *
 * @param approved as it was just written
 * @returns the sign-on as it is then
 */
export async function keepLeft(tx: Tx, approved: SignOn): Promise<SignOn> {
  const { id, campaignId } = approved;
  const left = await tx.row<SignOn>(
    `UPDATE sign_ons SET state = 'needs-reconsent'
     WHERE id = $1 AND state = 'approved' AND EXISTS (
       SELECT FROM reconsents WHERE sign_on_id = $1 AND reconsents.state = 'missed' AND number > letter_version)
     RETURNING *`,
    [id],
  );
  if (left === undefined) return approved;
  await recordEvent(tx, { type: signOnEvents.reconsentMissed, campaignId, subjectId: id, actor: 'clock' });
  return left;
}
