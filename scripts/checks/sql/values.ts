// What the evaluator works with: values that are known from the source, and what is known of the others.
import type ts from 'typescript';

/** A place in which names have values: a function that was entered, or the one around the statement. */
export interface Frame {
  /** names the frame among all others of a run */
  id: string;
  /** the function whose names these are; undefined for a file */
  node: ts.Node | undefined;
  parent: Frame | undefined;
  values: Map<ts.Symbol, Value>;
  /** values of the parameters, where the frame was entered by a call that is known */
  call?: { arguments: readonly Lazy[]; node: ts.CallExpression | undefined };
}

export type Lazy = () => Value;

/** Known by its type alone. */
export class Unknown {
  readonly type: ts.Type;
  readonly key: string;
  readonly lift: Lazy | undefined;

  /**
   * @param key the same for everything that has the same value
   * @param lift finds out more by looking at one of the places that call the function; left out when that is no help
   */
  constructor(type: ts.Type, key: string, lift?: Lazy) {
    this.type = type;
    this.key = key;
    this.lift = lift;
  }
}

/** An array whose elements are known one by one. */
export class List {
  readonly items: readonly Lazy[];
  readonly nodes: readonly (ts.Expression | undefined)[];

  /** @param nodes expressions of the items, where they stand in the source */
  constructor(items: readonly Lazy[], nodes: readonly (ts.Expression | undefined)[] = []) {
    this.items = items;
    this.nodes = nodes;
  }
}

/** An object whose properties are known one by one. */
export class Properties {
  readonly entries: ReadonlyMap<string, Lazy>;

  constructor(entries: ReadonlyMap<string, Lazy>) {
    this.entries = entries;
  }
}

/** A function with the frame in which it was written. */
export class Callable {
  readonly node: ts.SignatureDeclaration;
  readonly frame: Frame;

  constructor(node: ts.SignatureDeclaration, frame: Frame) {
    this.node = node;
    this.frame = frame;
  }
}

/** A regular expression, of which only the source is of use. */
export class Pattern {
  readonly source: string;
  readonly flags: string;

  constructor({ source, flags }: RegExp) {
    this.source = source;
    this.flags = flags;
  }
}

export type Primitive = string | number | boolean | null | undefined;
export type Value = Primitive | Unknown | List | Properties | Callable | Pattern;

export const isPrimitive = (value: Value): value is Primitive => value === null || typeof value !== 'object';

/** @returns the same for everything that has the same value; undefined where nothing says so */
export function keyOf(value: Value): string | undefined {
  if (value instanceof Unknown) return value.key;
  return isPrimitive(value) ? (JSON.stringify(value) ?? 'undefined') : undefined;
}

/** The source does not say what a statement is. */
export class Unreadable extends Error {
  readonly node: ts.Node;

  constructor(node: ts.Node, message: string) {
    super(message);
    this.node = node;
  }
}
