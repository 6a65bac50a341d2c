import { createHash } from 'node:crypto';
import { type Reader, sqlList } from '#platform/database';
import { type MailAct, mailMoves, type MailState } from './mail.states.js';
import { suppressionReason } from './mailboxes/suppressions.js';

/** What a mail is: kind, subject and revision together are its identity for ever. */
export interface MailIdentity {
  kind: string;
  subjectId: string;
  revision: string | number;
  campaignId: string | null;
}

/**
 * How long a mail stays in the hands of a sender that gives no sign of life, and how often it gives one. As short as the queue's
 * own lock: when the queue gives a dead worker's job to another, the mail is free again.
 */
const CLAIM = '10 seconds';
export const RENEW_MS = 3_000;

/** A mail in the hands of one sender. */
export interface Claim {
  id: string;
  messageId: string;
  /** the number of this claim; whoever lost it holds an older one and can no longer mark anything */
  attempts: number;
  /** milliseconds until its place in the pace, negative when it has come; null when it has none yet */
  waitMs: number | null;
}

/** Who gets it, and whether its owner asked for it by an act of their own. */
export interface Addressee {
  recipientKey: string;
  transactional: boolean;
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
 * Takes a mail for sending, by one statement that contains every condition. A mail to a suppressed mailbox ends here as suppressed; one
 * whose sender died after its last byte may have left, where that is kept track of, ends as unknown.
 *
 * @returns the claim, or undefined when there is nothing to send, or another sender has it in hand
 */
export async function claimMail(
  reader: Reader,
  identity: MailIdentity,
  { recipientKey, transactional }: Addressee,
  domain: string,
): Promise<Claim | undefined> {
  const key = ledgerKey(identity);
  const claimed = await reader.row<Claim & { state: MailState }>(
    `INSERT INTO mails AS mail (key, kind, campaign_id, subject_id, message_id, recipient_key, state, last_error, attempts, claimed_until)
     SELECT $1, $2, $3, $4, $5, $6, CASE WHEN reason IS NULL THEN 'sending' ELSE 'suppressed' END, 'suppressed: ' || reason, 1,
       CASE WHEN reason IS NULL THEN clock_timestamp() + $8::interval END
     FROM (SELECT ${suppressionReason('$6', '$3', '$7::boolean')} AS reason) suppressed
     ON CONFLICT (key) DO UPDATE
       SET state = CASE WHEN ${LOST} THEN 'unknown' ELSE excluded.state END,
           claimed_until = CASE WHEN ${LOST} THEN NULL ELSE excluded.claimed_until END,
           last_error = CASE WHEN ${LOST} THEN 'the sender died before the answer came' ELSE coalesce(excluded.last_error, mail.last_error) END,
           recipient_key = excluded.recipient_key, attempts = mail.attempts + 1, given_up_at = NULL
       WHERE mail.state IN ${CLAIMABLE} AND (mail.state <> 'sending' OR mail.claimed_until < clock_timestamp())
         AND (mail.state <> 'failed' OR mail.given_up_at IS NOT NULL)
     RETURNING id, message_id, attempts, state, extract(epoch FROM slot_at - clock_timestamp())::float8 * 1000 AS wait_ms`,
    [
      key,
      identity.kind,
      identity.campaignId,
      identity.subjectId,
      messageId(key, domain),
      recipientKey,
      transactional,
      CLAIM,
    ],
  );
  return claimed?.state === 'sending' ? claimed : undefined;
}

/** SQL: the states that a mail may be claimed from. */
const CLAIMABLE = sqlList(mailMoves.claim.from);

/** A row whose sender died with the fate of the mail open. Only kinds that keep track of it have handed_over_at. */
const LOST = `mail.state = 'sending' AND mail.handed_over_at IS NOT NULL`;

/** @returns the milliseconds until another sender must give a sign of life; undefined when none has the mail in hand */
export async function mailInFlight(reader: Reader, identity: MailIdentity): Promise<number | undefined> {
  const row = await reader.row<{ ms: number }>(
    `SELECT extract(epoch FROM claimed_until - clock_timestamp())::float8 * 1000 AS ms FROM mails WHERE key = $1 AND state = 'sending'`,
    [ledgerKey(identity)],
  );
  return row === undefined ? undefined : Math.max(0, row.ms);
}

/** Every change of a claimed mail has this condition: whoever lost the claim changes nothing. */
async function change(
  reader: Reader,
  { id, attempts }: Claim,
  act: Extract<MailAct, 'hold' | 'postpone' | 'accept' | 'fail'>,
  set: string,
  values: unknown[] = [],
): Promise<boolean> {
  const changed = await reader.row(
    `UPDATE mails SET ${set} WHERE id = $1 AND state IN ${sqlList(mailMoves[act].from)} AND attempts = $2 RETURNING id`,
    [id, attempts, ...values],
  );
  return changed !== undefined;
}

/** Gives a sign of life. */
export async function renewClaim(reader: Reader, claim: Claim): Promise<void> {
  await change(reader, claim, 'hold', 'claimed_until = clock_timestamp() + $3::interval', [CLAIM]);
}

/** Gives a mail back until its place in the pace has come. @param waitMs from now */
export async function postpone(reader: Reader, claim: Claim, waitMs: number): Promise<void> {
  await change(
    reader,
    claim,
    'postpone',
    `state = 'queued', queued_at = clock_timestamp(), claimed_until = NULL, slot_at = clock_timestamp() + $3 * interval '1 millisecond'`,
    [waitMs],
  );
}

/** Says that from now on the mail may have left. @returns false when it is in other hands, and must not leave from these */
export async function markHandedOver(reader: Reader, claim: Claim): Promise<boolean> {
  return change(reader, claim, 'hold', 'handed_over_at = clock_timestamp()');
}

/** How a mail ended: accepted by the server, kept back for the sake of its mailbox, or refused by the server for good. */
export type MailFate = 'sent' | 'unsubscribed' | 'suppressed' | 'refused';

/** @returns how a mail ended, by whomever it was sent; undefined while that is open */
export async function mailFate(reader: Reader, identity: MailIdentity): Promise<MailFate | undefined> {
  const row = await reader.row<{ fate: MailFate | null }>(
    `SELECT CASE state WHEN 'sent' THEN 'sent' WHEN 'failed' THEN 'refused'
                       WHEN 'suppressed' THEN CASE WHEN last_error LIKE '%unsubscribed' THEN 'unsubscribed' ELSE 'suppressed' END
            END AS fate FROM mails WHERE key = $1`,
    [ledgerKey(identity)],
  );
  return row?.fate ?? undefined;
}

/**
 * SQL: whether a mail was accepted by a mail server and did not come back.
 *
 * @param subject SQL of whom it is about
 * @param revision SQL of which one it is
 */
export const wentOut = (kind: string, subject: string, revision: string): string =>
  `EXISTS (SELECT FROM mails WHERE key = '${kind}:' || ${subject} || ':' || ${revision} AND mails.state = 'sent')`;

/** Marks a mail as accepted by the mail server. */
export async function markSent(reader: Reader, claim: Claim): Promise<void> {
  await change(
    reader,
    claim,
    'accept',
    `state = 'sent', sent_at = clock_timestamp(), claimed_until = NULL, slot_at = NULL, last_error = NULL`,
  );
}

/**
 * Marks a try as failed.
 *
 * @param state queued: it is tried again. failed: no further try can succeed. unknown: it may have been accepted, a person decides
 * @param reason without addresses
 */
export async function markFailed(
  reader: Reader,
  claim: Claim,
  state: 'queued' | 'failed' | 'unknown',
  reason: string,
): Promise<void> {
  await change(
    reader,
    claim,
    'fail',
    `state = $3, queued_at = clock_timestamp(), claimed_until = NULL, slot_at = NULL, last_error = $4,
     handed_over_at = CASE WHEN $3 = 'unknown' THEN handed_over_at END`,
    [state, reason],
  );
}
