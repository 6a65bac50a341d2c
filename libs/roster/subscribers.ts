import { campaignEvents } from '#campaigns';
import { sendAgainEvent } from '#mail';
import { subscribe } from '#platform/queues';
import { announce } from './jobs/announce.js';
import { announceAgain } from './jobs/announce-again.js';
import { finalize } from './jobs/finalize.js';
import { tellHeld } from './jobs/tell-held.js';
import { announcementMail } from './mails/announcement-mail.js';
import { rosterEvents } from './roster.events.js';

/** What the roster does when something happens. */
export const rosterSubscriptions = [
  subscribe(campaignEvents.closed, finalize, (event) => ({ campaignId: event.subjectId })),
  subscribe(rosterEvents.held, tellHeld, (event) => ({
    campaignId: event.subjectId,
    heldAt: event.occurredAt.getTime(),
  })),
  subscribe(rosterEvents.frozen, announce, (event) => ({ editionId: event.subjectId })),
  subscribe(sendAgainEvent(announcementMail.kind), announceAgain, (event) => ({ signOnId: event.subjectId })),
];
