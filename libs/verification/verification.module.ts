import { Module } from '@nestjs/common';
import { MailModule } from '#mail';
import { provideEvents, provideSubscriptions } from '#platform/queues';
import { AnswerRepeat } from './jobs/answer-repeat.js';
import { SendVerification } from './jobs/send-verification.js';
import { verificationSubscriptions } from './subscribers.js';
import { verificationEvents } from './verification.events.js';

/** The jobs of verification, and when they run. */
@Module({
  imports: [MailModule],
  providers: [
    SendVerification,
    AnswerRepeat,
    provideSubscriptions(verificationSubscriptions),
    provideEvents(verificationEvents),
  ],
})
export class VerificationModule {}
