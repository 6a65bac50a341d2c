import { sqlList } from '#platform/database';
import { SIGNED_STATES } from '#sign-ons';
import { type Audience, GONE, type Standing } from './audience.js';

/** Whoever signed a few hours ago has the first mail fresh in the inbox. */
const FRESH = '3 hours';

/**
 * Signers who have not confirmed. A colleague's signature counts once its mailbox is proven: a stranger's stops nobody's reminder. A person has
 * none: of those who share their name, only a signature from the same mailbox is their own.
 */
export const unverified: Audience = {
  states: ['open'],
  people: `SELECT id AS subject_id, email_key FROM sign_ons WHERE campaign_id = $1 AND state = 'unverified'`,
  async standing(reader, { subjectId }) {
    const row = await reader.row<Standing>(
      `SELECT own.state <> 'unverified' AS acted, own.country, own.received_at + $2::interval AS fresh_until,
              EXISTS (
                SELECT FROM sign_ons other
                LEFT JOIN organization_links ol ON ol.sign_on_id = other.id LEFT JOIN organizations oo ON oo.id = ol.organization_id
                LEFT JOIN organization_links sl ON sl.sign_on_id = own.id LEFT JOIN organizations so ON so.id = sl.organization_id
                WHERE other.campaign_id = own.campaign_id AND other.id <> own.id AND other.state IN ${sqlList(SIGNED_STATES)}
                  AND other.kind = own.kind
                  AND CASE own.kind WHEN 'individual' THEN other.email_key = own.email_key AND other.match_key = own.match_key
                      ELSE coalesce(oo.root_id = so.root_id, other.match_key = own.match_key) END) AS colleague_signed
       FROM sign_ons own WHERE own.id = $1`,
      [subjectId, FRESH],
    );
    return row ?? GONE;
  },
};
