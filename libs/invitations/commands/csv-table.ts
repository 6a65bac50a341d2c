import { parse } from 'csv-parse/sync';
import { invitationErrors } from '../invitations.errors.js';

/** Headings that are understood, in four languages, the surest first; without accents and in lower case. */
const COLUMNS = {
  organization: [
    ...['organization', 'organisation', 'organization name', 'organisation name', 'name of the organization'],
    ...['organizacion', 'nombre de la organizacion', 'nom de l organisation', 'organizacao', 'nome da organizacao'],
    ...['name', 'nombre', 'nom', 'nome'],
  ],
  address: [
    ...['address', 'email', 'e mail', 'mail', 'email address', 'e mail address', 'mail address', 'contact email'],
    ...['correo', 'correo electronico', 'direccion', 'direccion de correo', 'direccion de correo electronico'],
    ...['courriel', 'adresse', 'adresse e mail', 'adresse email', 'adresse mail', 'adresse electronique'],
    ...['endereco', 'endereco de e mail', 'endereco de email', 'correio eletronico'],
  ],
  contact: [
    ...['contact', 'contact name', 'contacto', 'nombre del contacto', 'persona de contacto', 'nom du contact'],
    ...['contato', 'nome do contato', 'nome do contacto', 'pessoa de contato'],
  ],
  language: ['language', 'idioma', 'langue', 'lingua', 'lengua'],
  country: ['country', 'pais', 'pays'],
  website: ['website', 'url', 'web', 'web site', 'sitio web', 'pagina web', 'site web', 'site', 'sitio'],
} as const;
export type Column = keyof typeof COLUMNS;
type Columns = Partial<Record<Column, number>>;

/** A list as it was sent, not checked but for its shape. */
export interface Table {
  /** where each column stands */
  at: Columns;
  /** how many headings there are */
  width: number;
  /** rows that hold something, by the number that a spreadsheet shows beside them: the headings are row 1 */
  rows: { row: number; cells: string[] }[];
}

/** @returns the refusal of a list as a whole. @param message what is wrong with it and what to do */
export const refused = (message: string): ReturnType<typeof invitationErrors.list> =>
  invitationErrors.list([{ field: 'csv', message }]);

/** A letter that was lost for good, or one in UTF-8 that was read as two. */
const MISREAD = /\ufffd|[\u00c2\u00c3][\u0080-\u00bf]/;
const SEPARATORS = [',', ';', '\t'];

/**
 * Reads CSV (RFC 4180, with headings in the first row) as spreadsheets write it: with commas, semicolons or tabs between the cells.
 *
 * @throws DomainError `invitation-list`
 */
export function csvTable(csv: string): Table {
  const text = csv.replace(/^(\ufeff?)sep=.\r?\n/i, '$1'); // for the spreadsheet alone, which does not count it
  const separator = SEPARATORS.find((one) => missingIn(headingsOf(text, one)).length === 0) ?? likeliestSeparator(text);
  const [header, ...rows] = recordsOf(text, separator)
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => !isBlank(cells));
  const misread = [header, ...rows].find((one) => one?.cells.some((cell) => MISREAD.test(cell)));
  if (misread !== undefined)
    throw refused(`must be in UTF-8; letters such as é were lost in row ${misread.row}. Save the list as “CSV UTF-8”`);
  const at = columnsOf(header?.cells ?? []);
  const missing = missingIn(at);
  if (missing.length > 0) {
    const known = Object.keys(COLUMNS).join(', ');
    const columns = `${missing.length === 1 ? 'a column' : 'columns'} ${missing.join(' and ')}`;
    throw refused(`must have ${columns} in its first row; known are: ${known}, also in Spanish, French or Portuguese`);
  }
  const doubled = doubledIn(header?.cells ?? []);
  if (doubled !== undefined) throw refused(`must have each column once; “${doubled}” stands twice in its first row`);
  return { at, width: header?.cells.length ?? 0, rows };
}

/** @returns whether nothing stands in any of the cells */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function recordsOf(csv: string, delimiter: string, to?: number): string[][] {
  try {
    return parse(csv, { bom: true, relax_column_count: true, delimiter, ...(to === undefined ? {} : { to }) });
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    const where = line === undefined ? '' : ` near line ${line}: check its quotes`;
    throw refused(`must be a readable CSV list; it breaks off${where}`);
  }
}

/** @returns the separator that the first row holds most often: of headings that cannot be read, nothing else is known */
function likeliestSeparator(csv: string): string {
  const [first = ''] = csv.trimStart().split(/\r?\n/, 1);
  const count = (separator: string): number => first.split(separator).length;
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** @returns what the first row would be with this separator; nothing when it cannot be read so */
function headingsOf(csv: string, separator: string): Columns {
  try {
    return columnsOf(recordsOf(csv.replace(/^\ufeff?[\r\n]+/, ''), separator, 1)[0] ?? []);
  } catch {
    return {};
  }
}

function columnsOf(header: readonly string[]): Columns {
  const headings = header.map(foldHeading);
  const found = Object.entries(COLUMNS).map(([column, known]) => {
    const heading = known.find((one) => headings.includes(one));
    return [column, heading === undefined ? -1 : headings.indexOf(heading)] as const;
  });
  return Object.fromEntries(found.filter(([, index]) => index >= 0));
}

/** @returns a heading of a column that is read and stands there twice, letter by letter: “Correo” and “Correo 2” differ */
function doubledIn(header: readonly string[]): string | undefined {
  const known: readonly string[] = Object.values(COLUMNS).flat();
  return header.find((heading, index) => header.indexOf(heading) < index && known.includes(foldHeading(heading)));
}

function foldHeading(heading: string): string {
  const bare = heading.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return bare.replaceAll(/[^\p{L}]+/gu, ' ').trim();
}

function missingIn(at: Columns): Column[] {
  return (['organization', 'address'] as const).filter((column) => at[column] === undefined);
}
