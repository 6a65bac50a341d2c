import { Module } from '@nestjs/common';
import { provideEvents } from '#platform/queues';
import { organizationEvents } from './directory/organizations.events.js';

/** The directory has no jobs; others may follow its events. */
@Module({
  providers: [provideEvents(organizationEvents)],
})
export class OrganizationsModule {}
