import { isEmail, isISO31661Alpha2, isURL } from 'class-validator';
import { parse } from 'csv-parse/sync';
import type { FieldProblem } from '#platform/errors';
import { asTyped, nameProblem, unprintable } from '#sign-ons';
import { invitationErrors } from '../invitations.errors.js';

/** One organization to be invited, checked. */
export interface InvitationRow {
  /** of the list, as a spreadsheet counts: the headings are row 1 */
  row: number;
  organizationName: string;
  contactEmail: string;
  contactName: string | null;
  /** BCP 47 tag, one of the campaign's */
  language: string;
  /** ISO 3166-1 alpha-2 */
  country: string | null;
  website: string | null;
}

/** Headings that are understood, in whatever case. */
const COLUMNS = {
  organization: ['organization', 'organisation', 'organization name', 'name'],
  address: ['address', 'email', 'e-mail', 'mail', 'contact email'],
  contact: ['contact', 'contact name'],
  language: ['language'],
  country: ['country'],
  website: ['website', 'url'],
} as const;
type Column = keyof typeof COLUMNS;

/** Rows of one list; more go into another one. Comparing the names of so many takes the process some seconds at worst. */
export const MOST_ROWS = 500;
const MOST_PROBLEMS = 20;

type Check = (text: string, languages: readonly string[]) => string | undefined;

/** What is wrong with a cell and what to do. Addresses are not repeated: an error may be kept somewhere. */
const CHECKS: Record<Column, Check> = {
  organization: (text) => (text === '' ? 'must be filled in' : (tooLong(text, 300) ?? nameProblem(text))),
  address: (text) => {
    if (text === '') return 'must be filled in';
    return text.length <= 254 && isEmail(text) ? undefined : 'must be one mail address like name@example.org';
  },
  contact: (text) => {
    const link = /:\/\/|\bwww\./i.test(text) ? 'must be a name, without a web address' : undefined;
    return tooLong(text, 200) ?? unprintable(text) ?? link;
  },
  language: (text, languages) =>
    text === '' || languages.includes(text)
      ? undefined
      : `must be one of the letter’s: ${languages.join(', ')}; or empty`,
  country: (text) =>
    text === '' || (/^[A-Z]{2}$/.test(text) && isISO31661Alpha2(text))
      ? undefined
      : 'must be a country code of two letters like MX (ISO 3166-1), or empty',
  website: (text) =>
    text === '' || (text.length <= 300 && isURL(text, { protocols: ['http', 'https'], disallow_auth: true }))
      ? undefined
      : 'must be a web address like https://example.org, or empty',
};

/**
 * Reads a CSV list of organizations and addresses (RFC 4180, with headings in the first row). Pure.
 *
 * @param languages of the letter, the main one first; it stands in where a row names none
 * @throws DomainError `invitation-list` naming every row and field at fault with its cure; then nothing of the list is to be used
 */
export function readInvitationList(csv: string, languages: readonly string[]): InvitationRow[] {
  const [header = [], ...rows] = rowsOf(csv);
  const at = columnsOf(header);
  if (rows.length === 0) throw invitationErrors.list([{ field: 'csv', message: 'must hold a row below the headings' }]);
  if (rows.length > MOST_ROWS) {
    const message = `must hold at most ${MOST_ROWS} rows; it has ${rows.length}. Send the rest as another list`;
    throw invitationErrors.list([{ field: 'csv', message }]);
  }
  const problems: FieldProblem[] = [];
  const read = rows.map((cells, index) => {
    const row = index + 2;
    const cell = (column: Column): string => {
      const text = asTyped(cells[at[column] ?? -1] ?? '');
      return column === 'country' ? text.toUpperCase() : text;
    };
    for (const column of Object.keys(CHECKS) as Column[]) {
      const problem = CHECKS[column](cell(column), languages);
      if (problem !== undefined) problems.push({ field: `csv[${row}].${column}`, message: `in row ${row} ${problem}` });
    }
    return {
      row,
      organizationName: cell('organization'),
      contactEmail: cell('address'),
      contactName: cell('contact') || null,
      language: cell('language') || (languages[0] ?? 'en'),
      country: cell('country') || null,
      website: cell('website') || null,
    };
  });
  if (problems.length > 0) throw invitationErrors.list(shortened(problems));
  return read;
}

function rowsOf(csv: string): string[][] {
  try {
    return parse(csv, { bom: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    const reason = (error as { code?: string; lines?: number }).lines;
    const where = reason === undefined ? '' : ` near line ${reason}: check its quotes`;
    throw invitationErrors.list([{ field: 'csv', message: `must be a readable CSV list; it breaks off${where}` }]);
  }
}

function columnsOf(header: readonly string[]): Partial<Record<Column, number>> {
  const headings = header.map((heading) => heading.trim().toLowerCase());
  const found = Object.entries(COLUMNS).map(([column, known]) => [
    column,
    headings.findIndex((heading) => (known as readonly string[]).includes(heading)),
  ]) as [Column, number][];
  const at = Object.fromEntries(found.filter(([, index]) => index >= 0)) as Partial<Record<Column, number>>;
  const missing = (['organization', 'address'] as const).filter((column) => at[column] === undefined);
  if (missing.length > 0) {
    const message = `must have the column ${missing.join(' and ')} in its first row; known are: ${Object.keys(COLUMNS).join(', ')}`;
    throw invitationErrors.list([{ field: 'csv', message }]);
  }
  return at;
}

function tooLong(text: string, most: number): string | undefined {
  const length = [...text].length;
  return length > most ? `must have at most ${most} characters; it has ${length}` : undefined;
}

function shortened(problems: FieldProblem[]): FieldProblem[] {
  const more = problems.length - MOST_PROBLEMS;
  if (more <= 0) return problems;
  return [...problems.slice(0, MOST_PROBLEMS), { field: 'csv', message: `has ${more} more faults in other rows` }];
}
