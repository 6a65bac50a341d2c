import { subscribe } from '#platform/queues';
import { signOnEvents } from '#sign-ons';
import { findMatches } from './jobs/find-matches.js';

/** What matching does when something happens. */
export const matchingSubscriptions = [
  subscribe(signOnEvents.accepted, findMatches, (event) => ({ signOnId: event.subjectId })),
  subscribe(signOnEvents.verified, findMatches, (event) => ({ signOnId: event.subjectId })),
  subscribe(signOnEvents.edited, findMatches, (event) => ({ signOnId: event.subjectId })),
  subscribe(signOnEvents.repeated, findMatches, (event) => ({ signOnId: event.subjectId })),
];
