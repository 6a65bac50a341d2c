import { campaignById, dueAt, type QuietHours, type ReminderStep, stepInWords } from '#campaigns';
import type { Reader } from '#platform/database';

/** One step of a plan with when it is, what became of it, and all of that in a sentence. */
export interface PlannedReminder extends ReminderStep {
  dueAt: Date;
  /** in English, its time in the campaign's zone */
  words: string;
  /** planned: its time has not come, or is being looked at */
  outcome: 'planned' | 'sent' | 'skipped';
  reason: string | null;
  /** how many people's reminders are in each state; `skipped: acted` and the like with the reason */
  people: Record<string, number>;
}

export interface ReminderPlanStatus {
  steps: PlannedReminder[];
  quietHours: QuietHours;
  /** in English */
  quietWords: string;
}

/** @returns the plan of a campaign in the order in which its steps fall due, with what became of each */
export async function reminderPlanOf(reader: Reader, campaignId: string): Promise<ReminderPlanStatus> {
  const campaign = await campaignById(reader, campaignId);
  const runs = await reader.rows<{ audience: string; dueAt: Date; outcome: 'sent' | 'skipped'; reason: string | null }>(
    'SELECT audience, due_at, outcome, reason FROM reminder_runs WHERE campaign_id = $1',
    [campaignId],
  );
  const people = await reader.rows<{ audience: string; dueAt: Date; fate: string; count: number }>(
    `SELECT audience, due_at, state || coalesce(': ' || reason, '') AS fate, count(*)::int AS count
     FROM reminders WHERE campaign_id = $1 GROUP BY 1, 2, 3 ORDER BY 3`,
    [campaignId],
  );
  const steps = campaign.reminderPlan.map((step): PlannedReminder => {
    const due = dueAt(campaign, step);
    const own = (row: { audience: string; dueAt: Date }): boolean =>
      row.audience === step.to && row.dueAt.getTime() === due.getTime();
    const run = runs.find(own);
    return {
      ...step,
      dueAt: due,
      words: stepInWords(campaign, step),
      outcome: run?.outcome ?? 'planned',
      reason: run?.reason ?? null,
      people: Object.fromEntries(people.filter(own).map(({ fate, count }) => [fate, count])),
    };
  });
  const { quietFrom: from, quietTo: to } = campaign;
  return {
    steps: steps.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime()),
    quietHours: { from, to },
    quietWords:
      from === to
        ? 'Reminders go out at any hour.'
        : `Nobody is reminded between ${from} and ${to} on their own clock, or on that of ${campaign.deadlineZone} where theirs is not known.`,
  };
}
