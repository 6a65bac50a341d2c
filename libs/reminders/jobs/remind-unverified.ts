import { Injectable } from '@nestjs/common';
import { campaignById, formatInstant } from '#campaigns';
import { compose, MAIL_RETRIES, Mailer, textsForSigner } from '#mail';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queues';
import { signOnById } from '#sign-ons';
import { issueConfirmUrl } from '#verification';
import { unverifiedReminderMail } from '../mails/unverified-reminder-mail.js';
import { deliver } from './deliver.js';
import { ReminderPayload } from './reminder-payload.js';

export const remindUnverified = defineJob({
  name: 'reminders.remind-unverified',
  queue: 'mail',
  payload: ReminderPayload,
  ...MAIL_RETRIES,
});

/** Reminds one signer who has not confirmed, unless a stop rule speaks against it. */
@Injectable()
@HandlesJob(remindUnverified)
export class RemindUnverified implements JobHandler<ReminderPayload> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly configuration: Configuration,
  ) {}

  async handle({ reminderId }: ReminderPayload): Promise<void> {
    await deliver(
      this.database,
      reminderId,
      unverifiedReminderMail.kind,
      async ({ subjectId, campaignId }, identity) => {
        const signOn = await signOnById(this.database, subjectId);
        const campaign = await campaignById(this.database, campaignId);
        const texts = textsForSigner(signOn, campaign.languages[0]);
        const mail = compose(unverifiedReminderMail, {
          texts,
          contactName: signOn.contactName,
          organization: signOn.name,
          letterTitle: campaign.title,
          deadline: formatInstant(campaign.deadlineAt, campaign.deadlineZone, texts.language, signOn.country),
          confirmUrl: await issueConfirmUrl(this.database, this.configuration, subjectId),
        });
        await this.mailer.send(identity, { name: signOn.contactName, address: signOn.contactEmail }, mail);
      },
    );
  }
}
