import { sweepCampaigns } from '#campaigns';
import { sweepInvitations } from '#invitations';
import { sweepMails } from '#mail';
import { settleMatches } from '#matching';
import type { JobDefinition } from '#platform/queues';
import { sweepReconsents } from '#reconsent';
import { sweepReminders } from '#reminders';
import { sweepClosed } from '#roster';
import { sweepIdempotencyKeys } from '#sign-ons';
import { sweepWebhooks } from '#webhooks';

/**
 * Every recurring job. A schedule is only a nudge: what is due stands in PostgreSQL, and a sweep that was missed
 * finds it the next time.
 *
 * @param sweepSeconds SWEEP_SECONDS
 * @returns jobs with the milliseconds between two runs
 */
export function schedule(sweepSeconds: number): { job: JobDefinition; every: number }[] {
  return [
    { job: sweepCampaigns, every: sweepSeconds * 1000 },
    { job: sweepReconsents, every: sweepSeconds * 1000 },
    { job: sweepReminders, every: sweepSeconds * 1000 },
    { job: sweepInvitations, every: sweepSeconds * 1000 },
    { job: sweepClosed, every: sweepSeconds * 1000 },
    { job: sweepWebhooks, every: sweepSeconds * 1000 },
    { job: settleMatches, every: Math.max(5_000, sweepSeconds * 1000) },
    { job: sweepIdempotencyKeys, every: 3_600_000 },
    { job: sweepMails, every: 3_600_000 },
  ];
}
