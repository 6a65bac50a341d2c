import type { FieldProblem } from '#platform/errors';
import { lookUpLanguage } from '#platform/language';
import {
  asTyped,
  holdsWebAddress,
  isCountryCode,
  isMailAddress,
  isWebAddress,
  nameProblem,
  unprintable,
} from '#sign-ons';
import { invitationErrors } from '../invitations.errors.js';
import { type Column, csvTable, isBlank, refused } from './csv-table.js';

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

/** Rows of one list; more go into another one. Comparing the names of so many takes seconds, in slices between which others are answered. */
export const MOST_ROWS = 500;
const MOST_PROBLEMS = 20;

type Check = (text: string, languages: readonly string[]) => string | undefined;

/** What is wrong with a cell and what to do. Addresses are not repeated: an error may be kept somewhere. */
const CHECKS: Record<Column, Check> = {
  organization: (text) => (text === '' ? 'must be filled in' : (tooLong(text, 300) ?? nameProblem(text))),
  address: (text) => {
    if (text === '') return 'must be filled in';
    return isMailAddress(text) ? undefined : 'must be one mail address like name@example.org';
  },
  contact: (text) => {
    const link = holdsWebAddress(text) ? 'must be a name, without a web address' : undefined;
    return tooLong(text, 200) ?? unprintable(text) ?? link;
  },
  language: (text, languages) =>
    text === '' || lookUpLanguage([text], languages) !== undefined
      ? undefined
      : `must be one of the letter’s: ${languages.join(', ')}; or empty`,
  country: (text) =>
    text === '' || isCountryCode(text)
      ? undefined
      : 'must be a country code of two letters like MX (ISO 3166-1), or empty',
  website: (text) =>
    text === '' || (text.length <= 300 && isWebAddress(text))
      ? undefined
      : 'must be a web address like https://example.org, or empty',
};

/**
 * Reads a CSV list of organizations and addresses. Pure.
 *
 * @param languages of the letter, the main one first; it stands in where a row names none
 * @throws DomainError `invitation-list` naming every row and field at fault with its cure; then nothing of the list is to be used
 */
export function readInvitationList(csv: string, languages: readonly string[]): InvitationRow[] {
  const { at, width, rows } = csvTable(csv);
  if (rows.length === 0) throw refused('must hold a row below the headings');
  if (rows.length > MOST_ROWS)
    throw refused(`must hold at most ${MOST_ROWS} rows; it has ${rows.length}. Send the rest as another list`);
  const problems: FieldProblem[] = [];
  const read = rows.map(({ row, cells }) => {
    const cell = (column: Column): string => {
      const text = asTyped(cells[at[column] ?? -1] ?? '');
      return column === 'country' ? text.toUpperCase() : text;
    };
    for (const column of Object.keys(CHECKS) as Column[]) {
      const problem = CHECKS[column](cell(column), languages);
      if (problem !== undefined) problems.push({ field: `csv[${row}].${column}`, message: `in row ${row} ${problem}` });
    }
    if (!isBlank(cells.slice(width))) {
      const message = `in row ${row} has more cells than there are headings: put a name with a comma in quotes`;
      problems.push({ field: `csv[${row}]`, message });
    }
    return {
      row,
      organizationName: cell('organization'),
      contactEmail: cell('address'),
      contactName: cell('contact') || null,
      language: lookUpLanguage([cell('language')], languages) ?? languages[0] ?? 'en',
      country: cell('country') || null,
      website: cell('website') || null,
    };
  });
  if (problems.length > 0) throw invitationErrors.list(shortened(problems));
  return read;
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
