import type { Database, Tx } from '#platform/database';
import { recordEvent, recordEvents } from '#platform/outbox';
import { linkTokenHash } from '#platform/tokens';
import type { Invitation } from '../invitation.entity.js';
import { invitationErrors } from '../invitations.errors.js';
import { invitationEvents } from '../invitations.events.js';
import { invitationByToken } from '../invitations.queries.js';

/** A person pressed the button that leads to the form. Pressing again changes nothing. @throws DomainError `link-unknown` */
export async function openInvitation(database: Database, token: string): Promise<Invitation> {
  return byLink(
    database,
    token,
    `UPDATE invitations SET state = 'opened', opened_at = app_now() WHERE token_hash = $1 AND state = 'sent' RETURNING *`,
    invitationEvents.opened,
  );
}

/** A person pressed "we will not sign". Pressing again changes nothing. @throws DomainError `link-unknown` */
export async function declineInvitation(database: Database, token: string): Promise<Invitation> {
  return byLink(
    database,
    token,
    `UPDATE invitations SET state = 'declined', ended_at = app_now()
     WHERE token_hash = $1 AND state IN ('queued', 'sent', 'opened') RETURNING *`,
    invitationEvents.declined,
  );
}

async function byLink(database: Database, token: string, sql: string, event: string): Promise<Invitation> {
  return database.transaction(async (tx) => {
    const moved = await tx.row<Invitation>(sql, [linkTokenHash(token)]);
    if (moved === undefined) return invitationByToken(tx, token);
    const { id, campaignId } = moved;
    await recordEvent(tx, { type: event, campaignId, subjectId: id, actor: 'invitee' });
    return moved;
  });
}

/** States that end when the organization signs: who declined may change their mind. */
const OPEN = `('queued', 'sent', 'opened', 'declined', 'failed')`;

/** A sign-on arrived through the link. Whatever name it gave, it answers the invitation. An unknown link answers nothing. */
export async function signedByInvitation(database: Database, token: string, signOnId: string): Promise<void> {
  await database.transaction(async (tx) => {
    const signed = await tx.rows<Signed>(
      `UPDATE invitations SET state = 'signed', ended_at = app_now(), sign_on_id = sign_ons.id
       FROM sign_ons WHERE sign_ons.id = $2 AND sign_ons.campaign_id = invitations.campaign_id
         AND token_hash = $1 AND invitations.state IN ${OPEN}
       RETURNING invitations.id, invitations.campaign_id, sign_on_id`,
      [linkTokenHash(token), signOnId],
    );
    await recordSigned(tx, signed);
  });
}

/** A sign-on is of the organizations that these invitations name. What was answered already stays. */
export async function signedBy(tx: Tx, signOnId: string, ids: string[]): Promise<void> {
  const signed = await tx.rows<Signed>(
    `UPDATE invitations SET state = 'signed', ended_at = app_now(), sign_on_id = sign_ons.id
     FROM sign_ons WHERE sign_ons.id = $1 AND sign_ons.state IN ('pending-review', 'approved')
       AND sign_ons.campaign_id = invitations.campaign_id AND invitations.id = ANY($2) AND invitations.state IN ${OPEN}
     RETURNING invitations.id, invitations.campaign_id, sign_on_id`,
    [signOnId, ids],
  );
  await recordSigned(tx, signed);
}

interface Signed {
  id: string;
  campaignId: string;
  signOnId: string;
}

/**
 * Ends the invitations of organizations that signed without the link. A signature counts once its mailbox is proven; a stranger
 * who types an organization's name stops no invitation. Organizations are compared by the directory, and by name as long as
 * matching has not come to the sign-on.
 *
 * @param campaignId undefined for all open campaigns
 * @returns how many ended
 */
export async function followSigned(tx: Tx, campaignId?: string): Promise<number> {
  const signed = await tx.rows<Signed>(
    `UPDATE invitations SET state = 'signed', ended_at = app_now(), sign_on_id = found.sign_on_id
     FROM (
       SELECT DISTINCT ON (invitations.id) invitations.id, sign_ons.id AS sign_on_id
       FROM invitations JOIN campaigns ON campaigns.id = invitations.campaign_id AND campaigns.state = 'open'
       JOIN sign_ons ON sign_ons.campaign_id = invitations.campaign_id AND sign_ons.state IN ('pending-review', 'approved')
       LEFT JOIN organization_links link ON link.sign_on_id = sign_ons.id
       LEFT JOIN organizations theirs ON theirs.id = link.organization_id
       LEFT JOIN organizations invited ON invited.id = invitations.organization_id
       WHERE invitations.state IN ${OPEN} AND ($1::uuid IS NULL OR invitations.campaign_id = $1)
         AND coalesce(theirs.root_id = invited.root_id, sign_ons.match_key = invitations.match_key)
       ORDER BY invitations.id, sign_ons.received_at) AS found
     WHERE invitations.id = found.id AND invitations.state IN ${OPEN}
     RETURNING invitations.id, invitations.campaign_id, invitations.sign_on_id`,
    [campaignId ?? null],
  );
  await recordSigned(tx, signed);
  return signed.length;
}

async function recordSigned(tx: Tx, signed: Signed[]): Promise<void> {
  await recordEvents(
    tx,
    signed.map(({ id, campaignId, signOnId }) => ({
      type: invitationEvents.signed,
      campaignId,
      subjectId: id,
      actor: 'signer',
      data: { signOnId },
    })),
  );
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
  if (known.state === 'signed' || known.state === 'declined') throw invitationErrors.ended(known.state);
  await recordEvent(tx, { type: invitationEvents.withdrawn, campaignId, subjectId: id, actor });
  return (await tx.row<Invitation>(
    `UPDATE invitations SET state = 'withdrawn', ended_at = app_now() WHERE id = $1 RETURNING *`,
    [id],
  )) as Invitation;
}
