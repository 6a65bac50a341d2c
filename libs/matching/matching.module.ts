import { Module } from '@nestjs/common';
import { provideEvents, provideSubscriptions } from '#platform/queues';
import { FindMatches } from './jobs/find-matches.js';
import { SettleMatches } from './jobs/settle-matches.js';
import { matchingEvents } from './matching.events.js';
import { matchingSubscriptions } from './subscribers.js';

/** The jobs of matching, and when they run. */
@Module({
  providers: [FindMatches, SettleMatches, provideSubscriptions(matchingSubscriptions), provideEvents(matchingEvents)],
})
export class MatchingModule {}
