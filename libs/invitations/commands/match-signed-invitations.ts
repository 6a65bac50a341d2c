import { sqlList, type Tx } from '#platform/database';
import { recordEvents } from '#platform/outbox';
import { SIGNED_STATES } from '#sign-ons';
import { invitationMoves } from '../invitation.states.js';
import { invitationEvents } from '../invitations.events.js';

/** SQL: states of invitations that end when the organization signs. */
export const ANSWERABLE = sqlList(invitationMoves.sign.from);

/** SQL: states of sign-ons that answer an invitation. */
const SIGNED_STATE = sqlList(SIGNED_STATES);

/** A sign-on is of the organizations that these invitations name. What was answered already stays. */
export async function signedBy(tx: Tx, signOnId: string, ids: string[]): Promise<void> {
  const signed = await tx.rows<Followed>(
    `UPDATE invitations SET state = 'signed', ended_at = app_now(), sign_on_id = sign_ons.id
     FROM sign_ons WHERE sign_ons.id = $1 AND sign_ons.state IN ${SIGNED_STATE}
       AND sign_ons.campaign_id = invitations.campaign_id AND invitations.id = ANY($2) AND invitations.state IN ${ANSWERABLE}
     RETURNING ${FOLLOWED}`,
    [signOnId, ids],
  );
  await record(tx, invitationEvents.signed, signed);
}

interface Followed {
  id: string;
  campaignId: string;
  signOnId: string;
}
const FOLLOWED = 'invitations.id, invitations.campaign_id, invitations.sign_on_id';

/**
 * A signature that stands no longer answers nothing: the invitation is again what it was before. Who took their own signature back
 * has said that they will not sign.
 */
const REOPEN = `
  UPDATE invitations SET
    state = CASE WHEN sign_ons.state = 'withdrawn' AND sign_ons.email_key = invitations.email_key OR EXISTS (
                   SELECT FROM events WHERE subject_id = invitations.id AND type = '${invitationEvents.declined}') THEN 'declined'
                 WHEN invitations.opened_at IS NOT NULL THEN 'opened' WHEN sent_at IS NOT NULL THEN 'sent'
                 WHEN problem IS NOT NULL THEN 'failed' ELSE 'queued' END,
    ended_at = NULL
  FROM sign_ons, campaigns
  WHERE sign_ons.id = sign_on_id AND sign_ons.state IN ('rejected', 'withdrawn', 'expired') AND invitations.state IN ${sqlList(invitationMoves.reopen.from)}
    AND campaigns.id = invitations.campaign_id AND campaigns.state IN ('open', 'closing', 'closed')
    AND ($1::uuid IS NULL OR invitations.id = $1)
  RETURNING ${FOLLOWED}`;

/** By the link, by the directory, and by name where one of the two is not in the directory yet. */
const SIGNED = `
  WITH waiting AS (
    SELECT invitations.id, campaign_id, match_key, sign_on_id, root_id
    FROM invitations JOIN campaigns ON campaigns.id = campaign_id AND campaigns.state IN ('open', 'closing', 'closed')
    LEFT JOIN organizations ON organizations.id = organization_id
    WHERE invitations.state IN ${ANSWERABLE} AND ($1::uuid IS NULL OR invitations.id = $1)),
  standing AS (
    SELECT sign_ons.id, campaign_id, match_key, received_at, root_id
    FROM sign_ons LEFT JOIN organization_links link ON link.sign_on_id = sign_ons.id
    LEFT JOIN organizations ON organizations.id = link.organization_id
    WHERE state IN ${SIGNED_STATE} AND campaign_id IN (SELECT campaign_id FROM waiting)),
  found AS (
    SELECT waiting.id, standing.id AS sign_on_id, received_at
    FROM waiting JOIN standing USING (campaign_id) WHERE standing.id = waiting.sign_on_id
    UNION ALL
    SELECT waiting.id, standing.id, received_at FROM waiting JOIN standing USING (campaign_id, root_id)
    UNION ALL
    SELECT waiting.id, standing.id, received_at FROM waiting JOIN standing USING (campaign_id, match_key)
    WHERE waiting.root_id IS NULL OR standing.root_id IS NULL)
  UPDATE invitations SET state = 'signed', ended_at = app_now(), sign_on_id = first.sign_on_id
  FROM (SELECT DISTINCT ON (id) id, sign_on_id FROM found ORDER BY id, received_at) AS first
  WHERE invitations.id = first.id AND invitations.state IN ${ANSWERABLE}
  RETURNING ${FOLLOWED}`;

/**
 * Makes invitations say what is true of their organization's signature: it counts once its mailbox is proven, so a stranger who
 * types a name stops no invitation, and as long as it stands.
 *
 * @param id of one invitation; undefined for all of letters that are not final
 * @returns how many are signed now that were not
 */
export async function followSigned(tx: Tx, id?: string): Promise<number> {
  await record(tx, invitationEvents.reopened, await tx.rows<Followed>(REOPEN, [id ?? null]));
  const signed = await tx.rows<Followed>(SIGNED, [id ?? null]);
  await record(tx, invitationEvents.signed, signed);
  return signed.length;
}

async function record(tx: Tx, type: string, followed: Followed[]): Promise<void> {
  await recordEvents(
    tx,
    followed.map(({ id, campaignId, signOnId }) => ({
      type,
      campaignId,
      subjectId: id,
      actor: 'signer',
      data: { signOnId },
    })),
  );
}
