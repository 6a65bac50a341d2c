import type { ReminderAudience } from '#campaigns';
import type { Reader } from '#platform/database';

/** A reminder whose turn has come. */
export interface TakenReminder {
  id: string;
  audience: ReminderAudience;
  putOff: number;
}

/** After this a reminder is looked at again: the job may be lost with the queue's data. */
const AGAIN = '30 minutes';
const AT_ONCE = 500;

/** Takes reminders whose turn has come, by one UPDATE that contains the condition, the longest waiting first. */
export async function takeReminders(reader: Reader): Promise<TakenReminder[]> {
  return reader.rows<TakenReminder>(
    `UPDATE reminders SET not_before = app_now() + $1::interval
     WHERE id IN (SELECT id FROM reminders WHERE state IN ('waiting', 'sending') AND not_before <= app_now()
                  ORDER BY not_before LIMIT $2 FOR UPDATE SKIP LOCKED)
     RETURNING id, audience, put_off`,
    [AGAIN, AT_ONCE],
  );
}
