import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { campaignErrors } from '../campaigns.errors.js';
import { campaignEvents } from '../campaigns.events.js';
import { lockCampaign } from '../campaigns.queries.js';
import { assertPlan } from '../plan-times.js';
import type { QuietHours, ReminderStep } from '../reminder-plan.js';

/** When a campaign reminds. */
export interface ReminderPlan {
  steps: ReminderStep[];
  quietHours: QuietHours;
}

/**
 * Puts another reminder plan in force. `#reminders` records the steps that come too late.
 *
 * @throws DomainError `campaign-over` once the deadline has passed, `reminder-plan` naming the step at fault
 */
export async function setReminderPlan(tx: Tx, id: string, plan: ReminderPlan, actor: string): Promise<void> {
  const { state } = await lockCampaign(tx, id);
  if (state !== 'draft' && state !== 'open') throw campaignErrors.over();
  const { steps, quietHours } = plan;
  assertPlan(steps, 'steps');
  await tx.rows('UPDATE campaigns SET reminder_plan = $2, quiet_from = $3, quiet_to = $4 WHERE id = $1', [
    id,
    JSON.stringify(steps),
    quietHours.from,
    quietHours.to,
  ]);
  const data = { steps, quietHours };
  await recordEvent(tx, { type: campaignEvents.planChanged, campaignId: id, subjectId: id, actor, data });
}
