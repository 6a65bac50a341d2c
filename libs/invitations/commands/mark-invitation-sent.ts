import type { MailFate } from '#mail';
import type { Database } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import type { Invitation } from '../invitation.entity.js';
import { invitationMoves } from '../invitation.states.js';
import { invitationEvents } from '../invitations.events.js';

/** Writes down what became of the mail of an invitation. */
export async function markInvitationSent(database: Database, id: string, fate: MailFate | undefined): Promise<void> {
  const sent = fate === 'sent';
  await database.transaction(async (tx) => {
    const marked = await tx.row<Invitation>(
      sent
        ? `UPDATE invitations SET state = 'sent', sent_at = app_now() WHERE id = $1 AND state = ANY($2) RETURNING *`
        : `UPDATE invitations SET state = 'failed', problem = $3 WHERE id = $1 AND state = ANY($2) RETURNING *`,
      sent ? [id, invitationMoves.send.from] : [id, invitationMoves.fail.from, fate ?? 'refused'],
    );
    if (marked === undefined || !sent) return;
    const { campaignId } = marked;
    await recordEvent(tx, { type: invitationEvents.sent, campaignId, subjectId: id, actor: 'clock' });
  });
}
