import type { Reader } from '#platform/database';
import { PRINTABLE_STATES, type SignOnState } from '#sign-ons';

/** Whom to write to about a sign-on. */
export interface RosterContact {
  id: string;
  /** in the newest edition; null when it is not printed there */
  position: number | null;
  /** as printed */
  name: string;
  contactName: string;
  contactTitle: string | null;
  contactEmail: string;
  language: string;
  state: SignOnState;
  letterVersion: number;
  receivedAt: string;
}

const BATCH = 1_000;

const COLUMNS = `sign_ons.id, coalesce(display_name, sign_ons.name) AS name, contact_name, contact_title, contact_email,
  language, state, letter_version, to_char(received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS received_at`;

/**
 * The contacts of a campaign in batches: first those printed in its newest edition, by position and whatever became of them since,
 * then those of other sign-ons that stand: approved, waiting for review, for an answer about a changed letter, unverified, each in the order they came. Withdrawn, expired, rejected and
 * merged ones are left out unless they are printed: nobody has a reason to write to them about the letter.
 */
export async function* rosterContacts(reader: Reader, campaignId: string): AsyncGenerator<RosterContact[]> {
  const newest = await reader.row<{ id: string }>(
    'SELECT id FROM editions WHERE campaign_id = $1 ORDER BY number DESC LIMIT 1',
    [campaignId],
  );
  if (newest !== undefined) yield* printed(reader, newest.id);
  yield* unprinted(reader, campaignId, newest?.id ?? null);
}

async function* printed(reader: Reader, editionId: string): AsyncGenerator<RosterContact[]> {
  for (let after = 0; ; after += BATCH) {
    const batch = await reader.rows<RosterContact>(
      `SELECT position, ${COLUMNS} FROM edition_signatories JOIN sign_ons ON sign_ons.id = sign_on_id
       WHERE edition_id = $1 AND position > $2 AND position <= $3 ORDER BY position`,
      [editionId, after, after + BATCH],
    );
    yield batch;
    if (batch.length < BATCH) return;
  }
}

async function* unprinted(
  reader: Reader,
  campaignId: string,
  editionId: string | null,
): AsyncGenerator<RosterContact[]> {
  // One state at a time, each in the order of its index.
  for (const state of PRINTABLE_STATES) {
    let last: RosterContact | undefined;
    do {
      const batch = await reader.rows<RosterContact>(
        `SELECT NULL::int AS position, ${COLUMNS} FROM sign_ons
         WHERE campaign_id = $1 AND state = $6
           AND NOT EXISTS (SELECT FROM edition_signatories WHERE edition_id = $2 AND sign_on_id = sign_ons.id)
           AND ($3::timestamptz IS NULL OR (sign_ons.received_at, sign_ons.id) > ($3, $4::uuid))
         ORDER BY sign_ons.received_at, sign_ons.id LIMIT $5`,
        [campaignId, editionId, last?.receivedAt ?? null, last?.id ?? null, BATCH, state],
      );
      yield batch;
      last = batch.length < BATCH ? undefined : batch.at(-1);
    } while (last !== undefined);
  }
}
