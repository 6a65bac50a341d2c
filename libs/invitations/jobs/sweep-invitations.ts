import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler, JobQueues, newJob, NoPayload } from '#platform/queues';
import { followSigned } from '../commands/match-signed-invitations.js';
import { sendInvitation } from './send-invitation.js';

export const sweepInvitations = defineJob({
  name: 'invitations.sweep',
  queue: 'sweeps',
  payload: NoPayload,
  attempts: 1,
  backoff: 1000,
});

/** After this an invitation that is still queued is looked at again: the job may be lost with the queue's data. */
const AGAIN = '30 minutes';
const AT_ONCE = 500;

/** Makes a job of each invitation whose mail is not out, and follows what became of their organizations’ signatures. */
@Injectable()
@HandlesJob(sweepInvitations)
export class SweepInvitations implements JobHandler<NoPayload> {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
  ) {}

  async handle(): Promise<void> {
    await this.database.transaction((tx) => followSigned(tx));
    for (let taken = await this.take(); taken.length > 0; taken = await this.take())
      await this.queues.enqueue(
        taken.map(({ id }) => newJob(sendInvitation, { invitationId: id }, `invitation-${id}`)),
      );
  }

  private take(): Promise<{ id: string }[]> {
    return this.database.rows(
      `UPDATE invitations SET try_after = app_now() + $1::interval
       WHERE id IN (SELECT invitations.id FROM invitations JOIN campaigns ON campaigns.id = campaign_id
                    WHERE invitations.state = 'queued' AND try_after <= app_now() AND campaigns.state = 'open'
                    ORDER BY invited_at LIMIT $2 FOR UPDATE OF invitations SKIP LOCKED)
       RETURNING id`,
      [AGAIN, AT_ONCE],
    );
  }
}
