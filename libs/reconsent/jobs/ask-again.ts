import { Injectable } from '@nestjs/common';
import { IsInt, IsUUID, Min } from 'class-validator';
import { type Campaign, campaignById, differenceText, formatInstant, type ReconsentRule } from '#campaigns';
import { compose, MAIL_RETRIES, Mailer, textsForSigner } from '#mail';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queues';
import { CONFIRMED_STATES, type SignOn, signOnById } from '#sign-ons';
import { issueConfirmUrl } from '#verification';
import { letterChangeFor } from '../letter-change-for.js';
import { letterChangedMail } from '../mails/letter-changed-mail.js';
import { reconsentReminderMail } from '../mails/reconsent-reminder-mail.js';

export class AskAgainPayload {
  @IsUUID()
  signOnId!: string;

  /** of the letter version they are asked about */
  @IsInt()
  @Min(1)
  number!: number;
}

export const askAgain = defineJob({
  name: 'reconsent.ask-again',
  queue: 'mail',
  payload: AskAgainPayload,
  ...MAIL_RETRIES,
});

interface Question {
  /** whoever is not printed any more has to agree, whatever silence means to the others; final: for the next edition */
  rule: ReconsentRule | 'final';
  answerBy: Date;
  toldAt: Date | null;
}

/**
 * A mail that goes out long after its question was put gives as much time as the others had. By the clock, not by the state alone: once
 * the grace is over nobody is asked for an answer that would come too late; when the letter is final, for its next edition.
 */
const LATE = `
  UPDATE reconsents SET answer_by = greatest(answer_by, least(app_now() + make_interval(hours => reconsent_hours), grace_ends_at))
  FROM campaigns
  WHERE sign_on_id = $1 AND number = $2 AND campaigns.id = campaign_id AND reconsents.state = 'open' AND told_at IS NULL
    AND app_now() >= asked_at + interval '1 hour'`;

/**
 * Tells a signer what changed in the letter, or reminds them of it. Each once: the ledger and the question's row decide. Nobody who withdrew, was
 * rejected, agreed already or is asked about a later change is written to, though their question is open until the next sweep.
 */
@Injectable()
@HandlesJob(askAgain)
export class AskAgain implements JobHandler<AskAgainPayload> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly configuration: Configuration,
  ) {}

  async handle({ signOnId, number }: AskAgainPayload): Promise<void> {
    await this.database.rows(LATE, [signOnId, number]);
    const question = await this.database.row<Question>(
      `SELECT CASE WHEN campaigns.state = 'finalized' THEN 'final' WHEN sign_ons.state = 'needs-reconsent' THEN 'confirm' ELSE rule END AS rule, reconsents.answer_by, told_at
       FROM reconsents JOIN sign_ons ON sign_ons.id = sign_on_id JOIN campaigns ON campaigns.id = reconsents.campaign_id
       JOIN letter_changes ON letter_changes.campaign_id = reconsents.campaign_id AND letter_changes.number = reconsents.number
       WHERE sign_on_id = $1 AND reconsents.number = $2 AND reconsents.state = 'open' AND (told_at IS NULL OR reminded_at IS NULL)
         AND sign_ons.state = ANY($3) AND sign_ons.letter_version < reconsents.number
         AND material_version = reconsents.number
         AND (campaigns.state IN ('open', 'closing') AND app_now() < grace_ends_at
           OR campaigns.state = 'finalized' AND sign_ons.state = 'needs-reconsent')`,
      [signOnId, number, CONFIRMED_STATES],
    );
    if (question === undefined) return;
    const signOn = await signOnById(this.database, signOnId);
    const campaign = await campaignById(this.database, signOn.campaignId);
    const again = question.toldAt !== null;
    const mail = again
      ? compose(reconsentReminderMail, await this.said(signOn, campaign, question))
      : compose(letterChangedMail, {
          ...(await this.said(signOn, campaign, question)),
          difference: differenceText((await letterChangeFor(this.database, campaign, signOn)).paragraphs),
        });
    const kind = again ? reconsentReminderMail.kind : letterChangedMail.kind;
    await this.mailer.send(
      { kind, subjectId: signOnId, revision: number, campaignId: campaign.id },
      { name: signOn.contactName, address: signOn.contactEmail },
      mail,
    );
    // Also when the ledger would not send it: a mailbox that takes no mail is asked no second time.
    await this.database.rows(
      `UPDATE reconsents SET ${again ? 'reminded_at' : 'told_at'} = app_now(), not_before = app_now()
       WHERE sign_on_id = $1 AND number = $2 AND ${again ? 'reminded_at' : 'told_at'} IS NULL`,
      [signOnId, number],
    );
  }

  private async said(signOn: SignOn, campaign: Campaign, { rule, answerBy }: Question) {
    const texts = textsForSigner(signOn, campaign.languages[0]);
    return {
      texts,
      contactName: signOn.contactName,
      organization: signOn.name,
      letterTitle: campaign.title,
      replyTo: campaign.replyTo,
      convener: campaign.convener,
      rule,
      until: formatInstant(answerBy, campaign.deadlineZone, texts.language),
      pageUrl: await issueConfirmUrl(this.database, this.configuration, signOn.id),
    };
  }
}
