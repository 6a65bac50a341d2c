import { Injectable } from '@nestjs/common';
import { IsISO8601, IsUUID } from 'class-validator';
import { reviewersOf } from '#access';
import { campaignById, formatInstant } from '#campaigns';
import { compose, MAIL_RETRIES, Mailer, textsFor } from '#mail';
import { openDuplicates } from '#matching';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queues';
import { countByState } from '#sign-ons';
import { digestMail } from '../mails/digest-mail.js';

export class SendDigestPayload {
  @IsUUID()
  campaignId!: string;

  @IsUUID()
  coordinatorId!: string;

  @IsISO8601()
  dueAt!: string;
}

export const sendDigest = defineJob({
  name: 'reminders.send-digest',
  queue: 'mail',
  payload: SendDigestPayload,
  ...MAIL_RETRIES,
});

/** Tells one coordinator what waits for them, if anything does. */
@Injectable()
@HandlesJob(sendDigest)
export class SendDigest implements JobHandler<SendDigestPayload> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
  ) {}

  async handle({ campaignId, coordinatorId, dueAt }: SendDigestPayload): Promise<void> {
    const campaign = await campaignById(this.database, campaignId);
    const coordinator = (await reviewersOf(this.database, campaignId)).find(({ id }) => id === coordinatorId);
    const counts = await countByState(this.database, campaignId);
    const possibleDuplicates = (await openDuplicates(this.database, campaignId)).length;
    const nothingWaits = counts['pending-review'] + possibleDuplicates + counts.unverified === 0;
    if (coordinator === undefined || !['open', 'closing'].includes(campaign.state) || nothingWaits) return;
    const texts = textsFor(campaign.languages[0]);
    await this.mailer.send(
      { kind: digestMail.kind, subjectId: coordinatorId, revision: `${campaignId}:${Date.parse(dueAt)}`, campaignId },
      { name: coordinator.name, address: coordinator.email },
      compose(digestMail, {
        texts,
        coordinatorName: coordinator.name,
        letterTitle: campaign.title,
        passed: campaign.state === 'closing',
        deadline: formatInstant(campaign.deadlineAt, campaign.deadlineZone, texts.language),
        approved: counts.approved,
        pendingReview: counts['pending-review'],
        unverified: counts.unverified,
        possibleDuplicates,
      }),
    );
  }
}
