import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { recordEvent } from '#platform/outbox';
import type { Campaign } from '../campaign.entity.js';
import { campaignEvents } from '../campaigns.events.js';
import { campaignById, lockCampaign } from '../campaigns.queries.js';
import { deadlineInstant, TZDATA, type WallDeadline } from '../deadline.js';
import { assertFuture } from './assert-future.js';
import { moveCampaign } from './move-campaign.js';

/**
 * Moves the deadline, earlier or later, but never into the past. Reminders follow: their times are counted from it.
 * A campaign whose deadline had just passed is open again.
 *
 * @throws DomainError one of the deadline's, or `campaign-archived`
 */
export async function moveDeadline(tx: Tx, id: string, deadline: WallDeadline, actor: string): Promise<Campaign> {
  const before = await lockCampaign(tx, id);
  if (before.state === 'archived')
    throw new DomainError('campaign-archived', 'conflict', 'An archived campaign does not change.');
  const instant = deadlineInstant(deadline, '');
  await assertFuture(tx, instant, '');
  await tx.rows(
    `UPDATE campaigns SET deadline_local = $2, deadline_zone = $3, deadline_at = $4, deadline_tzdata = $5, reminders_from = app_now()
     WHERE id = $1`,
    [id, deadline.local, deadline.zone, instant, TZDATA],
  );
  if (before.state === 'closing') await moveCampaign(tx, id, 'open');
  await recordEvent(tx, {
    type: campaignEvents.deadlineMoved,
    campaignId: id,
    subjectId: id,
    actor,
    data: { from: before.deadlineAt, to: instant },
  });
  return campaignById(tx, id);
}
