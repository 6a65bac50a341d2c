import { type Reader, sqlList, type Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { mailErrors } from '../mail.errors.js';
import { MAIL_TAKEN_FOR_SENT, sendAgainEvent } from '../mail.events.js';
import { mailMoves } from '../mail.states.js';

/** A mail that was handed over and whose answer never came. */
export interface UnknownMail {
  id: string;
  kind: string;
  campaignId: string | null;
  /** whom it is about: for a signer's mail the sign-on */
  subjectId: string;
  messageId: string;
  /** when its last byte was about to leave */
  handedOverAt: Date;
  lastError: string | null;
}

/** Also when nobody came back after its sender died: then no job has said so yet. */
const UNKNOWN = `handed_over_at IS NOT NULL
  AND state IN ${sqlList(mailMoves.decide.from)} AND (state <> 'sending' OR claimed_until < clock_timestamp())`;

/** @param campaignId null for every campaign @returns at most 1000, the oldest first */
export async function unknownMails(reader: Reader, campaignId: string | null): Promise<UnknownMail[]> {
  return reader.rows<UnknownMail>(
    `SELECT id, kind, campaign_id, subject_id, message_id, handed_over_at, last_error FROM mails
     WHERE ${UNKNOWN} AND ($1::uuid IS NULL OR campaign_id = $1) ORDER BY handed_over_at, id LIMIT 1000`,
    [campaignId],
  );
}

/** Which mail a person speaks of; `campaignId` null when they may speak of any. */
export interface MailAtHand {
  id: string;
  campaignId: string | null;
}

/**
 * Takes a mail for sent: somebody looked into the mail server's log, or asked its reader.
 *
 * @throws DomainError `mail-not-found`, `mail-fate-known`
 */
export async function takeForSent(tx: Tx, mail: MailAtHand, actor: string): Promise<void> {
  const known = await decide(tx, mail, `state = 'sent', sent_at = handed_over_at`);
  await recordEvent(tx, { ...known, type: MAIL_TAKEN_FOR_SENT, actor, data: { mailId: mail.id } });
}

/**
 * Sends a mail again, under the same Message-ID: a reader whose program knows it shows it once.
 *
 * @throws DomainError `mail-not-found`, `mail-fate-known`
 */
export async function sendAgain(tx: Tx, mail: MailAtHand, actor: string): Promise<void> {
  const { kind, ...known } = await decide(
    tx,
    mail,
    `state = 'queued', queued_at = clock_timestamp(), handed_over_at = NULL`,
  );
  await recordEvent(tx, { ...known, type: sendAgainEvent(kind), actor, data: { mailId: mail.id } });
}

/** The number of the claim moves on, so that a sender who was only slow changes nothing any more. */
async function decide(
  tx: Tx,
  { id, campaignId }: MailAtHand,
  set: string,
): Promise<{ kind: string; campaignId: string | null; subjectId: string }> {
  const decided = await tx.row<{ kind: string; campaignId: string | null; subjectId: string }>(
    `UPDATE mails SET ${set}, claimed_until = NULL, last_error = NULL, attempts = attempts + 1
     WHERE id = $1 AND ($2::uuid IS NULL OR campaign_id = $2) AND ${UNKNOWN} RETURNING kind, campaign_id, subject_id`,
    [id, campaignId],
  );
  if (decided !== undefined) return decided;
  const there = await tx.row('SELECT 1 AS there FROM mails WHERE id = $1 AND ($2::uuid IS NULL OR campaign_id = $2)', [
    id,
    campaignId,
  ]);
  throw there === undefined ? mailErrors.notFound() : mailErrors.fateKnown();
}
