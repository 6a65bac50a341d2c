import { DomainError } from './domain-error.js';

/** A table of states: from each state, the states it may move to. */
export type Transitions<S extends string> = Readonly<Record<S, readonly S[]>>;

/**
 * Checks one move against a table of states.
 *
 * @param what the thing that moves, as a person would call it ("sign-on")
 * @throws DomainError `illegal-move` (conflict) when the table does not allow it
 */
export function assertMove<S extends string>(what: string, table: Transitions<S>, from: S, to: S): void {
  if (!table[from].includes(to)) {
    const why = from === to ? `This ${what} is ${to} already.` : `This ${what} is ${from}, so it cannot become ${to}.`;
    throw new DomainError('illegal-move', 'conflict', why);
  }
}

/** @returns every state from which the table allows a move to `to`; the condition of a conditional UPDATE. */
export function statesBefore<S extends string>(table: Transitions<S>, to: S): S[] {
  return (Object.keys(table) as S[]).filter((from) => table[from].includes(to));
}
