import type { Tx } from '#platform/database';
import { countMovedSignOns } from './move-sign-ons.js';

/**
 * Ends every sign-on of a campaign that was never verified; called when its grace is over. Whom a coordinator let in late keeps the
 * time they were given.
 */
export async function expireUnverified(tx: Tx, campaignId: string): Promise<void> {
  await countMovedSignOns(tx, 'expire', {
    // The clock is read once, not for each of any number of rows.
    which: 'campaign_id = $7 AND (late_until IS NULL OR late_until <= (SELECT app_now()))',
    set: 'decided_at = (SELECT app_now())',
    values: [campaignId],
    actor: 'clock',
  });
}
