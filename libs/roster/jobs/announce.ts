import { Injectable } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler, JobQueues, newJob } from '#platform/queues';
import { TO_ANNOUNCE } from '../announced.queries.js';
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

/** Turns an edition into one job per signer that it is news for: of the first all, of a later one whose entry is new or changed. */
@Injectable()
@HandlesJob(announce)
export class Announce implements JobHandler<AnnouncePayload> {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
  ) {}

  async handle({ editionId }: AnnouncePayload): Promise<void> {
    // A cursor, so that the letter of a million is announced without holding a million ids.
    await this.database.transaction(async (tx) => {
      await tx.rows(`DECLARE signers NO SCROLL CURSOR FOR ${TO_ANNOUNCE}`, [editionId]);
      for (;;) {
        const signers = await tx.rows<{ id: string }>(`FETCH ${BATCH} FROM signers`);
        if (signers.length === 0) return;
        await this.queues.enqueue(signers.map(({ id }) => newJob(announceTo, { editionId, signOnId: id })));
      }
    });
  }
}
