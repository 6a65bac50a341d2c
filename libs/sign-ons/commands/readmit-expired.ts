import type { Tx } from '#platform/database';
import type { SignOn } from '../sign-on.entity.js';
import { ENDED_STATES } from '../sign-on.states.js';
import { moveSignOns } from './move-sign-ons.js';

/**
 * Lets an expired sign-on be confirmed for a while longer. The caller holds it.
 *
 * @param time how long, as an interval of PostgreSQL: `7 days`
 * @returns undefined when it is not expired, or the same name was signed from the same mailbox since
 */
export async function readmitExpired(
  tx: Tx,
  campaignId: string,
  id: string,
  time: string,
  actor: string,
): Promise<SignOn | undefined> {
  const [readmitted] = await moveSignOns(tx, 'admit-late', {
    which: `id = $7 AND campaign_id = $8 AND NOT EXISTS (
      SELECT FROM sign_ons other WHERE other.campaign_id = sign_ons.campaign_id AND other.email_key = sign_ons.email_key
        AND other.name = sign_ons.name AND other.kind = sign_ons.kind AND other.state <> ALL($10))`,
    set: 'decided_at = NULL, late_until = app_now() + $9::interval',
    values: [id, campaignId, time, ENDED_STATES],
    actor,
  });
  return readmitted;
}
