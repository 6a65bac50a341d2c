import { Injectable } from '@nestjs/common';
import { type Coordinator, reviewersOf } from '#access';
import { campaignById, formatInstant } from '#campaigns';
import { type ComposedMail, compose, MAIL_RETRIES, Mailer, textsFor } from '#mail';
import { openDuplicates } from '#matching';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queues';
import { countByState } from '#sign-ons';
import { digestMail } from '../mails/digest-mail.js';
import { deliver } from './deliver.js';
import { ReminderPayload } from './reminder-payload.js';

export const sendDigest = defineJob({
  name: 'reminders.send-digest',
  queue: 'mail',
  payload: ReminderPayload,
  ...MAIL_RETRIES,
});

/** Tells one coordinator what waits for them, if anything does. */
@Injectable()
@HandlesJob(sendDigest)
export class SendDigest implements JobHandler<ReminderPayload> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
  ) {}

  async handle({ reminderId }: ReminderPayload): Promise<void> {
    await deliver(this.database, reminderId, digestMail.kind, async ({ subjectId, campaignId }, identity) => {
      const coordinator = (await reviewersOf(this.database, campaignId)).find(({ id }) => id === subjectId);
      if (coordinator === undefined) return;
      const to = { name: coordinator.name, address: coordinator.email };
      await this.mailer.send(identity, to, await this.digest(campaignId, coordinator));
    });
  }

  private async digest(campaignId: string, coordinator: Coordinator): Promise<ComposedMail> {
    const campaign = await campaignById(this.database, campaignId);
    const counts = await countByState(this.database, campaignId);
    const texts = textsFor(campaign.languages[0]);
    return compose(digestMail, {
      texts,
      coordinatorName: coordinator.name,
      letterTitle: campaign.title,
      passed: campaign.state === 'closing',
      deadline: formatInstant(campaign.deadlineAt, campaign.deadlineZone, texts.language),
      approved: counts.approved,
      pendingReview: counts['pending-review'],
      unverified: counts.unverified,
      possibleDuplicates: (await openDuplicates(this.database, campaignId)).length,
    });
  }
}
