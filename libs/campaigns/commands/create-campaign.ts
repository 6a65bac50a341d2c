import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import type { Campaign } from '../campaign.entity.js';
import { campaignErrors } from '../campaigns.errors.js';
import { campaignEvents } from '../campaigns.events.js';
import { deadlineInstant, TZDATA, type WallDeadline } from '../deadline.js';
import { assertPlan } from '../plan-times.js';
import { DEFAULT_REMINDER_PLAN, type ReminderStep } from '../reminder-plan.js';
import { completeLetter } from '../letter/complete-letter.js';
import type { LetterInput } from '../letter-text.js';
import { DEFAULT_RECONSENT_TERMS, type ReconsentTerms } from '../reconsent-rule.js';
import { assertFuture } from './assert-future.js';
import { mainTitle } from './change-letter.js';
import { assertLanguages, assertLetter, writeLetterVersion } from './write-letter-version.js';

/** A campaign as a coordinator describes it. */
export interface NewCampaign {
  slug: string;
  convener: string;
  /** BCP 47 tags, the main language first */
  languages: string[];
  letter: LetterInput[];
  /** of the texts that have no head of their own */
  title?: string;
  /** the same */
  addressees?: string[];
  /** the same */
  cc?: string[];
  deadline: WallDeadline;
  graceHours?: number;
  reminderPlan?: ReminderStep[];
  /** how signers are asked again after a material change of the letter */
  reconsent?: Partial<ReconsentTerms>;
  /** where answers to the letter's mails go */
  replyTo?: string;
}

/**
 * Starts a campaign as a draft.
 *
 * @throws DomainError `slug-taken`, `letter-languages`, `head-missing`, `count-missing`, `placeholders`, `reminder-plan`, or one of the deadline's
 */
export async function createCampaign(tx: Tx, input: NewCampaign, actor: string): Promise<Campaign> {
  assertLanguages(input.languages, input.letter);
  const letter = completeLetter(input.letter, [{ title: input.title, addressees: input.addressees, cc: input.cc }]);
  assertLetter(letter);
  const reconsent = { ...DEFAULT_RECONSENT_TERMS, ...input.reconsent };
  const plan = input.reminderPlan ?? DEFAULT_REMINDER_PLAN;
  assertPlan(plan, 'reminderPlan');
  const deadlineAt = deadlineInstant(input.deadline);
  await assertFuture(tx, deadlineAt);
  const campaign = await tx.row<Campaign>(
    `INSERT INTO campaigns (slug, title, convener, languages, deadline_local, deadline_zone, deadline_at, grace_hours, reminder_plan,
                            deadline_tzdata, reconsent_rule, reconsent_hours, reply_to)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     ON CONFLICT (slug) DO NOTHING RETURNING *`,
    [
      input.slug,
      mainTitle(input, letter),
      input.convener.normalize('NFC'),
      input.languages,
      input.deadline.local,
      input.deadline.zone,
      deadlineAt,
      input.graceHours ?? 48,
      JSON.stringify(plan),
      TZDATA,
      reconsent.rule,
      reconsent.hours,
      input.replyTo ?? null,
    ],
  );
  if (campaign === undefined) throw campaignErrors.slugTaken();
  await writeLetterVersion(tx, { campaignId: campaign.id, number: 1, writtenBy: actor }, letter);
  await recordEvent(tx, { type: campaignEvents.created, campaignId: campaign.id, subjectId: campaign.id, actor });
  return campaign;
}
