// Enters functions whose body says what they give back, and knows the few methods that build text.
import ts from 'typescript';
import { method } from './evaluate-methods.ts';
import type { Evaluator } from './evaluate.ts';
import { lookUp } from './evaluate-names.ts';
import { Callable, type Frame, type Lazy, List, Properties, Unreadable, type Value } from './values.ts';
import { Impossible } from './variants.ts';

const DEEPEST = 40;

export function call(evaluator: Evaluator, node: ts.CallExpression, frame: Frame): Value {
  const given = argumentsOf(evaluator, node, frame);
  if (given === undefined) return evaluator.unknown(node, frame);
  const { expression } = node;
  if (ts.isPropertyAccessExpression(expression)) {
    const known = ofObject(expression, given);
    if (known !== undefined) return known.value;
    const target = evaluator.value(expression.expression, frame);
    const answer = method(evaluator, target, expression.name.text, given, node);
    if (answer !== undefined) return answer.value;
    if (!(target instanceof Properties)) return evaluator.unknown(node, frame);
    return invoke(evaluator, target.entries.get(expression.name.text)?.(), given, node, frame);
  }
  if (!ts.isIdentifier(expression)) return evaluator.unknown(node, frame);
  if (expression.text === 'String' && given.length === 1) return evaluator.asText(given[0]?.(), node);
  return invoke(evaluator, lookUp(evaluator, expression, frame), given, node, frame);
}

function argumentsOf(evaluator: Evaluator, node: ts.CallExpression, frame: Frame): Lazy[] | undefined {
  const given: Lazy[] = [];
  for (const argument of node.arguments) {
    if (!ts.isSpreadElement(argument)) {
      given.push(() => evaluator.value(argument, frame));
      continue;
    }
    const spread = evaluator.value(argument.expression, frame);
    if (!(spread instanceof List)) return undefined;
    given.push(...spread.items);
  }
  return given;
}

/** `Object.keys(…)` and the like. */
function ofObject(
  { expression, name }: ts.PropertyAccessExpression,
  given: readonly Lazy[],
): { value: Value } | undefined {
  if (!ts.isIdentifier(expression) || expression.text !== 'Object') return undefined;
  const of = given[0]?.();
  if (!(of instanceof Properties)) return undefined;
  const pairs = [...of.entries];
  if (name.text === 'keys')
    return {
      value: new List(
        pairs.map(
          ([key]) =>
            () =>
              key,
        ),
      ),
    };
  if (name.text === 'values') return { value: new List(pairs.map(([, lazy]) => lazy)) };
  if (name.text === 'entries')
    return {
      value: new List(
        pairs.map(
          ([key, lazy]) =>
            () =>
              new List([() => key, lazy]),
        ),
      ),
    };
  return undefined;
}

function invoke(
  evaluator: Evaluator,
  called: Value,
  given: readonly Lazy[],
  node: ts.CallExpression,
  frame: Frame,
): Value {
  if (!(called instanceof Callable)) return evaluator.unknown(node, frame);
  try {
    return enter(evaluator, called, given, `${frame.id}${node.getSourceFile().fileName}:${node.pos}/`);
  } catch (error) {
    // What it gives back may still be told by its type, or may be no part of the text.
    if (error instanceof Unreadable && !isText(evaluator, node)) return evaluator.unknown(node, frame);
    throw error;
  }
}

const isText = ({ checker }: Evaluator, node: ts.CallExpression): boolean =>
  (checker.getTypeAtLocation(node).flags & ts.TypeFlags.String) !== 0;

/** @returns what a function gives back. @throws Unreadable when its body does more than choose and build */
export function enter(evaluator: Evaluator, called: Callable, given: readonly Lazy[], id: string): Value {
  const { node } = called;
  const { body, asteriskToken } = node as ts.FunctionLikeDeclaration;
  const isAsync = (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Async) !== 0;
  if (body === undefined || asteriskToken !== undefined || isAsync || evaluator.depth > DEEPEST)
    throw new Unreadable(node, 'this function cannot be followed');
  const frame: Frame = {
    id,
    node,
    parent: called.frame,
    values: new Map(),
    call: { arguments: given, node: undefined },
  };
  evaluator.depth += 1;
  try {
    if (!ts.isBlock(body)) return evaluator.value(body, frame);
    return run(evaluator, body.statements, frame)?.value;
  } finally {
    evaluator.depth -= 1;
  }
}

/** @returns what is returned, boxed; undefined when the statements end without a return */
function run(evaluator: Evaluator, statements: readonly ts.Statement[], frame: Frame): { value: Value } | undefined {
  for (const statement of statements) {
    if (ts.isReturnStatement(statement))
      return { value: statement.expression && evaluator.value(statement.expression, frame) };
    if (ts.isThrowStatement(statement)) throw new Impossible();
    if (ts.isIfStatement(statement)) {
      const branch = evaluator.truth(statement.expression, frame) ? statement.thenStatement : statement.elseStatement;
      const answer = branch && run(evaluator, ts.isBlock(branch) ? branch.statements : [branch], frame);
      if (answer !== undefined) return answer;
    } else if (!ts.isVariableStatement(statement) && !ts.isFunctionDeclaration(statement)) {
      throw new Unreadable(statement, 'a function that builds SQL may only choose and return');
    }
  }
  return undefined;
}

/** For methods such as `map`: calls what was given for each item. */
export function callBack(
  evaluator: Evaluator,
  lambda: Value,
  given: readonly Lazy[],
  node: ts.CallExpression,
  index: number,
): Value {
  if (!(lambda instanceof Callable)) throw new Unreadable(node, 'what is called here is not known');
  return enter(evaluator, lambda, given, `${lambda.frame.id}${node.pos}#${index}/`);
}
