import type { Database } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import type { Invitation } from '../invitation.entity.js';
import { invitationEvents } from '../invitations.events.js';

/** Writes down what became of the mail of an invitation. @param sent false when it cannot be delivered */
export async function markInvitationSent(database: Database, id: string, sent: boolean): Promise<void> {
  await database.transaction(async (tx) => {
    const marked = await tx.row<Invitation>(
      sent
        ? `UPDATE invitations SET state = 'sent', sent_at = app_now() WHERE id = $1 AND state = 'queued' RETURNING *`
        : `UPDATE invitations SET state = 'failed', problem = 'The mailbox takes no mail from here.'
           WHERE id = $1 AND state = 'queued' RETURNING *`,
      [id],
    );
    if (marked === undefined || !sent) return;
    const { campaignId } = marked;
    await recordEvent(tx, { type: invitationEvents.sent, campaignId, subjectId: id, actor: 'clock' });
  });
}
