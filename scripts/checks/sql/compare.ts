// Compares what a statement takes and gives with what its call passes and expects.
import ts from 'typescript';
import type { Column, Description, Refusal } from './describe.ts';
import type { Fits } from './type-mapping.ts';
import { isTest } from './reviewed.ts';
import type { Statement } from './statements.ts';

/** Something wrong with a statement. */
export interface Finding {
  file: string;
  line: number;
  /** what is wrong and how to cure it */
  message: string;
  /** what was chosen to get there; empty when there was nothing to choose */
  variant: string;
}

const finding = ({ file, line, variant }: Statement, message: string): Finding => ({ file, line, message, variant });

/** Like libs/platform/database/rows.ts. */
const camel = (column: string): string => column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** @returns PostgreSQL's own words, with the place in the statement */
export function refused(statement: Statement, { message, hint, position }: Refusal): Finding {
  const near = position === undefined ? '' : ` at \`${excerpt(statement.sql, position - 1)}\``;
  return finding(
    statement,
    `PostgreSQL refuses the statement: ${message}${near}${hint === undefined ? '' : ` (${hint})`}`,
  );
}

/** @returns what stands at a place, in one line */
function excerpt(sql: string, at: number): string {
  return sql
    .slice(at, at + 50)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** @returns what is wrong with the values that are passed for $1, $2 … */
export function compareParameters(
  statement: Statement,
  { parameters: asked }: Description,
  fits: Fits,
  checker: ts.TypeChecker,
): Finding[] {
  const given = statement.parameters;
  if (given === undefined) return [];
  if (given.length !== asked.length)
    return [finding(statement, `the statement has ${asked.length} parameters and the call passes ${given.length}`)];
  return given.flatMap((node, index) => {
    const oid = asked[index] as number;
    if (node === undefined) return [];
    const type = checker.getTypeAtLocation(node);
    if (fits.writes(type, oid)) return [];
    return [
      finding(
        statement,
        `$${index + 1} is ${fits.nameOf(oid)} in SQL and \`${node.getText().slice(0, 60)}\` is ${checker.typeToString(type)}`,
      ),
    ];
  });
}

/** @returns what is wrong with the type of the rows */
export function compareRow(
  statement: Statement,
  { columns }: Description,
  fits: Fits,
  checker: ts.TypeChecker,
): Finding[] {
  const { row, call, sql, file } = statement;
  // What a cursor gives is said where it is declared.
  if (row === undefined || /^\s*FETCH\b/i.test(sql)) return [];
  const byName = new Map(columns.map((column) => [camel(column.name), column]));
  const properties = checker
    .getPropertiesOfType(row)
    .filter(({ flags }) => (flags & (ts.SymbolFlags.Method | ts.SymbolFlags.Accessor)) === 0);
  const missing = properties.filter((property) => !byName.has(property.name) && !isOptional(property));
  const wrong = properties.flatMap((property) => {
    const column = byName.get(property.name);
    const type = checker.getTypeOfSymbolAtLocation(property, call.node);
    const what = column && mismatch(column, type, { fits, sql, mayBeNull: isOptional(property) || isTest(file) });
    if (what === undefined) return [];
    return [
      finding(statement, `${what} and the type of the row says \`${property.name}: ${checker.typeToString(type)}\``),
    ];
  });
  if (missing.length === 0) return wrong;
  const names = missing.map(({ name }) => `\`${name}\``).join(', ');
  return [
    finding(
      statement,
      `the statement does not return ${names}, which the type of its rows has: return them, or take them out of the type`,
    ),
    ...wrong,
  ];
}

const isOptional = ({ flags }: ts.Symbol): boolean => (flags & ts.SymbolFlags.Optional) !== 0;

function mismatch(
  { name, type, nullable }: Column,
  expected: ts.Type,
  { fits, sql, mayBeNull }: { fits: Fits; sql: string; mayBeNull: boolean },
): string | undefined {
  if (!fits.reads(expected, type)) return `column \`${name}\` is ${fits.nameOf(type)}`;
  if (nullable !== true || mayBeNull || fits.takesNull(expected) || saysNotNull(sql, name)) return undefined;
  return `column \`${name}\` may be null`;
}

/**
 * A condition, a join or an assignment anywhere in the statement is taken for one on this very row. That leaves out some that
 * are wrong, and nearly all that are right: of the first six findings five.
 */
const saysNotNull = (sql: string, column: string): boolean =>
  new RegExp(
    `\\b${column}\\b\\s*(IS NOT NULL|IS NOT DISTINCT FROM|[=<>]|IN\\b|@>|&&)|[=<>]\\s*(\\w+\\.)?${column}\\b`,
    'i',
  ).test(sql);
