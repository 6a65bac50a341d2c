import { Injectable } from '@nestjs/common';
import { IsISO8601, IsOptional, IsUUID } from 'class-validator';
import { campaignById, changedSince } from '#campaigns';
import { compose, MAIL_RETRIES, Mailer, textsForSigner } from '#mail';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queues';
import { CONFIRMED_STATES, signOnById } from '#sign-ons';
import { requestVerification } from '../commands/request-verification.js';
import { issueConfirmUrl } from '../links.js';
import { alreadySignedMail } from '../mails/already-signed-mail.js';
import { verificationMail } from '../mails/verification-mail.js';

export class AnswerRepeatPayload {
  @IsUUID()
  signOnId!: string;

  /** when they signed again; what was sent since then is the answer */
  @IsOptional()
  @IsISO8601()
  askedAt?: string;
}

export const answerRepeat = defineJob({
  name: 'verification.answer-repeat',
  queue: 'mail',
  payload: AnswerRepeatPayload,
  ...MAIL_RETRIES,
});

/** Who signs twice waits for a mail: the verification again, or the news that all is done. */
@Injectable()
@HandlesJob(answerRepeat)
export class AnswerRepeat implements JobHandler<AnswerRepeatPayload> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly configuration: Configuration,
  ) {}

  async handle({ signOnId, askedAt }: AnswerRepeatPayload): Promise<void> {
    if (askedAt !== undefined && (await this.answeredSince(signOnId, askedAt))) return;
    const signOn = await signOnById(this.database, signOnId);
    if (signOn.state === 'unverified') {
      await this.database.transaction((tx) => requestVerification(tx, signOnId));
      return;
    }
    if (!CONFIRMED_STATES.includes(signOn.state)) return;
    const campaign = await campaignById(this.database, signOn.campaignId);
    const today =
      (await this.database.row<{ today: string }>(`SELECT to_char(app_now(), 'YYYY-MM-DD') AS today`))?.today ?? '';
    await this.mailer.send(
      { kind: alreadySignedMail.kind, subjectId: signOnId, revision: today, campaignId: campaign.id },
      { name: signOn.contactName, address: signOn.contactEmail },
      compose(alreadySignedMail, {
        texts: textsForSigner(signOn, campaign.languages[0]),
        contactName: signOn.contactName,
        organization: signOn.name,
        letterTitle: campaign.title,
        replyTo: campaign.replyTo,
        behind: changedSince(campaign, signOn.letterVersion),
        statusUrl: await issueConfirmUrl(this.database, this.configuration, signOnId),
      }),
    );
  }

  /** The job may come again days later, when a queue lost its data. */
  private async answeredSince(signOnId: string, askedAt: string): Promise<boolean> {
    const answer = await this.database.row(
      `SELECT 1 AS found FROM mails WHERE subject_id = $1 AND kind = ANY($2) AND state = 'sent' AND sent_at > $3`,
      [signOnId, [verificationMail.kind, alreadySignedMail.kind], askedAt],
    );
    return answer !== undefined;
  }
}
