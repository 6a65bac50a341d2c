import { subscribe } from '#platform/queues';
import { signOnEvents } from '#sign-ons';
import { sendQuestion } from './jobs/send-question.js';
import { tellRejected } from './jobs/tell-rejected.js';
import { reviewEvents } from './review.events.js';

/** What review does when something happens. */
export const reviewSubscriptions = [
  subscribe(signOnEvents.rejected, tellRejected, (event) => ({ signOnId: event.subjectId })),
  subscribe(reviewEvents.asked, sendQuestion, (event) => ({ questionId: String(event.data.questionId) })),
];
