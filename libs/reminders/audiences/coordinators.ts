import { reviewersOf } from '#access';
import { type Audience, GONE } from './audience.js';
import { waitingIn } from './waiting.js';

/**
 * Coordinators who may decide. Nothing waits, nothing is sent; once the deadline is over there is grace left to decide. A digest tells
 * of all letters of its reader, so one that went out since this step was due has told of this letter too.
 */
export const coordinators: Audience = {
  states: ['open', 'closing'],
  people: `
    SELECT coordinators.id AS subject_id, lower(normalize(email, NFKC)) AS email_key
    FROM coordinators JOIN campaign_coordinators ON coordinator_id = coordinators.id
    WHERE campaign_id = $1 AND role IN ('owner', 'editor', 'reviewer')`,
  async standing(reader, { campaignId, subjectId, dueAt }) {
    const reviewers = await reviewersOf(reader, campaignId);
    if (!reviewers.some(({ id }) => id === subjectId)) return GONE;
    const acted = (await waitingIn(reader, campaignId)) === undefined;
    const told = await reader.row(
      `SELECT FROM reminders other JOIN reminder_runs run ON run.campaign_id = $1 AND run.audience = 'coordinators' AND run.due_at = $3
       WHERE other.subject_id = $2 AND other.audience = 'coordinators' AND other.campaign_id <> $1 AND other.state = 'sent'
         AND other.decided_at >= run.ran_at LIMIT 1`,
      [campaignId, subjectId, dueAt],
    );
    return { acted, told: told !== undefined, colleagueSigned: false, freshUntil: null, country: null };
  },
};
