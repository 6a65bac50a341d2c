import type { Reader } from '#platform/database';
import type { PrintedSignatory } from './edition-document.js';
import type { Edition } from './edition.entity.js';
import { MEMBERS_AS_STORED } from './members-as-stored.js';
import { rosterErrors } from './roster.errors.js';

/** @returns the editions of a campaign, the newest first */
export async function editionsOf(reader: Reader, campaignId: string): Promise<Edition[]> {
  return reader.rows<Edition>('SELECT * FROM editions WHERE campaign_id = $1 ORDER BY number DESC', [campaignId]);
}

/** @throws DomainError `edition-not-found` */
export async function editionByNumber(reader: Reader, campaignId: string, number: number): Promise<Edition> {
  const edition = await reader.row<Edition>('SELECT * FROM editions WHERE campaign_id = $1 AND number = $2::bigint', [
    campaignId,
    number,
  ]);
  if (edition === undefined) throw rosterErrors.editionNotFound();
  return edition;
}

/** @throws DomainError `edition-not-found` */
export async function editionById(reader: Reader, id: string): Promise<Edition> {
  const edition = await reader.row<Edition>('SELECT * FROM editions WHERE id = $1', [id]);
  if (edition === undefined) throw rosterErrors.editionNotFound();
  return edition;
}

/** @returns the sign-ons behind the entries of an edition, in its order */
export async function editionSignOnIds(reader: Reader, editionId: string): Promise<string[]> {
  const rows = await reader.rows<{ signOnId: string }>(
    'SELECT sign_on_id FROM edition_signatories WHERE edition_id = $1 ORDER BY position',
    [editionId],
  );
  return rows.map(({ signOnId }) => signOnId);
}

/** How many entries are read at a time. */
const BATCH = 1_000;

/**
 * The entries of an edition in order, read in batches. An edition never changes, so no transaction has to be held between
 * two batches, however slowly a client reads. Positions have no gaps: a batch is bounded at both ends, because up to a LIMIT alone
 * PostgreSQL may read and sort all that is left each time, as long as it has no statistics of a table just filled.
 */
export async function* editionSignatories(reader: Reader, editionId: string): AsyncGenerator<PrintedSignatory> {
  for (let after = 0; ; after += BATCH) {
    const batch = await reader.rows<PrintedSignatory>(
      `SELECT position, section, kind, name, country, affiliation, ${MEMBERS_AS_STORED} AS members FROM edition_signatories
       WHERE edition_id = $1 AND position > $2 AND position <= $3 ORDER BY position`,
      [editionId, after, after + BATCH],
    );
    yield* batch;
    if (batch.length < BATCH) return;
  }
}
