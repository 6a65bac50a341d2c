import { DomainError } from '#platform/errors';
import { exported, modulesThat, productFiles, sourceOf } from './product-modules.js';

type Catalogue = Record<string, (...parameters: unknown[]) => DomainError>;

/** Stands for any parameter of an error: a text, a number, a list, a list of objects. In a message it reads ‹name›. */
function probe(name: string, number: number): unknown {
  const own: Record<PropertyKey, unknown> = {
    join: () => `‹${name}›`,
    map: (change: (item: unknown) => unknown) => [change(probe(`${name} item`, number))],
    [Symbol.toPrimitive]: (hint: string) => (hint === 'number' || hint === 'default' ? number : `‹${name}›`),
    toString: () => `‹${name}›`,
    toJSON: () => `‹${name}›`,
  };
  return new Proxy({}, { get: (_, key) => own[key] ?? (typeof key === 'string' ? probe(key, number) : undefined) });
}

/** @returns the errors that a function of a catalogue can make: with rising parameters, and with falling ones where that is another code */
function errorsOf(make: Catalogue[string]): DomainError[] {
  const rising = ['a', 'b', 'c'].map((name, index) => probe(name, index));
  const falling = ['a', 'b', 'c'].map((name, index) => probe(name, -index));
  const [one, other] = [make(...rising), make(...falling)];
  return one.code === other.code ? [one] : [one, other];
}

function asLines({ code, kind, message, fields }: DomainError): string {
  const at = (Array.isArray(fields) ? fields : []).map(
    (field) => `    ${String(field.field)}: ${String(field.message)}`,
  );
  return [`${code}  (${kind})`, `    ${message}`, ...at].join('\n');
}

const CATALOGUE = /export const \w+Errors\b/;

/** An error as source makes it: a status or kind, a code, and the message where it is written there. */
const MADE =
  /new (?:DomainError|RequestProblem)\((?:\s*(?<status>\d+),)?\s*'(?<code>[a-z-]+)',(?:\s*'(?<kind>[a-z-]+)',)?\s*(?:(?<quote>['"`])(?<message>.+?)\k<quote>)?/g;

/** @returns every error of every catalogue: code, kind, message, and the fields at fault; and those that are made outside of one */
export async function errorCatalogue(): Promise<string> {
  const modules = await modulesThat(CATALOGUE);
  const catalogues = exported<Catalogue>(modules, (value, name) => /Errors$/.test(name) && typeof value === 'object');
  const errors = catalogues.flatMap((catalogue) => Object.values(catalogue).flatMap(errorsOf));
  const elsewhere = productFiles()
    .filter((file) => !CATALOGUE.test(sourceOf(file)))
    .flatMap((file) => [...sourceOf(file).matchAll(MADE)].map(({ groups }) => groups ?? {}))
    .map(({ code, kind, status, message = '' }) => `${code}  (${kind ?? status ?? ''})\n    ${message}`.trimEnd());
  return [
    ...[...new Set(errors.map(asLines))].sort(),
    '',
    'made outside of a catalogue:',
    ...[...new Set(elsewhere)].sort(),
  ].join('\n');
}
