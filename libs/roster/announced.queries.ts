import type { Reader } from '#platform/database';

/** What of the members of an entry is printed: names and roles. Whether the number counts one may change without the entry. */
const PRINTED_MEMBERS = (entry: string): string => `
  (SELECT coalesce(jsonb_agg(jsonb_build_array(coalesce(member ->> 'name', member #>> '{}'), member ->> 'role') ORDER BY place), '[]')
   FROM jsonb_array_elements(${entry}.members) WITH ORDINALITY AS listed (member, place))`;

/** Entries of editions that are not in the edition before just so. */
const NEWS = `
  FROM edition_signatories entry JOIN editions edition ON edition.id = entry.edition_id
  LEFT JOIN editions previous ON previous.campaign_id = edition.campaign_id AND previous.number = edition.number - 1
  LEFT JOIN edition_signatories was ON was.edition_id = previous.id AND was.sign_on_id = entry.sign_on_id
  WHERE (was.sign_on_id IS NULL
    OR (was.name, was.kind, was.affiliation, ${PRINTED_MEMBERS('was')})
       IS DISTINCT FROM (entry.name, entry.kind, entry.affiliation, ${PRINTED_MEMBERS('entry')}))`;

/**
 * Those whom an edition ($1) is news for: they were added to it or their entry changed, and those whose sign-on was merged into one
 * of these. One for each mailbox.
 */
export const TO_ANNOUNCE = `
  WITH RECURSIVE signer AS (
    SELECT entry.sign_on_id AS id ${NEWS} AND entry.edition_id = $1
    UNION SELECT sign_ons.id FROM sign_ons JOIN signer ON merged_into = signer.id WHERE state = 'merged')
  SELECT DISTINCT ON (email_key) sign_ons.id FROM signer JOIN sign_ons ON sign_ons.id = signer.id
  WHERE state IN ('approved', 'merged') ORDER BY email_key, received_at, sign_ons.id`;

/** @returns the id of the newest edition that was news for a signer, or undefined when none was */
export async function newestNews(reader: Reader, signOnId: string): Promise<string | undefined> {
  const row = await reader.row<{ id: string }>(
    `SELECT edition.id ${NEWS} AND entry.sign_on_id = (SELECT coalesce(merged_into, id) FROM sign_ons WHERE id = $1)
     ORDER BY edition.number DESC LIMIT 1`,
    [signOnId],
  );
  return row?.id;
}

/**
 * Which announcement this is for a signer, so that each goes out once: 1 for the first edition that has their entry, and the number of the
 * edition for a later one that changed it.
 */
export async function announcementRevision(reader: Reader, editionId: string, signOnId: string): Promise<number> {
  const row = await reader.row<{ revision: number }>(
    `SELECT CASE WHEN EXISTS (
         SELECT FROM edition_signatories entry JOIN editions earlier ON earlier.id = entry.edition_id
         WHERE earlier.campaign_id = edition.campaign_id AND earlier.number < edition.number
           AND entry.sign_on_id = (SELECT coalesce(merged_into, id) FROM sign_ons WHERE id = $2))
       THEN edition.number ELSE 1 END AS revision
     FROM editions edition WHERE id = $1`,
    [editionId, signOnId],
  );
  return row?.revision ?? 1;
}
