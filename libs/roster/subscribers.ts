import { campaignEvents } from '#campaigns';
import { subscribe } from '#platform/queues';
import { announce } from './jobs/announce.js';
import { finalize } from './jobs/finalize.js';
import { rosterEvents } from './roster.events.js';

/** What the roster does when something happens. */
export const rosterSubscriptions = [
  subscribe(campaignEvents.closed, finalize, (event) => ({ campaignId: event.subjectId })),
  subscribe(rosterEvents.frozen, announce, (event) => ({ editionId: event.subjectId })),
];
