import { Injectable } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler, JobQueues, newJob } from '#platform/queues';
import { announceTo } from './announce-to.js';

export class AnnouncePayload {
  @IsUUID()
  editionId!: string;
}

export const announce = defineJob({
  name: 'roster.announce',
  queue: 'sweeps',
  payload: AnnouncePayload,
  attempts: 20,
  backoff: 2_000,
});

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
      `WITH RECURSIVE signer AS (
         SELECT sign_on_id AS id FROM edition_signatories WHERE edition_id = $1
         UNION SELECT sign_ons.id FROM sign_ons JOIN signer ON merged_into = signer.id WHERE state = 'merged')
       SELECT DISTINCT ON (email_key) sign_ons.id FROM signer JOIN sign_ons ON sign_ons.id = signer.id
       WHERE state IN ('approved', 'merged') ORDER BY email_key, received_at`,
      [editionId],
    );
    for (let start = 0; start < signers.length; start += BATCH) {
      await this.queues.enqueue(
        signers.slice(start, start + BATCH).map(({ id }) => newJob(announceTo, { editionId, signOnId: id })),
      );
    }
  }
}
