import { Injectable } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { MAIL_RETRIES } from '#mail';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queues';
import { newestNews } from '../announced.queries.js';
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

/** Sends an announcement whose fate was unknown, after a person said so: with the newest edition that was news for them, and the same Message-ID. */
@Injectable()
@HandlesJob(announceAgain)
export class AnnounceAgain implements JobHandler<AnnounceAgainPayload> {
  constructor(
    private readonly database: Database,
    private readonly announceTo: AnnounceTo,
  ) {}

  async handle({ signOnId }: AnnounceAgainPayload): Promise<void> {
    const editionId = await newestNews(this.database, signOnId);
    if (editionId !== undefined) await this.announceTo.handle({ editionId, signOnId });
  }
}
