import { type Audience, GONE, type Standing } from './audience.js';

/** Signers who were asked a question. The mail with the question is fresh for as long as one reminder is from the next. */
export const asked: Audience = {
  states: ['open', 'closing'],
  people: `
    SELECT questions.id AS subject_id, email_key FROM questions JOIN sign_ons ON sign_ons.id = sign_on_id
    WHERE campaign_id = $1 AND answered_at IS NULL AND state = 'pending-review'`,
  async standing(reader, { subjectId }) {
    const row = await reader.row<Standing>(
      `SELECT answered_at IS NOT NULL OR state <> 'pending-review' AS acted, country, false AS colleague_signed,
              asked_at + interval '20 hours' AS fresh_until
       FROM questions JOIN sign_ons ON sign_ons.id = sign_on_id WHERE questions.id = $1`,
      [subjectId],
    );
    return row ?? GONE;
  },
};
