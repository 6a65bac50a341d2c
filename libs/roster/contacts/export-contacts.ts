import type { Database } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { csvLine, CSV_START } from '../exports/csv-line.js';
import { rosterEvents } from '../roster.events.js';
import { rosterContacts } from './contacts.queries.js';

const HEADINGS = [
  'position',
  'name',
  'contactName',
  'contactTitle',
  'contactEmail',
  'language',
  'state',
  'letterVersion',
];

/**
 * Writes down who took the contacts, before the first of them is given away.
 *
 * @param actor as events name one
 * @returns a CSV file in pieces, formula-safe; memory does not grow with the campaign
 */
export async function exportContacts(
  database: Database,
  campaignId: string,
  actor: string,
): Promise<AsyncGenerator<string>> {
  await database.transaction((tx) =>
    recordEvent(tx, { type: rosterEvents.contactsExported, campaignId, subjectId: campaignId, actor }),
  );
  return lines(database, campaignId);
}

async function* lines(database: Database, campaignId: string): AsyncGenerator<string> {
  yield CSV_START + csvLine(HEADINGS);
  for await (const batch of rosterContacts(database, campaignId)) {
    const rows = batch.map((contact) =>
      csvLine([
        contact.position ?? '',
        contact.name,
        contact.contactName,
        contact.contactTitle ?? '',
        contact.contactEmail,
        contact.language,
        contact.state,
        contact.letterVersion,
      ]),
    );
    yield rows.join('');
  }
}
