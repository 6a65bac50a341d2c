// Every place that hands SQL to PostgreSQL.
import ts from 'typescript';
import type { Sources } from './program.ts';
import { walk } from './program.ts';

/** A call that hands over SQL. */
export interface SqlCall {
  node: ts.CallExpression;
  sql: ts.Expression;
  parameters: ts.Expression | undefined;
  /** the type of one row as the caller sees it; undefined where nobody looks at the rows */
  row: ts.Type | undefined;
}

const METHODS = new Set(['rows', 'row', 'query']);
/** Files that declare a method of such a name, by the end of their path. */
const DECLARED_IN = [
  /\/libs\/platform\/database\/[^/]+\.ts$/,
  /\/node_modules\/(@types\/)?pg\//,
  /\/node_modules\/typeorm\//,
];

/** @returns the calls of {@link METHODS} of a reader, a transaction, a pg client or TypeORM, in the order of files and lines */
export function findCalls({ files, checker }: Sources): SqlCall[] {
  const found: SqlCall[] = [];
  for (const file of files)
    walk(file, (node) => {
      if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
      if (!METHODS.has(node.expression.name.text)) return;
      const signature = checker.getResolvedSignature(node);
      const declaredIn = signature?.declaration?.getSourceFile().fileName ?? '';
      const [sql, parameters] = node.arguments;
      if (sql === undefined || !DECLARED_IN.some((pattern) => pattern.test(declaredIn))) return;
      const row = node.expression.name.text === 'query' ? undefined : rowType(checker, signature as ts.Signature);
      found.push({ node, sql, parameters, row });
    });
  return found;
}

/** Of `Promise<T[]>` and `Promise<T | undefined>`: T. */
function rowType(checker: ts.TypeChecker, signature: ts.Signature): ts.Type | undefined {
  const [answer] = checker.getTypeArguments(checker.getReturnTypeOfSignature(signature) as ts.TypeReference);
  if (answer === undefined) return undefined;
  const row = checker.isArrayType(answer)
    ? checker.getTypeArguments(answer as ts.TypeReference)[0]
    : checker.getNonNullableType(answer);
  if (row === undefined || row.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return undefined;
  return isEmpty(checker, row) ? undefined : row;
}

/** `unknown` without null and undefined is `{}`. */
function isEmpty(checker: ts.TypeChecker, type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.TypeParameter) === 0 && checker.getPropertiesOfType(type).length === 0;
}
