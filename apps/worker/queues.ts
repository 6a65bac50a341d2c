import { sweepCampaigns } from '#campaigns';
import { findMatches, matchingSubscriptions, settleMatches } from '#matching';
import type { JobDefinition, QueueName, Subscription } from '#platform/queues';
import { remindUnverified, reminderSubscriptions, runReminder, sendDigest, sweepReminders } from '#reminders';
import { reviewSubscriptions, tellRejected } from '#review';
import { announce, announceAgain, announceTo, finalize, rosterSubscriptions, sweepClosed } from '#roster';
import { sweepIdempotencyKeys } from '#sign-ons';
import { answerRepeat, sendVerification, verificationSubscriptions } from '#verification';

/** Every kind of job this worker knows. Boot fails unless each has exactly one handler. */
export const jobs: JobDefinition[] = [
  // mail
  sendVerification,
  answerRepeat,
  tellRejected,
  remindUnverified,
  sendDigest,
  announceTo,
  announceAgain,
  // matching
  findMatches,
  // sweeps
  sweepCampaigns,
  settleMatches,
  sweepReminders,
  sweepIdempotencyKeys,
  sweepClosed,
  runReminder,
  announce,
  // exports
  finalize,
];

/** What follows from which event. */
export const subscriptions: Subscription[] = [
  ...verificationSubscriptions,
  ...matchingSubscriptions,
  ...reviewSubscriptions,
  ...reminderSubscriptions,
  ...rosterSubscriptions,
];

/** Jobs of each queue that one worker runs at a time. */
export const concurrency: Record<QueueName, number> = { mail: 10, matching: 4, sweeps: 2, exports: 1 };
