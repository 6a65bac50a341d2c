import { Injectable } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { sameAmong } from '#matching';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queues';
import { signOnById } from '#sign-ons';
import { ANSWERABLE, signedBy } from '../commands/match-signed-invitations.js';

export class FollowSignOnPayload {
  @IsUUID()
  signOnId!: string;
}

export const followSignOn = defineJob({
  name: 'invitations.follow',
  queue: 'matching',
  payload: FollowSignOnPayload,
  attempts: 10,
  backoff: 2_000,
});

/** How many invitations with a name that looks alike are compared. */
const NEAR = 20;

/** Ends the invitation of an organization that confirmed its signature under another spelling than it was invited by. */
@Injectable()
@HandlesJob(followSignOn)
export class FollowSignOn implements JobHandler<FollowSignOnPayload> {
  constructor(private readonly database: Database) {}

  async handle({ signOnId }: FollowSignOnPayload): Promise<void> {
    const { kind, name, matchKey, campaignId } = await signOnById(this.database, signOnId);
    if (kind === 'individual') return;
    const near = await this.database.rows<{ id: string; name: string }>(
      `SELECT id, organization_name AS name FROM invitations
       WHERE campaign_id = $1 AND state IN ${ANSWERABLE} AND similarity(match_key, $2) > 0.2
       ORDER BY similarity(match_key, $2) DESC, id LIMIT $3`,
      [campaignId, matchKey, NEAR],
    );
    const names = near.map((invitation) => invitation.name);
    const same = await sameAmong(this.database, name, names, campaignId);
    const ids = same.flatMap((index) => near[index]?.id ?? []);
    if (ids.length > 0) await this.database.transaction((tx) => signedBy(tx, signOnId, ids));
  }
}
