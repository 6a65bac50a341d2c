import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler, JobQueues, newJob, NoPayload } from '#platform/queues';
import { askSigners } from '../commands/ask-signers.js';
import { settleDueReconsents } from '../commands/settle-reconsents.js';
import { takeQuestions } from '../commands/take-questions.js';
import { askAgain } from './ask-again.js';

export const sweepReconsents = defineJob({
  name: 'reconsent.sweep',
  queue: 'sweeps',
  payload: NoPayload,
  attempts: 1,
  backoff: 1000,
});

/** Asks whoever signed an earlier version, reminds them, and settles what was not answered. Runs on the worker's schedule. */
@Injectable()
@HandlesJob(sweepReconsents)
export class SweepReconsents implements JobHandler<NoPayload> {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
  ) {}

  async handle(): Promise<void> {
    await askSigners(this.database);
    await settleDueReconsents(this.database);
    for (let taken = await takeQuestions(this.database); taken.length > 0; taken = await takeQuestions(this.database)) {
      await this.queues.enqueue(
        taken.map(({ signOnId, number, again }) =>
          newJob(askAgain, { signOnId, number }, `reconsent-${signOnId}-${number}-${again ? 'again' : 'first'}`),
        ),
      );
    }
  }
}
