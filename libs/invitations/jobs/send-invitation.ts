import { Injectable } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { acceptsSignOns, campaignById, formatInstant } from '#campaigns';
import { compose, MAIL_RETRIES, Mailer, mailFate, textsFor } from '#mail';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queues';
import { markInvitationSent } from '../commands/mark-invitation-sent.js';
import type { Invitation } from '../invitation.entity.js';
import { issueInvitationUrl } from '../invitation-links.js';
import { invitationMail } from '../mails/invitation-mail.js';

export class SendInvitationPayload {
  @IsUUID()
  invitationId!: string;
}

export const sendInvitation = defineJob({
  name: 'invitations.send',
  queue: 'mail',
  payload: SendInvitationPayload,
  ...MAIL_RETRIES,
});

/** Mails one invitation, unless it was answered, withdrawn or replaced meanwhile or the letter takes no signatures. */
@Injectable()
@HandlesJob(sendInvitation)
export class SendInvitation implements JobHandler<SendInvitationPayload> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly configuration: Configuration,
  ) {}

  async handle({ invitationId }: SendInvitationPayload): Promise<void> {
    const invitation = await this.database.row<Invitation>('SELECT * FROM invitations WHERE id = $1', [invitationId]);
    if (invitation === undefined) return;
    const campaign = await campaignById(this.database, invitation.campaignId);
    if (invitation.state !== 'queued' || !(await acceptsSignOns(this.database, campaign))) return;
    const { fromCampaignId, organizationName } = invitation;
    const texts = textsFor(invitation.language, campaign.languages[0]);
    const contactName = invitation.contactName ?? organizationName;
    const mail = compose(invitationMail, {
      texts,
      contactName,
      organization: organizationName,
      letterTitle: campaign.title,
      replyTo: campaign.replyTo,
      convener: campaign.convener,
      deadline: formatInstant(campaign.deadlineAt, campaign.deadlineZone, texts.language, invitation.country),
      earlierTitle: fromCampaignId === null ? undefined : (await campaignById(this.database, fromCampaignId)).title,
      invitationUrl: await issueInvitationUrl(this.database, this.configuration, invitationId),
    });
    const identity = { kind: invitationMail.kind, subjectId: invitationId, revision: 1, campaignId: campaign.id };
    await this.mailer.send(identity, { name: contactName, address: invitation.contactEmail }, mail);
    await markInvitationSent(this.database, invitationId, await mailFate(this.database, identity));
  }
}
