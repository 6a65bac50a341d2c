export { DomainError, type ErrorKind, type FieldProblem } from './domain-error.js';
export { assertMove, mayMove, type Moves } from './illegal-move.js';
