import type { Reader } from '#platform/database';
import { reminderMoves } from '../reminder.states.js';

/**
 * Takes reminders up again that were left because the deadline had moved, once it stands where it stood: their step is done and does
 * not come again. All other rules are asked anew.
 */
export async function takeBackUp(reader: Reader): Promise<void> {
  await reader.rows(
    `UPDATE reminders SET state = 'waiting', reason = NULL, decided_at = NULL, not_before = app_now(), put_off = put_off + 1
     FROM campaigns JOIN reminder_runs run ON run.campaign_id = campaigns.id AND run.deadline_at = campaigns.deadline_at
     WHERE campaigns.state = 'open' AND campaigns.deadline_at > app_now() AND reminders_from > opened_at
       AND reminders.campaign_id = run.campaign_id AND reminders.audience = run.audience AND reminders.due_at = run.due_at
       AND reminders.state = ANY($1) AND reminders.reason = 'deadline-moved'`,
    [reminderMoves['take-back-up'].from],
  );
}
