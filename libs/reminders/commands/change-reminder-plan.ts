import {
  assertPlan,
  campaignErrors,
  campaignEvents,
  dueAt,
  lockCampaign,
  type QuietHours,
  type ReminderStep,
  setReminderPlan,
} from '#campaigns';
import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';

/** What is changed; what is left out stays. */
export interface PlanChange {
  steps?: ReminderStep[];
  quietHours?: QuietHours;
}

/**
 * Puts another plan in force. A step that was not planned before and whose time is over is recorded as skipped, so that nobody is
 * surprised by a reminder at once; a step that stays and is due still goes out.
 *
 * @throws DomainError `reminder-plan` naming the step at fault, `campaign-over` once the deadline has passed
 */
export async function changeReminderPlan(tx: Tx, id: string, change: PlanChange, actor: string): Promise<void> {
  const before = await lockCampaign(tx, id);
  if (before.state !== 'draft' && before.state !== 'open') throw campaignErrors.over();
  const steps = change.steps ?? before.reminderPlan;
  assertPlan(steps, 'steps');
  const quietHours = change.quietHours ?? { from: before.quietFrom, to: before.quietTo };
  await setReminderPlan(tx, id, steps, quietHours);
  const key = ({ to, before: ahead }: ReminderStep): string => `${to} ${dueAt(before, { before: ahead }).getTime()}`;
  const known = new Set(before.reminderPlan.map(key));
  const added = steps.filter((step) => !known.has(key(step)));
  await tx.rows(
    `INSERT INTO reminder_runs (campaign_id, audience, due_at, deadline_at, outcome, reason)
     SELECT $1, audience, due_at, $2, 'skipped', 'added-too-late'
     FROM unnest($3::text[], $4::timestamptz[]) AS step (audience, due_at)
     WHERE due_at <= app_now() AND $5::boolean ON CONFLICT DO NOTHING`,
    [
      id,
      before.deadlineAt,
      added.map(({ to }) => to),
      added.map((step) => dueAt(before, step)),
      before.openedAt !== null,
    ],
  );
  await recordEvent(tx, {
    type: campaignEvents.planChanged,
    campaignId: id,
    subjectId: id,
    actor,
    data: { steps, quietHours },
  });
}
