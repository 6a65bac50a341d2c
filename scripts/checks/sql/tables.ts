// The tables that a statement writes and reads, by PostgreSQL's own parser.
import { loadModule, parseSync } from 'libpg-query';

/** Names of tables, without those that the statement itself names in a WITH. */
export interface Tables {
  written: readonly string[];
  read: readonly string[];
}

type Node = Record<string, unknown>;

/** Statements whose `relation` is changed. */
const WRITING = new Set(['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt']);
/** Statements of which every table counts as written: TRUNCATE, CREATE TABLE, CREATE INDEX, ALTER TABLE, COPY. */
const DEFINING = /^(Truncate|Create|Index|Alter|Copy)\w*Stmt$/;

/** To be awaited once before {@link tablesOf}. */
export const loadParser = loadModule;

/** @throws Error when the text is no statement of PostgreSQL */
export function tablesOf(sql: string): Tables {
  const written = new Set<string>();
  const read = new Set<string>();
  visit(parseSync(sql), { written, named: new Set(), all: read });
  return { written: [...written], read: [...read] };
}

interface Scope {
  written: Set<string>;
  /** names that a WITH around here gives */
  named: ReadonlySet<string>;
  /** where a table goes that is merely named */
  all: Set<string>;
}

function visit(value: unknown, scope: Scope): void {
  if (Array.isArray(value)) for (const one of value) visit(one, scope);
  else if (typeof value === 'object' && value !== null) visitNode(value as Node, scope);
}

function visitNode(node: Node, scope: Scope): void {
  const inside = withNames(node, scope);
  for (const [key, value] of Object.entries(node)) {
    if (key === 'RangeVar') note(value as Node, inside, inside.all);
    else if (WRITING.has(key)) visitWrite(value as Node, inside);
    else if (DEFINING.test(key)) visit(value, { ...inside, all: inside.written });
    else if (key === 'relation' && isTable(value)) note(value as Node, inside, inside.all);
    // FOR UPDATE OF names what FROM has named.
    else if (key !== 'lockedRels' && key !== 'withClause') visit(value, inside);
  }
}

function visitWrite(statement: Node, scope: Scope): void {
  const { relation, ...rest } = statement;
  note(relation as Node, { ...scope, named: new Set() }, scope.written);
  visitNode(rest, scope);
}

const isTable = (value: unknown): boolean => typeof value === 'object' && value !== null && 'relname' in value;

function note({ relname, schemaname }: Node, { named }: Scope, tables: Set<string>): void {
  if (schemaname === undefined && named.has(String(relname))) return;
  if (schemaname === undefined || schemaname === 'public') tables.add(String(relname));
}

/** Each table of a WITH sees those before it, of a WITH RECURSIVE all of them. */
function withNames(node: Node, scope: Scope): Scope {
  const clause = node.withClause as { ctes: { CommonTableExpr: Node }[]; recursive?: boolean } | undefined;
  if (clause === undefined) return scope;
  const named = new Set(scope.named);
  const ctes = clause.ctes.map(({ CommonTableExpr }) => CommonTableExpr);
  if (clause.recursive === true) for (const { ctename } of ctes) named.add(String(ctename));
  for (const { ctename, ctequery } of ctes) {
    visit(ctequery, { ...scope, named: new Set(named) });
    named.add(String(ctename));
  }
  return { ...scope, named };
}
