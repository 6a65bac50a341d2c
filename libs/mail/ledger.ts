import { createHash } from 'node:crypto';
import type { Reader } from '#platform/database';

/** What a mail is: the three together are its identity for ever. */
export interface MailIdentity {
  kind: string;
  subjectId: string;
  revision: string | number;
  campaignId: string | null;
}

/** How long a mail stays in the hands of a sender that may have died; as long as the queue takes to give its job to another. */
const CLAIM = '10 seconds';

/** A mail in the hands of one sender. */
export interface Claim {
  messageId: string;
  /** which try this is; whoever lost the claim holds an older number and can no longer mark anything */
  attempts: number;
}

/** @returns the ledger key: `kind:subject:revision` */
export function ledgerKey({ kind, subjectId, revision }: MailIdentity): string {
  return `${kind}:${subjectId}:${revision}`;
}

/** @param domain the sender's @returns a Message-ID that is the same whenever the same mail is sent */
export function messageId(key: string, domain: string): string {
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${domain}>`;
}

/**
 * Takes a mail for sending, by one statement that contains the condition.
 *
 * @returns its Message-ID and the number of this try, or undefined when it was sent, failed for good, or is in another sender's hands
 */
export async function claimMail(reader: Reader, identity: MailIdentity, domain: string): Promise<Claim | undefined> {
  const key = ledgerKey(identity);
  return reader.row<Claim>(
    `INSERT INTO mails (key, kind, campaign_id, subject_id, message_id, state, attempts, claimed_until)
     VALUES ($1, $2, $3, $4, $5, 'sending', 1, clock_timestamp() + $6::interval)
     ON CONFLICT (key) DO UPDATE
       SET state = 'sending', attempts = mails.attempts + 1, claimed_until = excluded.claimed_until
       WHERE mails.state = 'queued' OR (mails.state = 'sending' AND mails.claimed_until < clock_timestamp())
     RETURNING message_id, attempts`,
    [key, identity.kind, identity.campaignId, identity.subjectId, messageId(key, domain), CLAIM],
  );
}

/** @returns whether another sender holds the mail right now, so that its fate is still open */
export async function mailInFlight(reader: Reader, identity: MailIdentity): Promise<boolean> {
  const row = await reader.row('SELECT 1 AS held FROM mails WHERE key = $1 AND state = $2', [
    ledgerKey(identity),
    'sending',
  ]);
  return row !== undefined;
}

/** Marks a mail as accepted by the mail server. */
export async function markSent(reader: Reader, identity: MailIdentity, { attempts }: Claim): Promise<void> {
  await reader.rows(
    `UPDATE mails SET state = 'sent', sent_at = clock_timestamp(), claimed_until = NULL, last_error = NULL
     WHERE key = $1 AND state = 'sending' AND attempts = $2`,
    [ledgerKey(identity), attempts],
  );
}

/** Marks a try as failed. @param forGood true when no further try can succeed @param reason without addresses */
export async function markFailed(
  reader: Reader,
  identity: MailIdentity,
  { attempts }: Claim,
  reason: string,
  forGood: boolean,
): Promise<void> {
  await reader.rows(
    `UPDATE mails SET state = $3, claimed_until = NULL, last_error = $4 WHERE key = $1 AND state = 'sending' AND attempts = $2`,
    [ledgerKey(identity), attempts, forGood ? 'failed' : 'queued', reason],
  );
}
