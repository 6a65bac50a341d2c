import { type ArgumentMetadata, ValidationPipe, type ValidationPipeOptions } from '@nestjs/common';
import { DomainError, type FieldProblem } from '#platform/errors';

/** Deeper than any request, and shallow enough for what recurses behind. */
const DEPTH = 8;
/** More than any request has; beyond it, checking each of them would only keep the server busy. */
const FIELDS = 50;

const refused = (field: string, message: string): DomainError =>
  new DomainError('invalid-request', 'invalid', 'Some fields have to be corrected.', [
    { field, message } satisfies FieldProblem,
  ]);

/**
 * Looks at what was parsed, before anything that trusts its shape: class-transformer recurses, and class-validator finds a
 * class by `constructor` and its rules by name in an object that inherits `toString`.
 *
 * @param value an object, or undefined where nothing was sent
 * @throws DomainError `invalid-request` for anything but an object; for names every object has, such as `constructor` or
 *   `__proto__`; for lists in lists, great depth and very many fields
 */
export function assertPlain(value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refused('body', 'must be a JSON object: {"name": "value"}');
  // Not recursive: it has to survive what it is there to refuse.
  const waiting: { value: object; path: string; depth: number }[] = [{ value, path: '', depth: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value: here, path, depth } = next;
    for (const [field, inner] of Array.isArray(here) ? itemsOf(here, path) : fieldsOf(here, path)) {
      if (typeof inner !== 'object' || inner === null) continue;
      if (depth === DEPTH) throw refused(path, 'is nested too deeply');
      waiting.push({ value: inner, path: field, depth: depth + 1 });
    }
  }
}

/** Each field of the object at `path`: its own path and its value. */
function* fieldsOf(value: object, path: string): Generator<[string, unknown]> {
  const entries = Object.entries(value as Record<string, unknown>);
  if (entries.length > FIELDS)
    throw refused(path || 'body', `must have at most ${FIELDS} fields; it has ${entries.length}`);
  for (const [name, inner] of entries) {
    const field = path === '' ? name : `${path}.${name}`;
    if (name in Object.prototype) throw refused(field, 'is not a field of this request');
    yield [field, inner];
  }
}

/** Each item of the list at `path`: its own path and its value. */
function* itemsOf(list: readonly unknown[], path: string): Generator<[string, unknown]> {
  for (const [index, inner] of Object.entries(list)) {
    const field = `${path}[${index}]`;
    if (Array.isArray(inner)) throw refused(field, 'must not be a list inside a list');
    yield [field, inner];
  }
}

/** Nest's pipe, on plain data only. */
export class PlainValidationPipe extends ValidationPipe {
  constructor(options: ValidationPipeOptions) {
    super(options);
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.metatype !== undefined && this.toValidate(metadata)) assertPlain(value);
    return super.transform(value, metadata);
  }
}
