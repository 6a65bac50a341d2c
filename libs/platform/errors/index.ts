export { DomainError, type ErrorKind, type FieldProblem } from './domain-error.js';
export { assertMove, statesBefore, type Transitions } from './illegal-move.js';
