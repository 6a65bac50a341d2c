import { Injectable } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { MAIL_RETRIES } from '#mail';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queues';
import { signOnById } from '#sign-ons';
import { editionsOf } from '../editions.queries.js';
import { AnnounceTo } from './announce-to.js';

export class AnnounceAgainPayload {
  @IsUUID()
  signOnId!: string;
}

export const announceAgain = defineJob({
  name: 'roster.announce-again',
  queue: 'mail',
  payload: AnnounceAgainPayload,
  ...MAIL_RETRIES,
});

/** Sends an announcement whose fate was unknown, after a person said so: with the newest edition, and the same Message-ID. */
@Injectable()
@HandlesJob(announceAgain)
export class AnnounceAgain implements JobHandler<AnnounceAgainPayload> {
  constructor(
    private readonly database: Database,
    private readonly announceTo: AnnounceTo,
  ) {}

  async handle({ signOnId }: AnnounceAgainPayload): Promise<void> {
    const { campaignId } = await signOnById(this.database, signOnId);
    const [newest] = await editionsOf(this.database, campaignId);
    if (newest !== undefined) await this.announceTo.handle({ editionId: newest.id, signOnId });
  }
}
