import { Injectable } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { compose, MAIL_RETRIES, Mailer, textsForSigner } from '#mail';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queues';
import { signOnById } from '#sign-ons';
import { issueConfirmUrl } from '#verification';
import { announcementRevision } from '../announced.queries.js';
import { printedHeader } from '../printed-header.js';
import { editionById } from '../editions.queries.js';
import { announcementMail } from '../mails/announcement-mail.js';

export class AnnounceToPayload {
  @IsUUID()
  editionId!: string;

  @IsUUID()
  signOnId!: string;
}

export const announceTo = defineJob({
  name: 'roster.announce-to',
  queue: 'mail',
  payload: AnnounceToPayload,
  ...MAIL_RETRIES,
});

/** Sends one signer the finished letter's address. A later edition announces again only to whose entry it changed. */
@Injectable()
@HandlesJob(announceTo)
export class AnnounceTo implements JobHandler<AnnounceToPayload> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly configuration: Configuration,
  ) {}

  async handle({ editionId, signOnId }: AnnounceToPayload): Promise<void> {
    const { header: stored, campaignId } = await editionById(this.database, editionId);
    const header = printedHeader(stored);
    const signOn = await signOnById(this.database, signOnId);
    if (signOn.state !== 'approved' && signOn.state !== 'merged') return;
    const revision = await announcementRevision(this.database, editionId, signOnId);
    const letter = header.letter.find(({ language }) => language === signOn.language) ?? header.letter[0];
    const { publicUrl } = this.configuration;
    await this.mailer.send(
      { kind: announcementMail.kind, subjectId: signOnId, revision, campaignId },
      { name: signOn.contactName, address: signOn.contactEmail },
      compose(announcementMail, {
        texts: textsForSigner(signOn, header.letter[0]?.language),
        contactName: signOn.contactName,
        organization: signOn.name,
        letterTitle: letter?.title ?? header.campaign.convener,
        convener: header.campaign.convener,
        count: header.count,
        editionUrl: `${publicUrl}/c/${header.campaign.slug}/editions/${header.number}`,
        statusUrl: await issueConfirmUrl(this.database, this.configuration, signOnId),
      }),
    );
  }
}
