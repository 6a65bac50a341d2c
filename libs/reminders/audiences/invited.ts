import { followSigned } from '#invitations';
import { type Audience, GONE, type Standing } from './audience.js';

/**
 * Invited organizations that have neither signed nor declined. Who signed from the invited mailbox has acted, whatever became of it;
 * a mailbox that said "this was not me" has not. The mail with the invitation is fresh for as long as one reminder is from the next.
 */
export const invited: Audience = {
  states: ['open'],
  people: `SELECT id AS subject_id, email_key FROM invitations WHERE campaign_id = $1 AND state IN ('sent', 'opened')`,
  async standing(tx, { subjectId }) {
    await followSigned(tx, subjectId);
    const row = await tx.row<Standing>(
      `SELECT invitations.country, sent_at + interval '20 hours' AS fresh_until, colleague.signed AS colleague_signed,
              invitations.state NOT IN ('sent', 'opened') AND NOT colleague.signed OR EXISTS (
                SELECT FROM sign_ons own WHERE own.campaign_id = invitations.campaign_id AND own.email_key = invitations.email_key
                  AND (verified_at IS NOT NULL OR own.state = 'unverified')) AS acted
       FROM invitations LEFT JOIN sign_ons ON sign_ons.id = sign_on_id AND invitations.state = 'signed',
         LATERAL (SELECT coalesce(sign_ons.email_key <> invitations.email_key, false) AS signed) AS colleague
       WHERE invitations.id = $1`,
      [subjectId],
    );
    return row ?? GONE;
  },
};
