import { Module } from '@nestjs/common';
import { provideEvents } from '#platform/queues';
import { SweepIdempotencyKeys } from './jobs/sweep-idempotency-keys.js';
import { signOnEvents } from './sign-ons.events.js';

/** The jobs of sign-ons, and the events that others may follow. */
@Module({
  providers: [SweepIdempotencyKeys, provideEvents(signOnEvents)],
})
export class SignOnsModule {}
