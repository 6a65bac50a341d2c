import type { Database } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import type { Campaign } from '../campaign.entity.js';
import { campaignEvents } from '../campaigns.events.js';
import { deadlineInstantNow, TZDATA, type WallDeadline } from '../deadline.js';

/** The rules of the time zones as one process knows them. */
export interface ZoneRules {
  /** `2026c`; a later version sorts after an earlier one */
  version: string;
  instant(deadline: WallDeadline): Date;
}

const OURS: ZoneRules = { version: TZDATA, instant: deadlineInstantNow };

type Stale = Pick<Campaign, 'id' | 'deadlineLocal' | 'deadlineZone' | 'deadlineAt'>;

/**
 * Computes the deadlines anew that older rules of the time zones made: what was announced is the wall time, so its instant follows
 * when a government changes the clocks before the day. Each UPDATE contains its condition; of two workers with different rules
 * the newer ones win, whoever comes last. Reminders follow by themselves.
 *
 * @returns how many deadlines mean another instant now
 */
export async function recomputeDeadlines(database: Database, rules: ZoneRules = OURS): Promise<number> {
  const stale = await database.rows<Stale>(
    `SELECT id, deadline_local, deadline_zone, deadline_at FROM campaigns WHERE state IN ('draft', 'open') AND deadline_tzdata < $1`,
    [rules.version],
  );
  let moved = 0;
  for (const campaign of stale) if (await recompute(database, campaign, rules)) moved += 1;
  return moved;
}

async function recompute(database: Database, campaign: Stale, { version, instant }: ZoneRules): Promise<boolean> {
  const { id, deadlineLocal, deadlineZone, deadlineAt } = campaign;
  const to = instant({ local: deadlineLocal, zone: deadlineZone });
  return database.transaction(async (tx) => {
    const done = await tx.row(
      `UPDATE campaigns SET deadline_at = $4, deadline_tzdata = $5,
              reminders_from = CASE WHEN deadline_at <> $4 THEN app_now() ELSE reminders_from END
       WHERE id = $1 AND deadline_local = $2 AND deadline_zone = $3 AND deadline_tzdata < $5 AND state IN ('draft', 'open')
       RETURNING id`,
      [id, deadlineLocal, deadlineZone, to, version],
    );
    if (done === undefined || to.getTime() === deadlineAt.getTime()) return false;
    await recordEvent(tx, {
      type: campaignEvents.deadlineRecomputed,
      campaignId: id,
      subjectId: id,
      actor: 'clock',
      data: { from: deadlineAt, to, tzdata: version },
    });
    return true;
  });
}
