import type { Database, Reader } from '#platform/database';
import type { PrintedSignatory } from './edition-document.js';
import type { Edition } from './edition.entity.js';
import { rosterErrors } from './roster.errors.js';
import { EDITION_SIGNATORIES } from './roster.queries.js';

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

/** The entries of an edition, streamed in order. */
export function editionSignatories(database: Database, editionId: string): AsyncGenerator<PrintedSignatory> {
  return database.stream<PrintedSignatory>(EDITION_SIGNATORIES, [editionId]);
}
