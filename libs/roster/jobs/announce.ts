import { Injectable } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler, JobQueues, newJob } from '#platform/queues';
import { announceTo } from './announce-to.js';

export class AnnouncePayload {
  @IsUUID()
  editionId!: string;
}

export const announce = defineJob({ name: 'roster.announce', queue: 'sweeps', payload: AnnouncePayload, attempts: 20, backoff: 2_000 });

/** How many jobs are handed to the queue at a time. */
const BATCH = 500;

/** Turns an edition into one job per signer: those on it, and those whose sign-on was merged into one on it. */
@Injectable()
@HandlesJob(announce)
export class Announce implements JobHandler<AnnouncePayload> {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
  ) {}

  async handle({ editionId }: AnnouncePayload): Promise<void> {
    const signers = await this.database.rows<{ id: string }>(
      `SELECT DISTINCT ON (sign_ons.campaign_id, email_key) sign_ons.id
       FROM edition_signatories JOIN sign_ons ON sign_ons.id = sign_on_id OR (merged_into = sign_on_id AND state = 'merged')
       WHERE edition_id = $1 ORDER BY sign_ons.campaign_id, email_key, received_at`,
      [editionId],
    );
    for (let start = 0; start < signers.length; start += BATCH) {
      await this.queues.enqueue(signers.slice(start, start + BATCH).map(({ id }) => newJob(announceTo, { editionId, signOnId: id })));
    }
  }
}
