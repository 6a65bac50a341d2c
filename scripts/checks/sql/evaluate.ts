// Works out what an expression is, as far as the source says it. Nothing is run.
import ts from 'typescript';
import { call } from './evaluate-calls.ts';
import { listOf, propertiesOf } from './evaluate-literals.ts';
import { lookUp } from './evaluate-names.ts';
import type { Callers } from './callers.ts';
import { allValues, isNumber, mayBe, members } from './types.ts';
import {
  Callable,
  type Frame,
  isPrimitive,
  keyOf,
  List,
  Pattern,
  type Primitive,
  Properties,
  Unknown,
  Unreadable,
  type Value,
} from './values.ts';
import { type Choices, Impossible } from './variants.ts';

/** One run: every question is answered by {@link Choices}. */
export class Evaluator {
  readonly checker: ts.TypeChecker;
  readonly callers: Callers;
  readonly choices: Choices;
  /** the frame of files: what stands outside of every function */
  readonly files: Frame = { id: '', node: undefined, parent: undefined, values: new Map() };
  depth = 0;

  constructor(checker: ts.TypeChecker, callers: Callers, choices: Choices) {
    this.checker = checker;
    this.callers = callers;
    this.choices = choices;
  }

  /** @returns the text that an expression is at run time. @throws Unreadable when the source does not say */
  text(node: ts.Expression, frame: Frame): string {
    return this.asText(this.value(node, frame), node);
  }

  /** What `${…}` makes of a value. */
  asText(value: Value, node: ts.Node): string {
    const known = value instanceof Unknown ? this.settle(value) : value;
    if (isPrimitive(known)) return String(known);
    if (known instanceof List) return known.items.map((item) => this.asText(item(), node)).join(',');
    // A number may be any numeral; which one changes neither names nor types.
    if (known instanceof Unknown && isNumber(this.checker, known.type)) return '1';
    throw new Unreadable(node, `what \`${node.getText()}\` is cannot be told from the source`);
  }

  /** @returns something more definite: one of the few values of its type, or what a caller gives; else the same */
  settle(value: Unknown): Value {
    const values = allValues(this.checker, value.type);
    if (values !== undefined) return this.choose(value.key, values);
    if (isNumber(this.checker, value.type)) return value;
    // What a caller leaves out is known: it is undefined.
    const lifted = value.lift === undefined ? value : value.lift();
    if (lifted === value) return value;
    return lifted instanceof Unknown ? this.settle(lifted) : lifted;
  }

  choose<T extends Primitive>(key: string, options: readonly T[]): T {
    const name = shortened(key.slice(key.lastIndexOf('|') + 1));
    return this.choices.choose(key, options, (option) => `${name} = ${JSON.stringify(option) ?? 'undefined'}`);
  }

  unknown(node: ts.Expression, frame: Frame): Unknown {
    return new Unknown(this.checker.getTypeAtLocation(node), `${frame.id}${placeIn(node)}|${node.getText()}`);
  }

  value(node: ts.Expression, frame: Frame): Value {
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isNumericLiteral(node)) return Number(node.text);
    if (ts.isTemplateExpression(node))
      return node.templateSpans.reduce(
        (text, span) => text + this.text(span.expression, frame) + span.literal.text,
        node.head.text,
      );
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      return new Pattern(new RegExp(node.text.slice(1, end), node.text.slice(end + 1)));
    }
    if (ts.isArrayLiteralExpression(node)) return listOf(this, node, frame);
    if (ts.isObjectLiteralExpression(node)) return propertiesOf(this, node, frame);
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return new Callable(node, frame);
    if (node.kind === ts.SyntaxKind.NullKeyword) return null;
    if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
    return node.kind === ts.SyntaxKind.FalseKeyword ? false : this.operation(node, frame);
  }

  private operation(node: ts.Expression, frame: Frame): Value {
    if (
      ts.isParenthesizedExpression(node) ||
      ts.isAsExpression(node) ||
      ts.isSatisfiesExpression(node) ||
      ts.isNonNullExpression(node)
    )
      return this.value(node.expression, frame);
    if (ts.isConditionalExpression(node))
      return this.value(this.truth(node.condition, frame) ? node.whenTrue : node.whenFalse, frame);
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      return !this.truth(node.operand, frame);
    if (ts.isBinaryExpression(node)) return this.binary(node, frame);
    if (ts.isCallExpression(node)) return call(this, node, frame);
    if (ts.isNewExpression(node)) return this.pattern(node, frame);
    return this.reference(node, frame);
  }

  private reference(node: ts.Expression, frame: Frame): Value {
    if (ts.isIdentifier(node)) return this.narrowed(node, lookUp(this, node, frame));
    if (ts.isPropertyAccessExpression(node)) {
      const constant = this.checker.getConstantValue(node);
      if (constant !== undefined) return constant;
      if (node.expression.kind === ts.SyntaxKind.ThisKeyword) return this.ownProperty(node, frame);
      return this.narrowed(node, this.member(this.value(node.expression, frame), node.name.text, node, frame));
    }
    if (ts.isElementAccessExpression(node)) return this.element(node, frame);
    return this.unknown(node, frame);
  }

  private pattern(node: ts.NewExpression, frame: Frame): Value {
    const [source, flags] = node.arguments ?? [];
    if (node.expression.getText() !== 'RegExp' || source === undefined) return this.unknown(node, frame);
    return new Pattern(new RegExp(this.text(source, frame), flags && this.text(flags, frame)));
  }

  /** A condition before may have ruled a value out. */
  private narrowed(node: ts.Expression, value: Value): Value {
    if (isPrimitive(value) && !mayBe(this.checker, this.checker.getTypeAtLocation(node), value)) throw new Impossible();
    return value;
  }

  private ownProperty(node: ts.PropertyAccessExpression, frame: Frame): Value {
    const declaration = this.checker.getSymbolAtLocation(node.name)?.valueDeclaration;
    const fixed =
      declaration !== undefined &&
      ts.isPropertyDeclaration(declaration) &&
      (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Readonly) !== 0;
    return fixed && declaration.initializer !== undefined
      ? this.value(declaration.initializer, this.files)
      : this.unknown(node, frame);
  }

  /** @returns `value.name`; of a value that is not known, all that its type says */
  member(value: Value, name: string, node: ts.Expression, frame: Frame): Value {
    if (value instanceof Properties) return value.entries.get(name)?.();
    if (value instanceof Pattern && name === 'source') return value.source;
    if (value instanceof List && name === 'length') return value.items.length;
    if (typeof value === 'string' && name === 'length') return value.length;
    if (value instanceof Unknown) {
      const property = this.propertyOf(value.type, name);
      if (property === undefined) return this.unknown(node, frame);
      const { lift } = value;
      return new Unknown(
        this.checker.getTypeOfSymbolAtLocation(property, node),
        `${value.key}.${name}`,
        lift && ((): Value => this.member(lift(), name, node, frame)),
      );
    }
    return this.unknown(node, frame);
  }

  private propertyOf(type: ts.Type, name: string): ts.Symbol | undefined {
    for (const member of members(this.checker, type)) {
      const property = this.checker.getPropertyOfType(member, name);
      if (property !== undefined) return property;
    }
    return undefined;
  }

  private element(node: ts.ElementAccessExpression, frame: Frame): Value {
    const of = this.value(node.expression, frame);
    const at = this.value(node.argumentExpression, frame);
    const index = at instanceof Unknown ? this.settle(at) : at;
    if (of instanceof List && typeof index === 'number') return this.narrowed(node, of.items[index]?.());
    if (typeof index === 'string') return this.narrowed(node, this.member(of, index, node, frame));
    if (of instanceof Properties && of.entries.size > 0) {
      const key = this.choose(`${frame.id}${node.pos}|${node.argumentExpression.getText()}`, [...of.entries.keys()]);
      return of.entries.get(key)?.();
    }
    return this.unknown(node, frame);
  }

  private binary(node: ts.BinaryExpression, frame: Frame): Value {
    const { left, right, operatorToken } = node;
    switch (operatorToken.kind) {
      case ts.SyntaxKind.PlusToken:
        return this.plus(node, frame);
      case ts.SyntaxKind.QuestionQuestionToken: {
        const value = this.value(left, frame);
        return this.isMissing(value) ? this.value(right, frame) : value;
      }
      case ts.SyntaxKind.AmpersandAmpersandToken:
        return this.truth(left, frame) ? this.value(right, frame) : this.value(left, frame);
      case ts.SyntaxKind.BarBarToken:
        return this.truth(left, frame) ? this.value(left, frame) : this.value(right, frame);
      case ts.SyntaxKind.EqualsEqualsEqualsToken:
        return this.same(node, frame);
      case ts.SyntaxKind.ExclamationEqualsEqualsToken:
        return !this.same(node, frame);
      case ts.SyntaxKind.InKeyword:
        return this.has(node, frame);
      default:
        return this.comparison(node, frame);
    }
  }

  /** Of `'name' in value`. */
  private has(node: ts.BinaryExpression, frame: Frame): Value {
    const name = this.value(node.left, frame);
    const value = this.value(node.right, frame);
    const known = value instanceof Unknown ? this.settle(value) : value;
    if (typeof name !== 'string') return this.unknown(node, frame);
    if (known instanceof Properties) return known.entries.has(name);
    if (!(known instanceof Unknown)) return this.unknown(node, frame);
    const having = members(this.checker, known.type).map((one) => this.checker.getPropertyOfType(one, name));
    if (having.every((one) => one === undefined)) return false;
    if (having.every((one) => one !== undefined && (one.flags & ts.SymbolFlags.Optional) === 0)) return true;
    return this.choose(`${known.key} has ${name}`, [true, false]);
  }

  /** `a > b` holds wherever it is asked of the same a and b, or nowhere. */
  private comparison(node: ts.BinaryExpression, frame: Frame): Value {
    const [left, right] = [node.left, node.right].map((side) => keyOf(this.value(side, frame)));
    if (left === undefined || right === undefined) return this.unknown(node, frame);
    const key = `${left} ${node.operatorToken.getText()} ${right}`;
    return new Unknown(this.checker.getTypeAtLocation(node), key);
  }

  private plus(node: ts.BinaryExpression, frame: Frame): Value {
    const left = this.value(node.left, frame);
    const right = this.value(node.right, frame);
    if (typeof left === 'number' && typeof right === 'number') return left + right;
    if (isNumber(this.checker, this.checker.getTypeAtLocation(node))) return this.unknown(node, frame);
    return this.asText(left, node.left) + this.asText(right, node.right);
  }

  private same(node: ts.BinaryExpression, frame: Frame): boolean {
    const [left, right] = [node.left, node.right].map((side) => {
      const value = this.value(side, frame);
      return value instanceof Unknown ? this.settle(value) : value;
    });
    if (isPrimitive(left) && isPrimitive(right)) return left === right;
    if (left instanceof Unknown && right === undefined) return this.isUndefined(left);
    if ((left instanceof List || left instanceof Properties) && isPrimitive(right)) return false;
    const keys = [keyOf(left), keyOf(right)];
    const key = keys.includes(undefined) ? `${frame.id}${placeIn(node)}|${node.getText()}` : keys.sort().join(' === ');
    return this.choose(key, [true, false]);
  }

  private isUndefined(value: Unknown): boolean {
    const can = members(this.checker, value.type).some((member) => (member.flags & ts.TypeFlags.Undefined) !== 0);
    return can && this.choose(`${value.key} is undefined`, [false, true]);
  }

  isMissing(value: Value): boolean {
    if (!(value instanceof Unknown)) return value === undefined || value === null;
    const settled = this.settle(value);
    return settled instanceof Unknown ? this.isUndefined(settled) : this.isMissing(settled);
  }

  truth(node: ts.Expression, frame: Frame): boolean {
    const value = this.value(node, frame);
    const settled = value instanceof Unknown ? this.settle(value) : value;
    if (isPrimitive(settled)) return Boolean(settled);
    if (!(settled instanceof Unknown)) return true;
    return this.choose(`${settled.key} holds`, [true, false]);
  }
}

const placeIn = (node: ts.Node): string => `${node.getSourceFile().fileName}:${node.pos}`;

const shortened = (name: string): string => (name.length > 60 ? `…${name.slice(-60)}` : name);
