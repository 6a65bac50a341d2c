import type { Reader } from '#platform/database';

/** A question whose mail, or whose reminder, has to go out. */
export interface TakenQuestion {
  signOnId: string;
  number: number;
  /** the reminder is due, the first mail is settled */
  again: boolean;
}

/** After this it is looked at again: the job may be lost with the queue's data. */
const AFTER = '30 minutes';
const AT_ONCE = 500;

/** One reminder, a day before the date; who had less than a day and a half to answer gets none. */
const REMIND = `told_at IS NOT NULL AND reminded_at IS NULL AND app_now() >= answer_by - interval '24 hours'
  AND asked_at <= answer_by - interval '36 hours' AND app_now() < answer_by`;

/** Takes questions whose mail is due, by one UPDATE that contains the condition, the longest waiting first. */
export async function takeQuestions(reader: Reader): Promise<TakenQuestion[]> {
  return reader.rows<TakenQuestion>(
    `UPDATE reconsents SET not_before = app_now() + $1::interval
     WHERE (sign_on_id, number) IN (
       SELECT sign_on_id, number FROM reconsents WHERE state = 'open' AND not_before <= app_now() AND (told_at IS NULL OR ${REMIND})
       ORDER BY not_before LIMIT $2 FOR UPDATE SKIP LOCKED)
     RETURNING sign_on_id, number, told_at IS NOT NULL AS again`,
    [AFTER, AT_ONCE],
  );
}
