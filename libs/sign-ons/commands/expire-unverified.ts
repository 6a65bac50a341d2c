import type { Tx } from '#platform/database';
import { recordEvents } from '#platform/outbox';
import { signOnEvents } from '../sign-ons.events.js';

/** Ends every sign-on of a campaign that was never verified; called when its grace is over. @returns how many */
export async function expireUnverified(tx: Tx, campaignId: string): Promise<number> {
  const expired = await tx.rows<{ id: string }>(
    `UPDATE sign_ons SET state = 'expired', decided_at = app_now() WHERE campaign_id = $1 AND state = 'unverified' RETURNING id`,
    [campaignId],
  );
  await recordEvents(
    tx,
    expired.map(({ id }) => ({ type: signOnEvents.expired, campaignId, subjectId: id, actor: 'clock' })),
  );
  return expired.length;
}
