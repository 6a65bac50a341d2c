import { type Reader, sqlList } from '#platform/database';
import { mailMoves } from '../mail.states.js';

/** Longer than the longest pause between two tries of a job (22 h 45 min, see MAIL_RETRIES): no further try is to come. */
export const UNTRIED_FOR_HOURS = 25;

const AT_ONCE = 500;

/** A mail that is not tried again by itself. */
export interface FailedMail {
  id: string;
  kind: string;
  campaignId: string | null;
  /** whom or what it is about: for most a sign-on */
  subjectId: string;
  messageId: string;
  /** without addresses */
  lastError: string | null;
  /** set when nobody refused it, but the tries came to their end: it goes out if its job is tried again */
  givenUpAt: Date | null;
}

const COLUMNS = 'id, kind, campaign_id, subject_id, message_id, last_error, given_up_at';

/**
 * Ends mails that wait for a try that will not come: their job used its tries up, is a dead letter, or had nothing left to say. An
 * announcement that may have left is passed over, a person decides about it.
 *
 * @returns those that this call has ended, at most 500
 */
export async function giveUp(reader: Reader): Promise<FailedMail[]> {
  return reader.rows<FailedMail>(
    `UPDATE mails SET state = 'failed', given_up_at = clock_timestamp(), claimed_until = NULL, slot_at = NULL,
       attempts = attempts + 1, last_error = 'given up: ' || coalesce(last_error, 'no try came to an end')
     WHERE id IN (SELECT id FROM mails WHERE state IN ${sqlList(mailMoves['give-up'].from)} AND handed_over_at IS NULL
                    AND greatest(queued_at, slot_at, claimed_until) < clock_timestamp() - $1 * interval '1 hour'
                  ORDER BY queued_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
     RETURNING ${COLUMNS}`,
    [UNTRIED_FOR_HOURS],
  );
}

/** @returns the mails of a campaign that failed, the newest first, at most `limit` */
export async function failedMails(reader: Reader, campaignId: string, limit: number): Promise<FailedMail[]> {
  return reader.rows<FailedMail>(
    `SELECT ${COLUMNS} FROM mails WHERE campaign_id = $1 AND state = 'failed' ORDER BY queued_at DESC, id LIMIT $2`,
    [campaignId, limit],
  );
}
