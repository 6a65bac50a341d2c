import { Injectable } from '@nestjs/common';
import { IsInt, IsUUID, Min } from 'class-validator';
import { campaignById, formatInstant } from '#campaigns';
import { compose, MAIL_RETRIES, Mailer } from '#mail';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queues';
import { signOnById } from '#sign-ons';
import { codeUrl, issueConfirmUrl } from '../links.js';
import { verificationMail } from '../mails/verification-mail.js';
import { mailCode } from '../secrets.js';

export class SendVerificationPayload {
  @IsUUID()
  signOnId!: string;

  @IsInt()
  @Min(1)
  revision!: number;
}

export const sendVerification = defineJob({
  name: 'verification.send',
  queue: 'mail',
  payload: SendVerificationPayload,
  ...MAIL_RETRIES,
});

/** Writes the verification row and sends its mail. Twice is once: the row and the ledger decide. */
@Injectable()
@HandlesJob(sendVerification)
export class SendVerification implements JobHandler<SendVerificationPayload> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly configuration: Configuration,
  ) {}

  async handle({ signOnId, revision }: SendVerificationPayload): Promise<void> {
    const { SECRET, publicUrl } = this.configuration;
    const signOn = await signOnById(this.database, signOnId);
    if (signOn.state !== 'unverified') return;
    const confirmUrl = await issueConfirmUrl(this.database, this.configuration, signOnId);
    const campaign = await campaignById(this.database, signOn.campaignId);
    const until = new Date(campaign.deadlineAt.getTime() + campaign.graceHours * 3_600_000);
    const mail = compose(verificationMail, {
      language: signOn.language,
      contactName: signOn.contactName,
      organization: signOn.name,
      letterTitle: campaign.title,
      convener: campaign.convener,
      confirmUrl,
      codeUrl: codeUrl(publicUrl, signOnId),
      code: mailCode(SECRET, signOnId, revision),
      until: formatInstant(until, campaign.deadlineZone, 'en'),
    });
    const identity = { kind: verificationMail.kind, subjectId: signOnId, revision, campaignId: campaign.id };
    await this.mailer.send(identity, { name: signOn.contactName, address: signOn.contactEmail }, mail);
    await this.database.rows('UPDATE verifications SET sent_at = clock_timestamp() WHERE sign_on_id = $1 AND revision = $2', [
      signOnId,
      revision,
    ]);
  }
}
