import { stringify } from 'csv-stringify/sync';

/** A byte order mark: Excel takes a file without it for one in the code page of the machine and breaks every accent; others skip it. */
export const CSV_START = '\ufeff';

/** @returns a line as RFC 4180 has it; a cell that a spreadsheet would run as a formula gets an apostrophe in front */
export function csvLine(cells: (string | number)[]): string {
  return stringify([cells], { record_delimiter: '\r\n', escape_formulas: true });
}
