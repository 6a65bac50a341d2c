import { subscribe } from '#platform/queues';
import { signOnEvents } from '#sign-ons';
import { tellRejected } from './jobs/tell-rejected.js';

/** What review does when something happens. */
export const reviewSubscriptions = [
  subscribe(signOnEvents.rejected, tellRejected, (event) => ({ signOnId: event.subjectId })),
];
