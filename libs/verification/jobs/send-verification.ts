import { Injectable } from '@nestjs/common';
import { IsInt, IsUUID, Min } from 'class-validator';
import { campaignById, formatInstant } from '#campaigns';
import { compose, MAIL_RETRIES, Mailer, textsForSigner } from '#mail';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queues';
import { type SignOn, signOnById } from '#sign-ons';
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

/** One person may sign for several organizations; more than this a day is somebody else's joke. */
const MAILS_A_DAY = 20;

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
    if (signOn.state !== 'unverified' || (await this.unwanted(signOn))) return;
    const confirmUrl = await issueConfirmUrl(this.database, this.configuration, signOnId);
    const campaign = await campaignById(this.database, signOn.campaignId);
    const until = signOn.lateUntil ?? campaign.graceEndsAt;
    const texts = textsForSigner(signOn, campaign.languages[0]);
    const mail = compose(verificationMail, {
      texts,
      contactName: signOn.contactName,
      organization: signOn.name,
      members: signOn.members,
      letterTitle: campaign.title,
      replyTo: campaign.replyTo,
      convener: campaign.convener,
      confirmUrl,
      codeUrl: codeUrl(publicUrl, signOnId),
      code: mailCode(SECRET, signOnId, revision),
      until: formatInstant(until, campaign.deadlineZone, texts.language, signOn.country),
    });
    const identity = { kind: verificationMail.kind, subjectId: signOnId, revision, campaignId: campaign.id };
    const sent = await this.mailer.send(identity, { name: signOn.contactName, address: signOn.contactEmail }, mail);
    if (!sent) return;
    await this.database.rows(
      'UPDATE verifications SET sent_at = clock_timestamp() WHERE sign_on_id = $1 AND revision = $2',
      [signOnId, revision],
    );
  }

  /** Whoever said "this was not me" gets no more mail about this letter, and no mailbox more than a few a day about any. */
  private async unwanted({ campaignId, emailKey: mailbox }: SignOn): Promise<boolean> {
    const row = await this.database.row<{ refused: boolean; today: number }>(
      `SELECT bool_or(campaign_id = $1 AND state = 'withdrawn' AND verified_at IS NULL) AS refused,
              (SELECT count(*)::int FROM mails JOIN sign_ons ON sign_ons.id = subject_id
               WHERE mails.kind = $3 AND email_key = $2 AND sent_at > clock_timestamp() - interval '1 day') AS today
       FROM sign_ons WHERE email_key = $2`,
      [campaignId, mailbox, verificationMail.kind],
    );
    return row?.refused === true || (row?.today ?? 0) >= MAILS_A_DAY;
  }
}
