import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import type { Campaign } from '../campaign.entity.js';
import { campaignErrors } from '../campaigns.errors.js';
import { campaignEvents } from '../campaigns.events.js';
import { deadlineInstant, TZDATA, type WallDeadline } from '../deadline.js';
import { assertPlan } from '../plan-times.js';
import { DEFAULT_REMINDER_PLAN, type ReminderStep } from '../reminder-plan.js';
import { assertFuture } from './assert-future.js';
import { assertLetter, type LetterText, writeLetterVersion } from './write-letter-version.js';

/** A campaign as a coordinator describes it. */
export interface NewCampaign {
  slug: string;
  title: string;
  convener: string;
  /** BCP 47 tags, the main language first */
  languages: string[];
  letter: LetterText[];
  addressees: string[];
  cc?: string[];
  deadline: WallDeadline;
  graceHours?: number;
  reminderPlan?: ReminderStep[];
}

/**
 * Starts a campaign as a draft.
 *
 * @throws DomainError `slug-taken`, `letter-languages`, `count-missing`, `reminder-plan`, or one of the deadline's
 */
export async function createCampaign(tx: Tx, input: NewCampaign, actor: string): Promise<Campaign> {
  assertLetter(input.languages, input.letter);
  const plan = input.reminderPlan ?? DEFAULT_REMINDER_PLAN;
  assertPlan(plan, 'reminderPlan');
  const deadlineAt = deadlineInstant(input.deadline);
  await assertFuture(tx, deadlineAt);
  const campaign = await tx.row<Campaign>(
    `INSERT INTO campaigns (slug, title, convener, languages, addressees, cc, deadline_local, deadline_zone, deadline_at,
                            grace_hours, reminder_plan, deadline_tzdata)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON CONFLICT (slug) DO NOTHING RETURNING *`,
    [
      input.slug,
      input.title.normalize('NFC'),
      input.convener.normalize('NFC'),
      input.languages,
      input.addressees.map((name) => name.normalize('NFC')),
      (input.cc ?? []).map((name) => name.normalize('NFC')),
      input.deadline.local,
      input.deadline.zone,
      deadlineAt,
      input.graceHours ?? 48,
      JSON.stringify(plan),
      TZDATA,
    ],
  );
  if (campaign === undefined) throw campaignErrors.slugTaken();
  await writeLetterVersion(tx, campaign.id, 1, input.letter);
  await recordEvent(tx, { type: campaignEvents.created, campaignId: campaign.id, subjectId: campaign.id, actor });
  return campaign;
}
