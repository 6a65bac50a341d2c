import { Injectable } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { campaignById } from '#campaigns';
import { compose, MAIL_RETRIES, Mailer, textsForSigner } from '#mail';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queues';
import { signOnById } from '#sign-ons';
import { questionMail } from '../mails/question-mail.js';
import { issueQuestionUrl } from '../question-links.js';
import { questionById } from '../questions.queries.js';

export class SendQuestionPayload {
  @IsUUID()
  questionId!: string;
}

export const sendQuestion = defineJob({
  name: 'review.send-question',
  queue: 'mail',
  payload: SendQuestionPayload,
  ...MAIL_RETRIES,
});

/** Mails a coordinator's question to the contact of a sign-on, unless it was decided meanwhile. */
@Injectable()
@HandlesJob(sendQuestion)
export class SendQuestion implements JobHandler<SendQuestionPayload> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly configuration: Configuration,
  ) {}

  async handle({ questionId }: SendQuestionPayload): Promise<void> {
    const asked = await questionById(this.database, questionId);
    if (asked === undefined || asked.answeredAt !== null) return;
    const signOn = await signOnById(this.database, asked.signOnId);
    if (signOn.state !== 'pending-review') return;
    const campaign = await campaignById(this.database, signOn.campaignId);
    const mail = compose(questionMail, {
      texts: textsForSigner(signOn, campaign.languages[0]),
      contactName: signOn.contactName,
      organization: signOn.name,
      letterTitle: campaign.title,
      convener: campaign.convener,
      question: asked.question,
      answerUrl: await issueQuestionUrl(this.database, this.configuration, questionId),
    });
    const identity = { kind: questionMail.kind, subjectId: questionId, revision: 1, campaignId: campaign.id };
    await this.mailer.send(identity, { name: signOn.contactName, address: signOn.contactEmail }, mail);
  }
}
