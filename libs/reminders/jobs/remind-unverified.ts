import { Injectable } from '@nestjs/common';
import { IsISO8601, IsUUID } from 'class-validator';
import { campaignById, formatInstant } from '#campaigns';
import { compose, MAIL_RETRIES, Mailer, textsFor } from '#mail';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queues';
import { signOnById } from '#sign-ons';
import { issueConfirmUrl } from '#verification';
import { unverifiedReminderMail } from '../mails/unverified-reminder-mail.js';

export class RemindUnverifiedPayload {
  @IsUUID()
  signOnId!: string;

  @IsISO8601()
  dueAt!: string;
}

export const remindUnverified = defineJob({
  name: 'reminders.remind-unverified',
  queue: 'mail',
  payload: RemindUnverifiedPayload,
  ...MAIL_RETRIES,
});

/** Reminds one signer, unless they acted meanwhile or the campaign is no longer open. */
@Injectable()
@HandlesJob(remindUnverified)
export class RemindUnverified implements JobHandler<RemindUnverifiedPayload> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly configuration: Configuration,
  ) {}

  async handle({ signOnId, dueAt }: RemindUnverifiedPayload): Promise<void> {
    const signOn = await signOnById(this.database, signOnId);
    const campaign = await campaignById(this.database, signOn.campaignId);
    if (signOn.state !== 'unverified' || campaign.state !== 'open') return;
    const texts = textsFor(signOn.language, campaign.languages[0]);
    await this.mailer.send(
      { kind: unverifiedReminderMail.kind, subjectId: signOnId, revision: Date.parse(dueAt), campaignId: campaign.id },
      { name: signOn.contactName, address: signOn.contactEmail },
      compose(unverifiedReminderMail, {
        texts,
        contactName: signOn.contactName,
        organization: signOn.name,
        letterTitle: campaign.title,
        deadline: formatInstant(campaign.deadlineAt, campaign.deadlineZone, texts.language),
        confirmUrl: await issueConfirmUrl(this.database, this.configuration, signOnId),
      }),
    );
  }
}
