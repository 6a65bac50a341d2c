import type { Tx } from '#platform/database';
import { signOnEvents } from '../sign-ons.events.js';

/**
 * Ends every sign-on of a campaign that was never verified; called when its grace is over. Whom a coordinator let in late keeps the
 * time they were given. One statement with its events, because there may be any number of them.
 */
export async function expireUnverified(tx: Tx, campaignId: string): Promise<void> {
  await tx.rows(
    `WITH clock AS MATERIALIZED (SELECT app_now() AS now),
     expired AS (
       UPDATE sign_ons SET state = 'expired', decided_at = now FROM clock
       WHERE campaign_id = $1 AND state = 'unverified' AND (late_until IS NULL OR late_until <= now)
       RETURNING sign_ons.id, campaign_id),
     event AS (
       INSERT INTO events (type, campaign_id, subject_id, actor)
       SELECT '${signOnEvents.expired}', campaign_id, id, 'clock' FROM expired RETURNING id)
     INSERT INTO outbox (event_id) SELECT id FROM event ORDER BY id`,
    [campaignId],
  );
}
