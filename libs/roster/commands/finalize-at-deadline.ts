import { lockCampaign } from '#campaigns';
import type { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { recordEvent } from '#platform/outbox';
import type { Edition } from '../edition.entity.js';
import { CHECKS_STOP } from '../roster.errors.js';
import { rosterEvents } from '../roster.events.js';
import { finalizeRoster } from './finalize-roster.js';

/**
 * Freezes what is due by the clock. What a check holds back stays closed, and its coordinators are told once: from then on
 * only they finalize it, after a correction or with the checks they override.
 *
 * @returns the edition, or undefined when there is none to make
 */
export async function finalizeAtDeadline(database: Database, campaignId: string): Promise<Edition | undefined> {
  if (await isHeld(database, campaignId)) return undefined;
  try {
    return await finalizeRoster(database, campaignId, 'clock');
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== CHECKS_STOP) throw error;
    await hold(
      database,
      campaignId,
      error.fields.map(({ field }) => field),
    );
    return undefined;
  }
}

/** Held since it was last closed; opening it again makes that void. */
const HELD = `EXISTS (
  SELECT FROM roster_settings JOIN campaigns ON campaigns.id = campaign_id
  WHERE campaign_id = $1 AND state = 'closed' AND held_at >= closed_at)`;

async function isHeld(database: Database, campaignId: string): Promise<boolean> {
  const row = await database.row<{ held: boolean }>(`SELECT ${HELD} AS held`, [campaignId]);
  return row?.held === true;
}

async function hold(database: Database, campaignId: string, codes: string[]): Promise<void> {
  await database.transaction(async (tx) => {
    const { state } = await lockCampaign(tx, campaignId);
    if (state !== 'closed') return;
    const held = await tx.row(
      `INSERT INTO roster_settings (campaign_id, held_at, held_for) SELECT $1, app_now(), $2 WHERE NOT ${HELD}
       ON CONFLICT (campaign_id) DO UPDATE SET held_at = excluded.held_at, held_for = excluded.held_for RETURNING campaign_id`,
      [campaignId, codes],
    );
    if (held === undefined) return;
    const data = { codes };
    await recordEvent(tx, { type: rosterEvents.held, campaignId, subjectId: campaignId, actor: 'clock', data });
  });
}
