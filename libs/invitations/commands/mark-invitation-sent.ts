import type { MailFate } from '#mail';
import type { Database } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import type { Invitation } from '../invitation.entity.js';
import { invitationEvents } from '../invitations.events.js';

/** Writes down what became of the mail of an invitation. */
export async function markInvitationSent(database: Database, id: string, fate: MailFate | undefined): Promise<void> {
  const sent = fate === 'sent';
  await database.transaction(async (tx) => {
    const marked = await tx.row<Invitation>(
      sent
        ? `UPDATE invitations SET state = 'sent', sent_at = app_now() WHERE id = $1 AND state = 'queued' RETURNING *`
        : `UPDATE invitations SET state = 'failed', problem = $2
           WHERE id = $1 AND state = 'queued' RETURNING *`,
      sent ? [id] : [id, fate ?? 'refused'],
    );
    if (marked === undefined || !sent) return;
    const { campaignId } = marked;
    await recordEvent(tx, { type: invitationEvents.sent, campaignId, subjectId: id, actor: 'clock' });
  });
}
