import { DomainError } from './domain-error.js';

/** One act that moves a thing through its states: the states it moves from, and the states it may lead to. */
export interface Move<S extends string> {
  readonly from: readonly [S, ...S[]];
  readonly to: readonly [S, ...S[]];
}

/** A table of moves: every act that moves a thing. A move that no act allows does not exist. */
export type Moves<A extends string, S extends string> = Readonly<Record<A, Move<S>>>;

/**
 * Checks one move against its row in the table.
 *
 * @param what the thing that moves, as a person would call it ("sign-on")
 * @throws DomainError `illegal-move` (conflict) when the act does not lead from the one state to the other
 */
export function assertMove<S extends string>(what: string, move: Move<S>, from: S, to: S): void {
  if (!move.from.includes(from) || !move.to.includes(to)) {
    const why = from === to ? `This ${what} is ${to} already.` : `This ${what} is ${from}, so it cannot become ${to}.`;
    throw new DomainError('illegal-move', 'conflict', why);
  }
}

/** @returns whether some act of the table leads from the one state to the other */
export function mayMove<A extends string, S extends string>(table: Moves<A, S>, from: S, to: S): boolean {
  return Object.values<Move<S>>(table).some((move) => move.from.includes(from) && move.to.includes(to));
}
