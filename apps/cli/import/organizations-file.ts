import { isISO31661Alpha2, isURL } from 'class-validator';
import { parse } from 'csv-parse/sync';
import type { ImportedOrganization } from '#matching';
import { coalitionOf, membersOf } from '#organizations';
import { asTyped, nameProblem } from '#sign-ons';

/** The file cannot be imported; each problem is one line for the person who gave it. */
export class OrganizationsFileError extends Error {
  constructor(readonly problems: string[]) {
    super(problems[0]);
  }
}

/** Headings that are understood, in whatever case; several names in one cell are set apart by semicolons. */
const COLUMNS = {
  name: ['name', 'organization', 'organisation', 'signatory'],
  aliases: ['aliases', 'alias', 'other names'],
  acronym: ['acronym', 'acronyms'],
  former: ['former names', 'former name', 'formerly'],
  translations: ['translations', 'translation'],
  country: ['country'],
  website: ['website', 'url'],
  parent: ['parent'],
  network: ['network'],
  members: ['members'],
} as const;
type Column = keyof typeof COLUMNS;

const LONGEST_NAME = 300;
const MOST_PROBLEMS = 20;

/**
 * Reads a CSV list of organizations, or the roster of an earlier letter as Undersigned exports it: of that the organizations alone,
 * for individuals are none, and members that were counted stand in the row of their coalition too.
 *
 * @throws OrganizationsFileError that names every row at fault and the cure; then nothing of the file is to be used
 */
export function organizationsOf(text: string): ImportedOrganization[] {
  const [header = [], ...rows] = rowsOf(text);
  const at = columnsOf(header);
  const problems: string[] = [];
  const skipped = notOrganizations(header);
  const list = rows.flatMap((row, index) => {
    if (skipped(row)) return [];
    const cell = (column: Column): string => asTyped(unescaped(row[at[column] ?? -1] ?? ''));
    const read = readRow(cell);
    for (const problem of read.problems) problems.push(`row ${index + 2}: ${problem}`);
    return [read.organization];
  });
  if (problems.length > 0) {
    const more = problems.length - MOST_PROBLEMS;
    throw new OrganizationsFileError([
      ...problems.slice(0, MOST_PROBLEMS),
      ...(more > 0 ? [`and ${more} more rows.`] : []),
    ]);
  }
  return list;
}

/** @returns which rows of an export of ours are no entries of organizations; of another list, where these words may mean anything, none */
function notOrganizations(header: readonly string[]): (row: readonly string[]) => boolean {
  const headings = header.map((heading) => heading.trim());
  const ours = ['position', 'section', 'kind', 'memberOf'].every((heading) => headings.includes(heading));
  const kind = headings.indexOf('kind');
  return (row) => ours && ['individual', 'member'].includes(row[kind] ?? '');
}

function rowsOf(text: string): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    throw new OrganizationsFileError([
      `is not a readable CSV file: ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
}

function columnsOf(header: readonly string[]): Partial<Record<Column, number>> {
  const headings = header.map((heading) => heading.trim().toLowerCase());
  const found = Object.fromEntries(
    Object.entries(COLUMNS).flatMap(([column, known]) => {
      const index = headings.findIndex((heading) => (known as readonly string[]).includes(heading));
      return index < 0 ? [] : [[column, index]];
    }),
  ) as Partial<Record<Column, number>>;
  if (found.name === undefined) {
    throw new OrganizationsFileError([
      'lacks the column “name”. The first row must hold headings; known are: name, aliases, acronym, former names, translations, country, website, parent, network, members.',
    ]);
  }
  return found;
}

function readRow(cell: (column: Column) => string): { organization: ImportedOrganization; problems: string[] } {
  const typed = cell('name');
  const coalition = coalitionOf(typed);
  const members = membersOf(list(cell('members'))).map(({ name }) => name);
  const organization: ImportedOrganization = {
    name: coalition?.name ?? typed,
    otherNames: [
      ...list(cell('aliases')).map((name) => ({ name, kind: 'alias' as const })),
      ...list(cell('acronym')).map((name) => ({ name, kind: 'acronym' as const })),
      ...list(cell('former')).map((name) => ({ name, kind: 'former' as const })),
      ...list(cell('translations')).map((name) => ({ name, kind: 'translation' as const })),
    ],
    members: members.length > 0 ? members : (coalition?.members.map(({ name }) => name) ?? []),
    ...optional('country', cell('country').toUpperCase()),
    ...optional('website', cell('website')),
    ...optional('parent', cell('parent')),
    ...optional('network', cell('network')),
  };
  return { organization, problems: problemsOf(organization) };
}

function problemsOf({ name, otherNames, country, website, parent, network, members }: ImportedOrganization): string[] {
  const others = [...otherNames.map((one) => one.name), parent ?? '', network ?? '', ...members].filter(Boolean);
  const wrong = [
    name === '' ? 'name must be filled in' : sayName('name', name),
    ...others.map((other) => sayName(`“${other.slice(0, 40)}”`, other)),
    country === undefined || isISO31661Alpha2(country)
      ? undefined
      : `country “${country}” must be a code of two letters like MX (ISO 3166-1)`,
    website === undefined || isURL(website, { protocols: ['http', 'https'] })
      ? undefined
      : `website “${website.slice(0, 60)}” must be a web address like https://example.org`,
  ];
  return wrong.filter((problem) => problem !== undefined);
}

function sayName(field: string, name: string): string | undefined {
  const length = [...name].length;
  if (length > LONGEST_NAME) return `${field} must have at most ${LONGEST_NAME} characters; it has ${length}`;
  const problem = nameProblem(name);
  return problem === undefined ? undefined : `${field} ${problem}`;
}

function list(cell: string): string[] {
  return cell
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function optional<K extends string>(key: K, value: string): Partial<Record<K, string>> {
  return value === '' ? {} : ({ [key]: value } as Record<K, string>);
}

/** Exports put an apostrophe before a cell that a spreadsheet would run as a formula. */
function unescaped(cell: string): string {
  return /^'[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) ? cell.slice(1) : cell;
}
