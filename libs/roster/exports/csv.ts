import { stringify } from 'csv-stringify/sync';
import type { ExportFormat } from './export-format.js';

/** RFC 4180 lines; a cell that a spreadsheet would run as a formula gets an apostrophe in front. */
function row(cells: (string | number)[]): string {
  return stringify([cells], { record_delimiter: '\r\n', escape_formulas: true });
}

/** One row per signatory under one row of headings; the members of a coalition share a cell, `; ` between them. */
export const csvExport: ExportFormat = {
  extension: 'csv',
  contentType: 'text/csv; charset=utf-8; header=present',
  async *write({ signatories }) {
    yield row(['position', 'name', 'country', 'members']);
    for await (const { position, name, country, members } of signatories) {
      yield row([position, name, country ?? '', members.map((member) => member.name).join('; ')]);
    }
  },
};
