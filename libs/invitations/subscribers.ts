import { subscribe } from '#platform/queues';
import { signOnEvents } from '#sign-ons';
import { followSignOn } from './jobs/follow-sign-on.js';

/** What invitations do when something happens. */
export const invitationSubscriptions = [
  subscribe(signOnEvents.verified, followSignOn, (event) => ({ signOnId: event.subjectId })),
];
