import { Module } from '@nestjs/common';
import { MailModule } from '#mail';
import { provideSubscriptions } from '#platform/queues';
import { AskAgain } from './jobs/ask-again.js';
import { SweepReconsents } from './jobs/sweep-reconsents.js';
import { reconsentSubscriptions } from './subscribers.js';

/** The jobs of re-consent, and when they run. */
@Module({
  imports: [MailModule],
  providers: [AskAgain, SweepReconsents, provideSubscriptions(reconsentSubscriptions)],
})
export class ReconsentModule {}
