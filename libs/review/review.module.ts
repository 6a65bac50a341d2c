import { Module } from '@nestjs/common';
import { MailModule } from '#mail';
import { provideEvents, provideSubscriptions } from '#platform/queues';
import { SendQuestion } from './jobs/send-question.js';
import { TellRejected } from './jobs/tell-rejected.js';
import { reviewEvents } from './review.events.js';
import { reviewSubscriptions } from './subscribers.js';

/** The jobs of review, and when they run. */
@Module({
  imports: [MailModule],
  providers: [SendQuestion, TellRejected, provideSubscriptions(reviewSubscriptions), provideEvents(reviewEvents)],
})
export class ReviewModule {}
