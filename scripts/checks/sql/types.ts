// Questions to the compiler about types.
import ts from 'typescript';
import type { Primitive } from './values.ts';

/** @returns the members of a union, or the type itself; a type parameter counts as what it extends */
export function members(checker: ts.TypeChecker, type: ts.Type): ts.Type[] {
  const known = type.flags & ts.TypeFlags.Instantiable ? (checker.getBaseConstraintOfType(type) ?? type) : type;
  return known.isUnion() ? known.types : [known];
}

/** @returns the value that alone has this type, boxed; undefined when there are several */
export function onlyValue(checker: ts.TypeChecker, type: ts.Type): { value: Primitive } | undefined {
  if (type.flags & ts.TypeFlags.Undefined) return { value: undefined };
  if (type.flags & ts.TypeFlags.Null) return { value: null };
  if (type.isStringLiteral() || type.isNumberLiteral()) return { value: type.value };
  if (type.flags & ts.TypeFlags.BooleanLiteral) return { value: checker.typeToString(type) === 'true' };
  return undefined;
}

/** @returns every value of a type that has only a few, or undefined */
export function allValues(checker: ts.TypeChecker, type: ts.Type): Primitive[] | undefined {
  const values = members(checker, type).map((member) => onlyValue(checker, member));
  return values.every((value) => value !== undefined) ? values.map(({ value }) => value) : undefined;
}

/** @returns whether a value that was computed can be here, where the compiler may know more after a condition */
export function mayBe(checker: ts.TypeChecker, type: ts.Type, value: Primitive): boolean {
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Void)) return true;
  const values = allValues(checker, type);
  if (values !== undefined) return values.includes(value);
  if (value === undefined || value === null) {
    const flag = value === undefined ? ts.TypeFlags.Undefined | ts.TypeFlags.Void : ts.TypeFlags.Null;
    return members(checker, type).some((member) => (member.flags & flag) !== 0);
  }
  return true;
}

export const isNumber = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  members(checker, type).every((member) => (member.flags & ts.TypeFlags.NumberLike) !== 0);

/** @returns the type of the elements of an array, or undefined */
export function elementType(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  if (checker.isTupleType(type)) {
    const elements = checker.getTypeArguments(type as ts.TypeReference);
    return elements.length === 1 ? elements[0] : undefined;
  }
  if (!checker.isArrayType(type)) return undefined;
  return checker.getTypeArguments(type as ts.TypeReference)[0];
}
