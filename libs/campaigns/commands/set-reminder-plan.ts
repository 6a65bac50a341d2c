import type { Tx } from '#platform/database';
import type { QuietHours, ReminderStep } from '../reminder-plan.js';

/** Stores the reminder plan and the quiet hours of a campaign. The caller holds the campaign's row and has checked the plan. */
export async function setReminderPlan(
  tx: Tx,
  id: string,
  steps: readonly ReminderStep[],
  quietHours: QuietHours,
): Promise<void> {
  await tx.rows('UPDATE campaigns SET reminder_plan = $2, quiet_from = $3, quiet_to = $4 WHERE id = $1', [
    id,
    JSON.stringify(steps),
    quietHours.from,
    quietHours.to,
  ]);
}
