import { Injectable } from '@nestjs/common';
import { campaignById, formatInstant } from '#campaigns';
import { invitationById, issueInvitationUrl } from '#invitations';
import { compose, MAIL_RETRIES, Mailer, textsFor } from '#mail';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queues';
import { invitationReminderMail } from '../mails/invitation-reminder-mail.js';
import { deliver } from './deliver.js';
import { ReminderPayload } from './reminder-payload.js';

export const remindInvited = defineJob({
  name: 'reminders.remind-invited',
  queue: 'mail',
  payload: ReminderPayload,
  ...MAIL_RETRIES,
});

/** Reminds one invited organization, unless a stop rule speaks against it. */
@Injectable()
@HandlesJob(remindInvited)
export class RemindInvited implements JobHandler<ReminderPayload> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly configuration: Configuration,
  ) {}

  async handle({ reminderId }: ReminderPayload): Promise<void> {
    await deliver(
      this.database,
      reminderId,
      invitationReminderMail.kind,
      async ({ subjectId, campaignId }, identity) => {
        const invitation = await invitationById(this.database, subjectId);
        const campaign = await campaignById(this.database, campaignId);
        const texts = textsFor(invitation.language, campaign.languages[0]);
        const contactName = invitation.contactName ?? invitation.organizationName;
        const mail = compose(invitationReminderMail, {
          texts,
          contactName,
          organization: invitation.organizationName,
          letterTitle: campaign.title,
          replyTo: campaign.replyTo,
          convener: campaign.convener,
          deadline: formatInstant(campaign.deadlineAt, campaign.deadlineZone, texts.language, invitation.country),
          invitationUrl: await issueInvitationUrl(this.database, this.configuration, subjectId),
        });
        await this.mailer.send(identity, { name: contactName, address: invitation.contactEmail }, mail);
      },
    );
  }
}
