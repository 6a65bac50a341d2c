// What a name stands for: a constant here or in another file, a parameter, a part of either.
import ts from 'typescript';
import type { Evaluator } from './evaluate.ts';
import { Callable, type Frame, List, Properties, Unknown, type Value } from './values.ts';

/** Functions that are entered from their callers, one from the other, at most. */
const DEEPEST = 6;

export function lookUp(evaluator: Evaluator, node: ts.Identifier, frame: Frame): Value {
  if (node.text === 'undefined') return undefined;
  const { checker } = evaluator;
  const symbol = symbolOf(checker, node);
  const declaration = symbol?.valueDeclaration;
  if (symbol === undefined || declaration === undefined) return evaluator.unknown(node, frame);
  const home = frameOf(evaluator, declaration, frame);
  if (home.values.has(symbol)) return home.values.get(symbol);
  const value = declared(evaluator, declaration, node, home);
  home.values.set(symbol, value);
  return value;
}

function symbolOf(checker: ts.TypeChecker, node: ts.Identifier): ts.Symbol | undefined {
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  return symbol !== undefined && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** @returns the innermost frame around a declaration */
function frameOf(evaluator: Evaluator, declaration: ts.Node, frame: Frame): Frame {
  for (let one: Frame | undefined = frame; one !== undefined; one = one.parent) {
    const { node } = one;
    if (node !== undefined && isWithin(declaration, node)) return one;
  }
  return evaluator.files;
}

function isWithin(node: ts.Node, outer: ts.Node): boolean {
  return node.getSourceFile() === outer.getSourceFile() && node.pos >= outer.pos && node.end <= outer.end;
}

function declared(evaluator: Evaluator, declaration: ts.Declaration, node: ts.Identifier, home: Frame): Value {
  if (ts.isVariableDeclaration(declaration)) return variable(evaluator, declaration, node, home);
  if (ts.isFunctionDeclaration(declaration)) return new Callable(declaration, home);
  if (ts.isParameter(declaration)) return parameter(evaluator, declaration, home);
  if (ts.isBindingElement(declaration)) return part(evaluator, declaration, home);
  return evaluator.unknown(node, home);
}

function variable(evaluator: Evaluator, declaration: ts.VariableDeclaration, node: ts.Identifier, home: Frame): Value {
  const list = declaration.parent;
  const isConst = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  if (isConst && declaration.initializer !== undefined) return evaluator.value(declaration.initializer, home);
  if (isConst && ts.isForOfStatement(list.parent)) return oneOf(evaluator, list.parent.expression, declaration, home);
  return named(evaluator, declaration, node, home);
}

/** In a loop over what is known: one element after the other. */
function oneOf(evaluator: Evaluator, over: ts.Expression, declaration: ts.VariableDeclaration, home: Frame): Value {
  const value = evaluator.value(over, home);
  if (!(value instanceof List) || value.items.length === 0)
    return named(evaluator, declaration, declaration.name, home);
  const places = value.items.map((_, index) => index);
  return value.items[evaluator.choose(`${home.id}${declaration.pos}|${declaration.name.getText()}`, places)]?.();
}

function named(evaluator: Evaluator, declaration: ts.Node, node: ts.Node, home: Frame): Unknown {
  const type = evaluator.checker.getTypeAtLocation(declaration);
  return new Unknown(type, `${home.id}${declaration.pos}|${node.getText()}`);
}

/** The value of a parameter: of the call by which its function was entered, else what its type says. */
export function parameter(evaluator: Evaluator, declaration: ts.ParameterDeclaration, home: Frame): Value {
  const owner = declaration.parent;
  const index = owner.parameters.indexOf(declaration);
  if (home.call !== undefined && home.node === owner) {
    if (declaration.dotDotDotToken !== undefined) return new List(home.call.arguments.slice(index));
    const given = home.call.arguments[index]?.();
    if (given !== undefined || declaration.initializer === undefined) {
      return given instanceof Unknown ? narrower(evaluator, given, declaration) : given;
    }
    return evaluator.value(declaration.initializer, home);
  }
  const type = evaluator.checker.getTypeAtLocation(declaration);
  return new Unknown(type, `${home.id}${declaration.pos}|${declaration.name.getText()}`, () =>
    fromCaller(evaluator, declaration, home),
  );
}

/** What is given may have a wider type than what is asked for, after a check that cannot be followed. */
function narrower(evaluator: Evaluator, given: Unknown, declaration: ts.ParameterDeclaration): Unknown {
  const { checker } = evaluator;
  const asked = checker.getTypeAtLocation(declaration);
  return checker.isTypeAssignableTo(given.type, asked) ? given : new Unknown(asked, given.key, given.lift);
}

/** Chooses one of the places that call the function around the statement, and enters it from there. */
export function enterFromCaller(evaluator: Evaluator, owner: ts.SignatureDeclaration, home: Frame): boolean {
  if (home.call !== undefined) return home.node === owner;
  if (home.node !== owner || home.id.split('^').length > DEEPEST) return false;
  const calls = evaluator.callers.of(owner);
  if (calls.length === 0) return false;
  const key = `${home.id}${owner.pos}|caller`;
  const index = evaluator.choices.choose(
    key,
    calls.map((_, at) => at),
    (at) => `called from ${whereIs(calls[at] as ts.CallExpression)}`,
  );
  const call = calls[index] as ts.CallExpression;
  const outside = frameAround(evaluator, call, `${home.id}^`);
  home.call = { arguments: call.arguments.map((one) => () => evaluator.value(one, outside)), node: call };
  return true;
}

function fromCaller(evaluator: Evaluator, declaration: ts.ParameterDeclaration, home: Frame): Value {
  const entered = enterFromCaller(evaluator, declaration.parent, home);
  return entered
    ? parameter(evaluator, declaration, home)
    : new Unknown(evaluator.checker.getTypeAtLocation(declaration), `${home.id}${declaration.pos}`);
}

function whereIs(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName.split('/').slice(-2).join('/')}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** @returns frames for all functions around a node, the innermost */
export function frameAround(evaluator: Evaluator, node: ts.Node, id: string): Frame {
  const owner = ts.findAncestor(node.parent, (one) => ts.isFunctionLike(one));
  if (owner === undefined) return evaluator.files;
  const parent = frameAround(evaluator, owner, id);
  return { id: `${id}${owner.getSourceFile().fileName}:${owner.pos}/`, node: owner, parent, values: new Map() };
}

/** One part of what is taken apart by `{ a, b: c = 1 }` or `[a, b]`. */
function part(evaluator: Evaluator, element: ts.BindingElement, home: Frame): Value {
  return partOf(evaluator, element, wholeOf(evaluator, element.parent, home), home);
}

function partOf(evaluator: Evaluator, element: ts.BindingElement, whole: Value, home: Frame): Value {
  const value = taken(evaluator, element, whole, home);
  if (value === undefined && element.initializer !== undefined) return evaluator.value(element.initializer, home);
  return value;
}

function wholeOf(evaluator: Evaluator, pattern: ts.BindingPattern, home: Frame): Value {
  const { parent } = pattern;
  if (ts.isParameter(parent)) return parameter(evaluator, parent, home);
  if (ts.isBindingElement(parent)) return part(evaluator, parent, home);
  if (parent.initializer !== undefined) return evaluator.value(parent.initializer, home);
  return ts.isForOfStatement(parent.parent.parent)
    ? oneOf(evaluator, parent.parent.parent.expression, parent, home)
    : named(evaluator, parent, parent.name, home);
}

function taken(evaluator: Evaluator, element: ts.BindingElement, whole: Value, home: Frame): Value {
  const pattern = element.parent;
  const type = evaluator.checker.getTypeAtLocation(element);
  if (element.dotDotDotToken !== undefined)
    return new Unknown(type, `${home.id}${element.pos}|${element.name.getText()}`);
  if (ts.isArrayBindingPattern(pattern)) {
    const index = pattern.elements.indexOf(element);
    return whole instanceof List ? whole.items[index]?.() : named(evaluator, element, element.name, home);
  }
  const name = (element.propertyName ?? element.name).getText();
  if (whole instanceof Properties) return whole.entries.get(name)?.();
  if (!(whole instanceof Unknown)) return named(evaluator, element, element.name, home);
  const { lift } = whole;
  // The type here has the default's in it, as what is chosen from should.
  return new Unknown(type, `${whole.key}.${name}`, lift && ((): Value => partOf(evaluator, element, lift(), home)));
}
