import { stringify } from 'csv-stringify/sync';
import { printedMembers } from '../edition-document.js';
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

/** Excel takes a file without it for one in the code page of the machine, and breaks every accent; all others skip it. */
const BYTE_ORDER_MARK = '\ufeff';

/** RFC 4180 lines; a cell that a spreadsheet would run as a formula gets an apostrophe in front. */
function line(cells: unknown[]): string {
  return stringify([cells], { record_delimiter: '\r\n', escape_formulas: true });
}

const row = (values: Row): string => line(COLUMNS.map((column) => values[column] ?? ''));

/**
 * Under one row of headings as many rows as the number in the letter: one per entry, and one per member that is counted, which names
 * its coalition in `memberOf`. All members of a coalition stand in its own row too, as printed.
 */
export const csvExport: ExportFormat = {
  extension: 'csv',
  contentType: 'text/csv; charset=utf-8; header=present',
  async *write({ signatories }) {
    yield BYTE_ORDER_MARK + line([...COLUMNS]);
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
