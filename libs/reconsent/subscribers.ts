import { campaignEvents } from '#campaigns';
import { subscribe } from '#platform/queues';
import { sweepReconsents } from './jobs/sweep-reconsents.js';

/** What follows when the letter changes: signers are asked at once, not at the next sweep. */
export const reconsentSubscriptions = [subscribe(campaignEvents.changed, sweepReconsents, () => ({}))];
