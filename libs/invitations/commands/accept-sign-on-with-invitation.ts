import type { Campaign } from '#campaigns';
import type { Database, Tx } from '#platform/database';
import { linkTokenHash } from '#platform/tokens';
import { type SubmittedSignOn, acceptSignOn } from '#sign-ons';
import { ANSWERABLE, followSigned } from './match-signed-invitations.js';

/** A sign-on as submitted, with the token of the invitation whose link led to the form, if one did. */
interface InvitedSignOn extends SubmittedSignOn {
  invitation?: string;
}

/**
 * Accepts a sign-on and claims the invitation that it came by: the one command behind the form and the API. Both are committed
 * together, so no crash leaves a sign-on whose invitation goes on reminding. Without an invitation it is one statement in one round trip.
 *
 * It lives here because it writes sign-ons and invitations, and of the two libs only this one may know the other: in a letter's life
 * invitations come after sign-ons.
 *
 * @param campaign as read before; its deadline, letter and state are checked again by the statement that accepts
 * @param idempotencyKey the client's key for this request, if it sent one
 * @returns the id of the sign-on; of a repeat, of the one that was submitted first
 * @throws DomainError the same as `acceptSignOn`. An invitation that is not known, or that has ended, is passed over.
 */
export async function acceptSignOnWithInvitation(
  database: Database,
  campaign: Campaign,
  { invitation, ...input }: InvitedSignOn,
  idempotencyKey?: string,
): Promise<string> {
  if (invitation === undefined) return acceptSignOn(database, campaign, input, idempotencyKey);
  return database.transaction(async (tx) => {
    const id = await acceptSignOn(tx, campaign, input, idempotencyKey);
    await claimInvitation(tx, invitation, id);
    return id;
  });
}

/**
 * Records that a sign-on came by the link of an invitation. Whatever its name, it answers the invitation as soon as its mailbox is
 * proven. When several came by the link, the last one answers: a signer who mistyped their address signs again. An unknown link
 * changes nothing.
 */
export async function claimInvitation(tx: Tx, token: string, signOnId: string): Promise<void> {
  const claimed = await tx.row<{ id: string }>(
    `UPDATE invitations SET sign_on_id = sign_ons.id
     FROM sign_ons WHERE sign_ons.id = $2 AND sign_ons.campaign_id = invitations.campaign_id
       AND token_hash = $1 AND invitations.state IN ${ANSWERABLE}
     RETURNING invitations.id`,
    [linkTokenHash(token), signOnId],
  );
  if (claimed !== undefined) await followSigned(tx, claimed.id);
}
