import { subscribe } from '#platform/queues';
import { signOnEvents } from '#sign-ons';
import { answerRepeat } from './jobs/answer-repeat.js';
import { sendVerification } from './jobs/send-verification.js';
import { verificationEvents } from './verification.events.js';

/** What verification does when something happens. */
export const verificationSubscriptions = [
  subscribe(signOnEvents.accepted, sendVerification, (event) => ({ signOnId: event.subjectId, revision: 1 })),
  subscribe(verificationEvents.requested, sendVerification, (event) => ({
    signOnId: event.subjectId,
    revision: Number(event.data.revision),
  })),
  subscribe(signOnEvents.repeated, answerRepeat, (event) => ({
    signOnId: event.subjectId,
    askedAt: event.occurredAt.toISOString(),
  })),
];
