import { Module } from '@nestjs/common';
import { MailModule } from '#mail';
import { provideEvents } from '#platform/queues';
import { RemindAsked } from './jobs/remind-asked.js';
import { RemindInvited } from './jobs/remind-invited.js';
import { RemindUnverified } from './jobs/remind-unverified.js';
import { SendDigest } from './jobs/send-digest.js';
import { SweepReminders } from './jobs/sweep-reminders.js';
import { reminderEvents } from './reminders.events.js';

/** The jobs of reminders: the sweep claims what is due, the others write to those who are reminded. */
@Module({
  imports: [MailModule],
  providers: [SweepReminders, RemindAsked, RemindInvited, RemindUnverified, SendDigest, provideEvents(reminderEvents)],
})
export class RemindersModule {}
