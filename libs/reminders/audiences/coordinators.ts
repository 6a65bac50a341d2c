import { reviewersOf } from '#access';
import { openDuplicates } from '#matching';
import { countByState } from '#sign-ons';
import { type Audience, GONE } from './audience.js';

/** Coordinators who may decide. Nothing waits, nothing is sent; once the deadline is over there is grace left to decide. */
export const coordinators: Audience = {
  states: ['open', 'closing'],
  people: `
    SELECT coordinators.id AS subject_id, lower(normalize(email, NFKC)) AS email_key
    FROM coordinators JOIN campaign_coordinators ON coordinator_id = coordinators.id
    WHERE campaign_id = $1 AND role IN ('owner', 'editor', 'reviewer')`,
  async standing(reader, { campaignId, subjectId }) {
    const reviewers = await reviewersOf(reader, campaignId);
    if (!reviewers.some(({ id }) => id === subjectId)) return GONE;
    const counts = await countByState(reader, campaignId);
    const duplicates = await openDuplicates(reader, campaignId);
    const acted = counts['pending-review'] + counts.unverified + duplicates.length === 0;
    return { acted, colleagueSigned: false, freshUntil: null, country: null };
  },
};
