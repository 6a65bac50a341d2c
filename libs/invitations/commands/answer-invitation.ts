import type { Database, Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { linkTokenHash } from '#platform/tokens';
import type { Invitation } from '../invitation.entity.js';
import { invitationMoves } from '../invitation.states.js';
import { invitationErrors } from '../invitations.errors.js';
import { invitationEvents } from '../invitations.events.js';
import { invitationByToken } from '../invitations.queries.js';

/** A person pressed the button that leads to the form. Pressing again changes nothing. @throws DomainError `link-unknown` */
export async function openInvitation(database: Database, token: string): Promise<Invitation> {
  return byLink(
    database,
    token,
    'open',
    `UPDATE invitations SET state = 'opened', opened_at = app_now() WHERE token_hash = $1 AND state = ANY($2) RETURNING *`,
  );
}

/** A person pressed "we will not sign". Pressing again changes nothing. @throws DomainError `link-unknown` */
export async function declineInvitation(database: Database, token: string): Promise<Invitation> {
  return byLink(
    database,
    token,
    'decline',
    `UPDATE invitations SET state = 'declined', ended_at = app_now() WHERE token_hash = $1 AND state = ANY($2) RETURNING *`,
  );
}

const EVENTS = { open: invitationEvents.opened, decline: invitationEvents.declined };

async function byLink(database: Database, token: string, act: keyof typeof EVENTS, sql: string): Promise<Invitation> {
  return database.transaction(async (tx) => {
    const moved = await tx.row<Invitation>(sql, [linkTokenHash(token), invitationMoves[act].from]);
    if (moved === undefined) return invitationByToken(tx, token);
    const { id, campaignId } = moved;
    await recordEvent(tx, { type: EVENTS[act], campaignId, subjectId: id, actor: 'invitee' });
    return moved;
  });
}

/**
 * A coordinator takes an invitation back: no mail follows, and its link leads nowhere but to a page that says so.
 *
 * @throws DomainError `invitation-not-found`, `invitation-ended` for one that was answered
 */
export async function withdrawInvitation(tx: Tx, campaignId: string, id: string, actor: string): Promise<Invitation> {
  const known = await tx.row<Invitation>('SELECT * FROM invitations WHERE id = $1 AND campaign_id = $2 FOR UPDATE', [
    id,
    campaignId,
  ]);
  if (known === undefined) throw invitationErrors.notFound();
  if (known.state === 'withdrawn') return known;
  const withdrawn = await tx.row<Invitation>(
    `UPDATE invitations SET state = 'withdrawn', ended_at = app_now() WHERE id = $1 AND state = ANY($2) RETURNING *`,
    [id, invitationMoves.withdraw.from],
  );
  if (withdrawn === undefined) throw invitationErrors.ended(known.state);
  await recordEvent(tx, { type: invitationEvents.withdrawn, campaignId, subjectId: id, actor });
  return withdrawn;
}
