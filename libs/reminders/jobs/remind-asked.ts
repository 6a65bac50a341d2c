import { Injectable } from '@nestjs/common';
import { campaignById, formatInstant } from '#campaigns';
import { compose, MAIL_RETRIES, Mailer, textsForSigner } from '#mail';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queues';
import { issueQuestionUrl, questionById } from '#review';
import { signOnById } from '#sign-ons';
import { questionReminderMail } from '../mails/question-reminder-mail.js';
import { deliver } from './deliver.js';
import { ReminderPayload } from './reminder-payload.js';

export const remindAsked = defineJob({
  name: 'reminders.remind-asked',
  queue: 'mail',
  payload: ReminderPayload,
  ...MAIL_RETRIES,
});

/** Reminds one signer of a question, unless a stop rule speaks against it. */
@Injectable()
@HandlesJob(remindAsked)
export class RemindAsked implements JobHandler<ReminderPayload> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly configuration: Configuration,
  ) {}

  async handle({ reminderId }: ReminderPayload): Promise<void> {
    await deliver(this.database, reminderId, questionReminderMail.kind, async ({ subjectId, campaignId }, identity) => {
      const asked = await questionById(this.database, subjectId);
      if (asked === undefined) return;
      const signOn = await signOnById(this.database, asked.signOnId);
      const campaign = await campaignById(this.database, campaignId);
      const texts = textsForSigner(signOn, campaign.languages[0]);
      const mail = compose(questionReminderMail, {
        texts,
        contactName: signOn.contactName,
        organization: signOn.name,
        letterTitle: campaign.title,
        convener: campaign.convener,
        deadline: formatInstant(campaign.deadlineAt, campaign.deadlineZone, texts.language, signOn.country),
        passed: campaign.state !== 'open',
        question: asked.question,
        answerUrl: await issueQuestionUrl(this.database, this.configuration, subjectId),
      });
      await this.mailer.send(identity, { name: signOn.contactName, address: signOn.contactEmail }, mail);
    });
  }
}
