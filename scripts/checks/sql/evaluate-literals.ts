// Arrays and objects that are written out in the source.
import ts from 'typescript';
import type { Evaluator } from './evaluate.ts';
import { lookUp } from './evaluate-names.ts';
import { Callable, type Frame, List, Properties, Unknown, type Value } from './values.ts';

/** @returns the items of `[a, ...b]` */
export function listOf(evaluator: Evaluator, node: ts.ArrayLiteralExpression, frame: Frame): Value {
  const items: (() => Value)[] = [];
  const nodes: (ts.Expression | undefined)[] = [];
  for (const element of node.elements) {
    if (!ts.isSpreadElement(element)) {
      items.push(() => evaluator.value(element, frame));
      nodes.push(element);
      continue;
    }
    const spread = evaluator.value(element.expression, frame);
    const known = spread instanceof Unknown ? evaluator.settle(spread) : spread;
    if (!(known instanceof List)) return evaluator.unknown(node, frame);
    known.items.forEach((item, index) => {
      items.push(item);
      nodes.push(known.nodes[index]);
    });
  }
  return new List(items, nodes);
}

/** @returns the properties of `{ a, ...b }` */
export function propertiesOf(evaluator: Evaluator, node: ts.ObjectLiteralExpression, frame: Frame): Value {
  const entries = new Map<string, () => Value>();
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      const spread = evaluator.value(property.expression, frame);
      if (!(spread instanceof Properties)) return evaluator.unknown(node, frame);
      for (const [name, lazy] of spread.entries) entries.set(name, lazy);
    } else if (ts.isShorthandPropertyAssignment(property)) {
      entries.set(property.name.text, () => lookUp(evaluator, property.name, frame));
    } else if (ts.isComputedPropertyName(property.name)) {
      return evaluator.unknown(node, frame);
    } else {
      const name = (property.name as ts.Identifier | ts.StringLiteral).text;
      if (ts.isPropertyAssignment(property)) entries.set(name, () => evaluator.value(property.initializer, frame));
      else entries.set(name, () => new Callable(property, frame));
    }
  }
  return new Properties(entries);
}
