import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { ENDED_STATES } from '../sign-on.states.js';
import { signOnErrors } from '../sign-ons.errors.js';
import { signOnEvents } from '../sign-ons.events.js';
import { CORRECTABLE, correctable, type SubmittedRecord } from './submitted-record.js';

/**
 * Answers a repeat with the sign-on that stands. As long as its contact has not confirmed, what was said last counts: who
 * corrects the members and sends again is heard, and the confirmation page shows all that will be printed.
 *
 * @param how seen: number of the letter version that the signer saw, if they said so; retry: a key marks it as a mere retry, so nothing
 *   is written
 * @returns the id of the sign-on that was submitted first
 * @throws DomainError `campaign-closed` when there is none
 */
export async function repeatSignOn(
  tx: Tx,
  campaignId: string,
  record: SubmittedRecord,
  { seen, retry }: { seen?: number; retry: boolean },
): Promise<string> {
  const first = await tx.row<{ id: string }>(
    `SELECT id FROM sign_ons WHERE campaign_id = $1 AND email_key = $2 AND name = $3 AND kind = $4
     ORDER BY state <> ALL($5) DESC, received_at DESC LIMIT 1`,
    [campaignId, record.emailKey, record.name, record.kind, ENDED_STATES],
  );
  if (first === undefined) throw signOnErrors.campaignClosed();
  if (!retry) await correct(tx, campaignId, first.id, record, seen);
  return first.id;
}

const CORRECT = `
  UPDATE sign_ons SET (${CORRECTABLE}) = ROW ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12),
    letter_version = greatest(letter_version,
      coalesce($2::int, (SELECT letter_version FROM campaigns WHERE campaigns.id = campaign_id)))
  WHERE id = $1 AND state = 'unverified'`;

async function correct(tx: Tx, campaignId: string, id: string, record: SubmittedRecord, seen?: number): Promise<void> {
  await tx.rows(CORRECT, [id, seen ?? null, ...correctable(record)]);
  await recordEvent(tx, { type: signOnEvents.repeated, campaignId, subjectId: id, actor: 'signer' });
}
