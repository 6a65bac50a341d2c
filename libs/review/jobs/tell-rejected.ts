import { Injectable } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { campaignById } from '#campaigns';
import { compose, MAIL_RETRIES, Mailer, textsForSigner } from '#mail';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queues';
import { signOnById } from '#sign-ons';
import { rejectionMail } from '../mails/rejection-mail.js';

export class TellRejectedPayload {
  @IsUUID()
  signOnId!: string;
}

export const tellRejected = defineJob({
  name: 'review.tell-rejected',
  queue: 'mail',
  payload: TellRejectedPayload,
  ...MAIL_RETRIES,
});

/** Tells a contact that their sign-on was rejected, and why. Only what was verified can be rejected, so no stranger is written to. */
@Injectable()
@HandlesJob(tellRejected)
export class TellRejected implements JobHandler<TellRejectedPayload> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
  ) {}

  async handle({ signOnId }: TellRejectedPayload): Promise<void> {
    const signOn = await signOnById(this.database, signOnId);
    if (signOn.state !== 'rejected') return;
    const campaign = await campaignById(this.database, signOn.campaignId);
    await this.mailer.send(
      {
        kind: rejectionMail.kind,
        subjectId: signOnId,
        revision: signOn.decidedAt?.getTime() ?? 0,
        campaignId: campaign.id,
      },
      { name: signOn.contactName, address: signOn.contactEmail },
      compose(rejectionMail, {
        texts: textsForSigner(signOn, campaign.languages[0]),
        contactName: signOn.contactName,
        organization: signOn.name,
        letterTitle: campaign.title,
        convener: campaign.convener,
        reason: signOn.rejectReason ?? '',
      }),
    );
  }
}
