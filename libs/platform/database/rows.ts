import type { QueryResult, QueryResultRow } from 'pg';

const camelCache = new Map<string, string>();

function camel(column: string): string {
  let name = camelCache.get(column);
  if (name === undefined) {
    name = column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    camelCache.set(column, name);
  }
  return name;
}

/** @returns the rows with camelCase keys, so that hand-written SQL and entities read alike. */
export function camelRows<T>(result: QueryResult<QueryResultRow>): T[] {
  const names = result.fields.map((field) => [field.name, camel(field.name)] as const);
  return result.rows.map(
    (row) => Object.fromEntries(names.map(([column, name]) => [name, row[column] as unknown])) as T,
  );
}
