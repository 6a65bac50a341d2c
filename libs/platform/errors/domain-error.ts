/** What went wrong, in terms the edge can turn into an HTTP status and a test can assert. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'precondition-required'
  | 'too-many';

/** One wrong field: its path in the request (`members[2]`), and what to do about it. */
export interface FieldProblem {
  field: string;
  message: string;
}

/**
 * An error that a person can act on. Libs declare theirs in a catalogue (`*.errors.ts`);
 * anything else that is thrown is a bug and reaches the client as a bare 500.
 */
export class DomainError extends Error {
  override name = 'DomainError';

  /**
   * @param code stable, kebab-case, part of the API
   * @param kind decides the HTTP status at the edge
   * @param message safe to show: no addresses, no tokens
   * @param fields the request fields at fault, if any
   */
  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    message: string,
    readonly fields: FieldProblem[] = [],
  ) {
    super(message);
  }
}
