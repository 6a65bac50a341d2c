import { printedMembers } from '../edition-document.js';
import { CSV_START, csvLine } from './csv-line.js';
import type { ExportFormat } from './export-format.js';

const COLUMNS = [
  'position',
  'section',
  'kind',
  'name',
  'affiliation',
  'country',
  'members',
  'memberOf',
  'role',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

const row = (values: Row): string => csvLine(COLUMNS.map((column) => values[column] ?? ''));

/**
 * Under one row of headings as many rows as the number in the letter: one per entry, and one per member that is counted, which names
 * its coalition in `memberOf`. All members of a coalition stand in its own row too, as printed.
 */
export const csvExport: ExportFormat = {
  extension: 'csv',
  contentType: 'text/csv; charset=utf-8; header=present',
  async *write({ signatories }) {
    yield CSV_START + csvLine([...COLUMNS]);
    for await (const { position, section, kind, name, affiliation, country, members } of signatories) {
      yield row({ position, section, kind, name, affiliation, country, members: printedMembers(members) });
      for (const member of members) {
        if (member.counted) {
          yield row({ position, section, kind: 'member', name: member.name, memberOf: name, role: member.role });
        }
      }
    }
  },
};
