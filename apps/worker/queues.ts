import { sweepCampaigns } from '#campaigns';
import { followSignOn, invitationSubscriptions, sendInvitation, sweepInvitations } from '#invitations';
import { sweepMails } from '#mail';
import { findMatches, matchingSubscriptions, settleMatches } from '#matching';
import type { JobDefinition, QueueName, Subscription } from '#platform/queues';
import { askAgain, reconsentSubscriptions, sweepReconsents } from '#reconsent';
import { remindAsked, remindInvited, remindUnverified, sendDigest, sweepReminders } from '#reminders';
import { reviewSubscriptions, sendQuestion, tellRejected } from '#review';
import { announce, announceAgain, announceTo, finalize, rosterSubscriptions, sweepClosed } from '#roster';
import { sweepIdempotencyKeys } from '#sign-ons';
import { answerRepeat, sendVerification, verificationSubscriptions } from '#verification';
import { deliverWebhooks, recordWebhooks, sweepWebhooks, webhookSubscriptions } from '#webhooks';

/** Every kind of job this worker knows. Boot fails unless each has exactly one handler. */
export const jobs: JobDefinition[] = [
  // mail
  sendVerification,
  answerRepeat,
  tellRejected,
  sendQuestion,
  remindAsked,
  remindInvited,
  sendInvitation,
  remindUnverified,
  sendDigest,
  askAgain,
  announceTo,
  announceAgain,
  // matching
  findMatches,
  followSignOn,
  // sweeps
  sweepCampaigns,
  settleMatches,
  sweepReminders,
  sweepReconsents,
  sweepInvitations,
  sweepIdempotencyKeys,
  sweepMails,
  sweepClosed,
  announce,
  sweepWebhooks,
  // exports
  finalize,
  // webhooks
  recordWebhooks,
  deliverWebhooks,
];

/** What follows from which event. */
export const subscriptions: Subscription[] = [
  ...verificationSubscriptions,
  ...matchingSubscriptions,
  ...invitationSubscriptions,
  ...reconsentSubscriptions,
  ...reviewSubscriptions,
  ...rosterSubscriptions,
  ...webhookSubscriptions,
];

/** Jobs of each queue that one worker runs at a time. */
export const concurrency: Record<QueueName, number> = { mail: 10, matching: 4, sweeps: 2, exports: 1, webhooks: 10 };
