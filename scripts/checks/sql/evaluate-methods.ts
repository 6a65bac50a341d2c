// Methods of strings and arrays that statements are built with.
import type ts from 'typescript';
import { callBack } from './evaluate-calls.ts';
import type { Evaluator } from './evaluate.ts';
import { allValues, elementType } from './types.ts';
import { isPrimitive, type Lazy, List, Pattern, Unknown, type Value } from './values.ts';

/** @returns the answer, boxed; undefined for a method or a value that is not known here */
export function method(
  evaluator: Evaluator,
  target: Value,
  name: string,
  given: readonly Lazy[],
  node: ts.CallExpression,
): { value: Value } | undefined {
  if (typeof target === 'string') return ofText(target, name, given);
  const list = target instanceof Unknown ? listOfFew(evaluator, target) : target;
  return list instanceof List ? ofList(evaluator, list, name, given, node) : undefined;
}

/** Of an array of which only few values are possible, like the keys of what may be edited: all of them, or one alone. */
function listOfFew(evaluator: Evaluator, target: Unknown): Value {
  const lifted = allValuesOfItems(evaluator, target);
  if (lifted === undefined) return evaluator.settle(target);
  const options = [lifted, ...(lifted.length > 1 ? lifted.map((value) => [value]) : [])];
  const index = evaluator.choose(
    target.key,
    options.map((_, at) => at),
  );
  return new List((options[index] ?? []).map((value) => () => value));
}

function allValuesOfItems({ checker }: Evaluator, { type }: Unknown): Value[] | undefined {
  const item = elementType(checker, type);
  // In an order of their own: the compiler's depends on what it has seen before.
  return item && allValues(checker, item)?.sort();
}

function ofText(text: string, name: string, given: readonly Lazy[]): { value: Value } | undefined {
  const all = given.map((one) => one());
  const [first, second] = all;
  switch (name) {
    case 'trim':
      return { value: text.trim() };
    case 'toLowerCase':
      return { value: text.toLowerCase() };
    case 'replace':
    case 'replaceAll':
      return typeof second === 'string' ? { value: replaced(text, name, first, second) } : undefined;
    case 'slice':
      return all.every((one) => typeof one === 'number')
        ? { value: text.slice(...(all as [number, number])) }
        : undefined;
    case 'includes':
      return typeof first === 'string' ? { value: text.includes(first) } : undefined;
    case 'split':
      return typeof first === 'string' ? { value: new List(text.split(first).map((one) => () => one)) } : undefined;
    default:
      return undefined;
  }
}

function replaced(text: string, name: 'replace' | 'replaceAll', what: Value, by: string): Value {
  const pattern = what instanceof Pattern ? new RegExp(what.source, what.flags) : String(what);
  return name === 'replace' ? text.replace(pattern, by) : text.replaceAll(pattern, by);
}

function ofList(
  evaluator: Evaluator,
  { items, nodes }: List,
  name: string,
  given: readonly Lazy[],
  node: ts.CallExpression,
): { value: Value } | undefined {
  const [first] = given;
  const answer = (item: Lazy, index: number): Value =>
    callBack(evaluator, first?.(), [item, (): Value => index], node, index);
  switch (name) {
    case 'join': {
      const between = first === undefined ? ',' : evaluator.asText(first(), node);
      return { value: items.map((item) => evaluator.asText(item(), node)).join(between) };
    }
    case 'map':
      return { value: new List(items.map((item, index) => once(() => answer(item, index)))) };
    case 'flatMap':
      return { value: new List(items.flatMap((item, index) => itemsOf(answer(item, index)))) };
    case 'filter': {
      const kept = items.map((item, index) => Boolean(answer(item, index)));
      return {
        value: new List(
          items.filter((_, index) => kept[index]),
          nodes.filter((_, index) => kept[index]),
        ),
      };
    }
    case 'includes': {
      const value = first?.();
      const values = items.map((item) => item());
      return isPrimitive(value) && values.every(isPrimitive) ? { value: values.includes(value) } : undefined;
    }
    case 'concat':
      return { value: new List([...items, ...given.flatMap((one) => itemsOf(one()))]) };
    default:
      return undefined;
  }
}

const itemsOf = (value: Value): readonly Lazy[] => (value instanceof List ? value.items : [(): Value => value]);

/** Evaluated when it is first asked for. */
function once(lazy: Lazy): Lazy {
  let value: { is: Value } | undefined;
  return () => (value ??= { is: lazy() }).is;
}
