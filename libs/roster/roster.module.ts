import { Module } from '@nestjs/common';
import { MailModule, sendAgainEvent } from '#mail';
import { provideEvents, provideSubscriptions } from '#platform/queues';
import { Announce } from './jobs/announce.js';
import { AnnounceAgain } from './jobs/announce-again.js';
import { AnnounceTo } from './jobs/announce-to.js';
import { Finalize } from './jobs/finalize.js';
import { SweepClosed } from './jobs/sweep-closed.js';
import { TellHeld } from './jobs/tell-held.js';
import { announcementMail } from './mails/announcement-mail.js';
import { rosterEvents } from './roster.events.js';
import { rosterSubscriptions } from './subscribers.js';

/** The jobs of the roster, and when they run. */
@Module({
  imports: [MailModule],
  providers: [
    Finalize,
    SweepClosed,
    TellHeld,
    Announce,
    AnnounceTo,
    AnnounceAgain,
    provideSubscriptions(rosterSubscriptions),
    // The mail lib publishes it, but does not know which kinds of mail there are.
    provideEvents(rosterEvents, { announceAgain: sendAgainEvent(announcementMail.kind) }),
  ],
})
export class RosterModule {}
