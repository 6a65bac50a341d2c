// Which TypeScript types belong to which types of PostgreSQL, as pg reads and writes them without type parsers of our own.
import ts from 'typescript';
import type { SqlType } from './describe.ts';
import { elementType, members } from './types.ts';

type Kind = 'text' | 'number' | 'digits' | 'boolean' | 'time' | 'json' | 'bytes' | 'interval' | 'nothing' | 'other';

const KINDS: Record<string, Kind> = {
  ...Object.fromEntries(['int2', 'int4', 'float4', 'float8', 'oid'].map((name) => [name, 'number'])),
  // Larger than a number holds: pg gives them as text.
  ...Object.fromEntries(['int8', 'numeric'].map((name) => [name, 'digits'])),
  ...Object.fromEntries(['timestamptz', 'timestamp', 'date'].map((name) => [name, 'time'])),
  ...Object.fromEntries(
    ['text', 'varchar', 'bpchar', 'name', 'uuid', 'unknown', 'tsvector', 'regclass'].map((name) => [name, 'text']),
  ),
  bool: 'boolean',
  json: 'json',
  jsonb: 'json',
  bytea: 'bytes',
  interval: 'interval',
  void: 'nothing',
};

const NULLISH = ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void;
const ANYTHING = ts.TypeFlags.Any | ts.TypeFlags.Unknown;

/** Compares types of one database with those of one program. */
export class Fits {
  private readonly checker: ts.TypeChecker;
  private readonly types: ReadonlyMap<number, SqlType>;

  constructor(checker: ts.TypeChecker, types: ReadonlyMap<number, SqlType>) {
    this.checker = checker;
    this.types = types;
  }

  /** @returns `text[]` for a message */
  nameOf(oid: number): string {
    const type = this.types.get(oid);
    if (type === undefined) return `type ${oid}`;
    return type.element === 0 ? type.name : `${this.nameOf(type.element)}[]`;
  }

  /** @returns whether a property of this type can hold what pg makes of a column; null is looked at elsewhere */
  reads(type: ts.Type, oid: number): boolean {
    const sql = this.types.get(oid);
    const kind = KINDS[sql?.name ?? ''] ?? 'other';
    if (sql === undefined || kind === 'nothing') return true;
    return this.every(type, (member) => {
      if (sql.element !== 0) return this.hasElements(member, (element) => this.reads(element, sql.element));
      switch (kind) {
        case 'number':
          return has(member, ts.TypeFlags.NumberLike);
        case 'boolean':
          return has(member, ts.TypeFlags.BooleanLike);
        case 'time':
          return isNamed(member, 'Date');
        case 'json':
          return true;
        case 'bytes':
          return isNamed(member, 'Buffer') || isNamed(member, 'Uint8Array');
        case 'interval':
          return has(member, ts.TypeFlags.Object);
        default:
          return has(member, ts.TypeFlags.StringLike);
      }
    });
  }

  /** @returns whether pg can hand a value of this type to a parameter */
  writes(type: ts.Type, oid: number): boolean {
    const sql = this.types.get(oid);
    if (sql === undefined) return true;
    const kind = KINDS[sql.name] ?? 'other';
    return this.every(type, (member) => {
      const isList = this.checker.isArrayType(member) || this.checker.isTupleType(member);
      if (sql.element !== 0) return this.hasElements(member, (element) => this.writes(element, sql.element));
      // pg writes every array as an array of PostgreSQL, also where JSON is meant.
      if (isList) return false;
      switch (kind) {
        case 'number':
          return has(member, ts.TypeFlags.NumberLike);
        case 'digits':
          return has(member, ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike);
        case 'boolean':
          return has(member, ts.TypeFlags.BooleanLike);
        case 'time':
          return has(member, ts.TypeFlags.StringLike) || isNamed(member, 'Date');
        case 'json':
          return has(member, ts.TypeFlags.StringLike | ts.TypeFlags.Object);
        case 'bytes':
          return isNamed(member, 'Buffer') || isNamed(member, 'Uint8Array');
        default:
          return has(member, ts.TypeFlags.StringLike);
      }
    });
  }

  /** @returns whether a value of this type may be null */
  takesNull(type: ts.Type): boolean {
    return members(this.checker, type).some((member) => has(member, ts.TypeFlags.Null | ANYTHING));
  }

  private every(type: ts.Type, fits: (member: ts.Type) => boolean): boolean {
    return members(this.checker, type).every((member) => has(member, NULLISH | ANYTHING) || fits(member));
  }

  private hasElements(type: ts.Type, fits: (element: ts.Type) => boolean): boolean {
    if (this.checker.isTupleType(type)) return this.checker.getTypeArguments(type as ts.TypeReference).every(fits);
    const element = elementType(this.checker, type);
    return element !== undefined && fits(element);
  }
}

const has = (type: ts.Type, flags: ts.TypeFlags): boolean =>
  (type.flags & flags) !== 0 ||
  // A branded string: an intersection of which one part is a string.
  (type.isIntersection() && type.types.some((part) => (part.flags & flags) !== 0));

const isNamed = (type: ts.Type, name: string): boolean => type.symbol?.name === name;
