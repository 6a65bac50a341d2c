import type { Reader } from '#platform/database';
import type { SuppressionReason } from './suppression.entity.js';

/** Why a mailbox gets no mail, or only what it asks for. */
export interface MailboxState {
  reason: SuppressionReason;
  /** campaign: for this one only. all: for every campaign of this installation. */
  scope: 'campaign' | 'all';
  since: Date;
  /** what the mail server or the report said, without addresses */
  detail: string | null;
}

/** A mailbox to which mails about one subject went. */
export type SubjectMailbox = MailboxState & { subjectId: string };

/** By the ledger, which knows what mails went to whom; the addresses are not needed. */
const SUPPRESSED = `SELECT DISTINCT ON (subject_id, reason, scope) subject_id, reason, since, detail,
    CASE WHEN suppressions.campaign_id IS NULL THEN 'all' ELSE 'campaign' END AS scope
  FROM mails JOIN suppressions ON address_key = recipient_key
    AND (suppressions.campaign_id IS NULL OR suppressions.campaign_id = mails.campaign_id)`;

/**
 * @param subjectIds of mails, for signers' mails the ids of the sign-ons
 * @returns the suppressed among their mailboxes, each with the first reason that holds; those that are fine are not in it
 */
export async function mailboxStates(reader: Reader, subjectIds: string[]): Promise<Map<string, MailboxState>> {
  const rows = await reader.rows<SubjectMailbox>(
    `SELECT * FROM (${SUPPRESSED} WHERE subject_id = ANY($1::uuid[])) found ORDER BY since DESC`,
    [subjectIds],
  );
  return new Map(rows.map(({ subjectId, ...state }) => [subjectId, state]));
}

/** @returns the suppressed mailboxes that mails of a campaign went to, the newest first, at most `limit` */
export async function suppressedMailboxes(
  reader: Reader,
  campaignId: string,
  limit: number,
): Promise<SubjectMailbox[]> {
  return reader.rows<SubjectMailbox>(
    `SELECT * FROM (${SUPPRESSED} WHERE mails.campaign_id = $1) found ORDER BY since DESC, subject_id LIMIT $2`,
    [campaignId, limit],
  );
}

/** @returns how many mailboxes of a campaign are suppressed for each reason; a mailbox with two reasons counts in both */
export async function countSuppressed(reader: Reader, campaignId: string): Promise<Record<SuppressionReason, number>> {
  const rows = await reader.rows<{ reason: SuppressionReason; count: number }>(
    `SELECT reason, count(DISTINCT address_key)::int AS count
     FROM mails JOIN suppressions ON address_key = recipient_key
       AND (suppressions.campaign_id IS NULL OR suppressions.campaign_id = mails.campaign_id)
     WHERE mails.campaign_id = $1 GROUP BY reason`,
    [campaignId],
  );
  const none = { bounce: 0, complaint: 0, unsubscribed: 0, refused: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ reason, count }) => [reason, count])) };
}
