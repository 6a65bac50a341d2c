import type { Database, Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { ENDED_STATES } from '../sign-on.states.js';
import { signOnErrors } from '../sign-ons.errors.js';
import { signOnEvents } from '../sign-ons.events.js';
import { SUBMITTED_COLUMNS, type SubmittedRecord } from './submitted-record.js';

/**
 * Answers a repeat with the sign-on that stands. As long as its contact has not confirmed, what was said last counts: who
 * corrects the members and sends again is heard, and the confirmation page shows all that will be printed.
 *
 * @param retry a key marks it as a mere retry: nothing is written
 * @returns the id of the sign-on that was submitted first
 * @throws DomainError `campaign-closed` when there is none
 */
export async function repeatSignOn(
  database: Database,
  campaignId: string,
  said: SubmittedRecord,
  retry: boolean,
): Promise<string> {
  return database.transaction(async (tx) => {
    const first = await tx.row<{ id: string }>(
      `SELECT id FROM sign_ons WHERE campaign_id = $1 AND email_key = $2 AND name = $3 AND kind = $4
       ORDER BY state <> ALL($5) DESC, received_at DESC LIMIT 1`,
      [campaignId, said.email_key, said.name, said.kind, ENDED_STATES],
    );
    if (first === undefined) throw signOnErrors.campaignClosed();
    if (!retry) await hear(tx, campaignId, first.id, said);
    return first.id;
  });
}

async function hear(tx: Tx, campaignId: string, id: string, said: SubmittedRecord): Promise<void> {
  await tx.rows(
    `UPDATE sign_ons SET country = said.country, website = said.website, members = said.members,
       printed_members = said.printed_members, contact_name = said.contact_name, contact_title = said.contact_title,
       language = said.language, affiliation = said.affiliation, region = said.region, org_type = said.org_type,
       letter_version = greatest(letter_version,
         coalesce(seen_version, (SELECT letter_version FROM campaigns WHERE campaigns.id = campaign_id)))
     FROM jsonb_to_record($2::jsonb) AS said ${SUBMITTED_COLUMNS}
     WHERE id = $1 AND state = 'unverified'`,
    [id, JSON.stringify(said)],
  );
  await recordEvent(tx, { type: signOnEvents.repeated, campaignId, subjectId: id, actor: 'signer' });
}
