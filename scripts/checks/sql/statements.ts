// From a call to every statement it can hand over.
import ts from 'typescript';
import type { Callers } from './callers.ts';
import { Evaluator } from './evaluate.ts';
import { enterFromCaller, frameAround } from './evaluate-names.ts';
import type { SqlCall } from './find-calls.ts';
import type { Sources } from './program.ts';
import { placeOf } from './program.ts';
import { type Frame, List, Unreadable, type Value } from './values.ts';
import { explore } from './variants.ts';

/** One text that a call can hand over. */
export interface Statement {
  call: SqlCall;
  file: string;
  line: number;
  sql: string;
  /** what was chosen to get there; empty when there was nothing to choose */
  variant: string;
  /** expressions of the parameters; undefined where they are not known one by one */
  parameters: (ts.Expression | undefined)[] | undefined;
  row: ts.Type | undefined;
}

/** A call whose text the source does not say. */
export interface UnreadableCall {
  file: string;
  line: number;
  why: string;
}

export const MOST_VARIANTS = 64;

export interface Read {
  statements: Statement[];
  unreadable: UnreadableCall[];
  capped: Capped[];
}

/** A call with more variants than were looked at. */
export interface Capped {
  file: string;
  line: number;
  /** which ones were */
  covered: string;
  /** number of answers to a single question that no variant has; 0 unless the call has more of them than there may be variants */
  untried: number;
}

/** @param limit variants of one call; where there are more, as many again are chosen so that every two answers meet */
export function readStatements(
  sources: Sources,
  callers: Callers,
  calls: readonly SqlCall[],
  limit = MOST_VARIANTS,
): Read {
  const read: Read = { statements: [], unreadable: [], capped: [] };
  for (const call of calls) {
    const place = placeOf(sources.root, call.node);
    try {
      const { results, coverage } = explore((choices) => {
        const evaluator = new Evaluator(sources.checker, callers, choices);
        return oneVariant(evaluator, call, frameAround(evaluator, call.node, ''));
      }, limit);
      if (results.length === 0) throw new Unreadable(call.sql, 'no case was found in which this statement runs');
      if (coverage !== undefined)
        read.capped.push({ ...place, covered: coverage.describe(), untried: coverage.untried() });
      const different = new Map(results.map((result) => [keyOf(result.value), result]));
      for (const { value, choices } of different.values())
        read.statements.push({ ...place, call, variant: choices.describe(), ...value });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const at = placeOf(sources.root, error.node);
      const elsewhere = at.file === place.file && at.line === place.line ? '' : ` (${at.file}:${at.line})`;
      read.unreadable.push({ ...place, why: `${error.message}${elsewhere}` });
    }
  }
  return read;
}

type Variant = Pick<Statement, 'sql' | 'parameters' | 'row'>;

const keyOf = ({ sql, parameters, row }: Variant): string =>
  `${sql}\0${parameters?.map((node) => node && `${node.getSourceFile().fileName}${node.pos}`).join()}\0${(row as { id?: number } | undefined)?.id}`;

function oneVariant(evaluator: Evaluator, call: SqlCall, frame: Frame): Variant {
  const row = call.row && concreteRow(evaluator, call.row, frame);
  const sql = evaluator.text(call.sql, frame);
  const given = call.parameters && evaluator.value(call.parameters, frame);
  return { sql, row, parameters: call.parameters === undefined ? [] : nodesOf(given) };
}

function nodesOf(given: Value): Statement['parameters'] {
  if (!(given instanceof List) || given.nodes.length !== given.items.length) return undefined;
  return [...given.nodes];
}

/** The row of a generic function is what one of its callers asks for. */
function concreteRow(evaluator: Evaluator, row: ts.Type, frame: Frame): ts.Type | undefined {
  if ((row.flags & ts.TypeFlags.TypeParameter) === 0) return row;
  const declaration = row.symbol.declarations?.[0];
  const owner = declaration?.parent;
  for (let home: Frame | undefined = frame; home !== undefined; home = home.parent) {
    if (owner === undefined || home.node !== owner) continue;
    if (!enterFromCaller(evaluator, owner as ts.SignatureDeclaration, home)) return undefined;
    const index =
      (owner as ts.SignatureDeclaration).typeParameters?.indexOf(declaration as ts.TypeParameterDeclaration) ?? -1;
    const node = home.call?.node?.typeArguments?.[index];
    return node && evaluator.checker.getTypeFromTypeNode(node);
  }
  return undefined;
}
