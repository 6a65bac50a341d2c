import type { ReminderAudience } from '#campaigns';
import type { Database } from '#platform/database';
import { recordEvents } from '#platform/outbox';
import { reminderEvents } from '../reminders.events.js';

/** A step whose time has come, claimed by this call alone. */
interface DueReminder {
  campaignId: string;
  audience: ReminderAudience;
  dueAt: Date;
  outcome: 'sent' | 'skipped';
}

/**
 * Claims what is due, by one statement that contains the condition. Of several steps that fell due together (a worker
 * that was down, a campaign opened late) the last is still of use; the others are recorded as skipped, as are steps
 * that were due before the campaign opened or its deadline was moved: a moved deadline does not send yesterday's reminder again.
 */
const CLAIM = `
  WITH due AS (
    SELECT campaigns.id AS campaign_id, step->>'to' AS audience, deadline_at - (step->>'before')::interval AS due_at, reminders_from
    FROM campaigns, jsonb_array_elements(reminder_plan) AS step
    WHERE state = 'open' AND app_now() < deadline_at AND deadline_at - (step->>'before')::interval <= app_now()),
  fresh AS (
    SELECT due.*, due_at = max(due_at) OVER (PARTITION BY campaign_id, audience) AND due_at > reminders_from AS useful FROM due)
  INSERT INTO reminder_runs (campaign_id, audience, due_at, outcome)
  SELECT DISTINCT campaign_id, audience, due_at, CASE WHEN useful THEN 'sent' ELSE 'skipped' END FROM fresh
  ON CONFLICT DO NOTHING
  RETURNING campaign_id, audience, due_at, outcome`;

/** Claims every due step and records it as an event, in one transaction. @returns how many are to be sent */
export async function claimDueReminders(database: Database): Promise<number> {
  return database.transaction(async (tx) => {
    const claimed = await tx.rows<DueReminder>(CLAIM);
    await recordEvents(
      tx,
      claimed.map(({ campaignId, audience, dueAt, outcome }) => ({
        type: outcome === 'sent' ? reminderEvents.due : reminderEvents.skipped,
        campaignId,
        subjectId: campaignId,
        actor: 'clock',
        data: { audience, dueAt },
      })),
    );
    return claimed.filter(({ outcome }) => outcome === 'sent').length;
  });
}
