import { Module } from '@nestjs/common';
import { provideEvents } from '#platform/queues';
import { SweepMails } from './given-up/sweep-mails.js';
import { MAIL_TAKEN_FOR_SENT } from './mail.events.js';
import { Mailer } from './mailer.js';

/** Sending mail, and the sweep of mails that were given up. Only the worker imports it: the api sends none. */
@Module({
  providers: [Mailer, SweepMails, provideEvents({ takenForSent: MAIL_TAKEN_FOR_SENT })],
  exports: [Mailer],
})
export class MailModule {}
