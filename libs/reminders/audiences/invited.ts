import { type Audience, GONE, type Standing } from './audience.js';

/** Invited organizations that have neither signed nor declined. That a colleague signed is noticed where invitations are followed. */
export const invited: Audience = {
  states: ['open'],
  people: `SELECT id AS subject_id, email_key FROM invitations WHERE campaign_id = $1 AND state IN ('sent', 'opened')`,
  async standing(reader, { subjectId }) {
    const row = await reader.row<Standing>(
      `SELECT state NOT IN ('sent', 'opened') AS acted, country, sent_at + interval '20 hours' AS fresh_until,
              state = 'signed' AND sign_on_id IS NULL AS colleague_signed
       FROM invitations WHERE id = $1`,
      [subjectId],
    );
    return row ?? GONE;
  },
};
