import { correlationId } from '#platform/logging';
import type { Tx } from '#platform/database';
import { assertMove } from '#platform/errors';
import type { SignOn } from '../sign-on.entity.js';
import { type SignOnAct, signOnMoves, type SignOnState } from '../sign-on.states.js';
import { signOnErrors } from '../sign-ons.errors.js';
import { signOnEvents } from '../sign-ons.events.js';
import { isTaken } from './is-taken.js';

/**
 * What is written when sign-ons move. `which` and `set` are SQL about `sign_ons`, written out where the command is: the check of SQL
 * reads the statement of every caller. The first of `values` is $7, because $1 to $6 belong to every move.
 */
export interface SignOnsMove {
  /** condition beside that of the state */
  which: string;
  /** columns written in the same UPDATE */
  set?: string;
  values: unknown[];
  /** needed where the act may lead to several states */
  to?: SignOnState;
  actor: string;
  /** of the event, the same for all of them */
  data?: Record<string, unknown>;
}

const EVENTS: Record<SignOnAct, string> = {
  verify: signOnEvents.verified,
  expire: signOnEvents.expired,
  'admit-late': signOnEvents.admittedLate,
  approve: signOnEvents.approved,
  reject: signOnEvents.rejected,
  merge: signOnEvents.merged,
  withdraw: signOnEvents.withdrawn,
  'hold-back': signOnEvents.reconsentMissed,
  agree: signOnEvents.reconsented,
  release: signOnEvents.unmerged,
  'undo-merge': signOnEvents.unmerged,
};

/** What a caller wants to know about the sign-ons that moved; of any number of them it asks for ids or for nothing. */
const ANSWERS = {
  rows: { returning: 'sign_ons.*', answer: '*' },
  ids: { returning: 'sign_ons.id, sign_ons.campaign_id', answer: 'id' },
  nothing: { returning: 'sign_ons.id, sign_ons.campaign_id', answer: 'count(*)::int AS moved' },
} as const;

/**
 * Moves sign-ons through their states: this is the only statement that changes one. It contains the condition from the table of moves,
 * so of two people deciding at once one finds nothing to move, and it records the event of each. Any number of sign-ons is one round trip.
 *
 * @returns the sign-ons as they are now
 * @throws DomainError `illegal-move` when the act does not lead to the given state, `possible-duplicate` when two approved signatories
 *   would have one name
 */
export async function moveSignOns(tx: Tx, act: SignOnAct, move: SignOnsMove): Promise<SignOn[]> {
  return run<SignOn>(tx, act, move, 'rows');
}

/** The same. @returns the ids of those that moved */
export async function moveSignOnsById(tx: Tx, act: SignOnAct, move: SignOnsMove): Promise<string[]> {
  const moved = await run<{ id: string }>(tx, act, move, 'ids');
  return moved.map(({ id }) => id);
}

/** The same. @returns how many moved */
export async function countMovedSignOns(tx: Tx, act: SignOnAct, move: SignOnsMove): Promise<number> {
  const [counted] = await run<{ moved: number }>(tx, act, move, 'nothing');
  return counted?.moved ?? 0;
}

async function run<T>(tx: Tx, act: SignOnAct, move: SignOnsMove, wanted: keyof typeof ANSWERS): Promise<T[]> {
  const { from, to: targets } = signOnMoves[act];
  const { which, values, to = targets[0], actor, data = {} } = move;
  assertMove('sign-on', signOnMoves[act], from[0], to);
  const set = move.set === undefined ? '' : `, ${move.set}`;
  const { returning, answer } = ANSWERS[wanted];
  return tx
    .rows<T>(
      `WITH moved AS (
         UPDATE sign_ons SET state = $1${set} WHERE state = ANY($2::text[]) AND ${which} RETURNING ${returning}),
       event AS (
         INSERT INTO events (type, campaign_id, subject_id, actor, data, correlation_id)
         SELECT $3, campaign_id, id, $4, $5::jsonb, $6 FROM moved RETURNING id),
       handed AS (INSERT INTO outbox (event_id) SELECT id FROM event ORDER BY id)
       SELECT ${answer} FROM moved`,
      [to, from, EVENTS[act], actor, JSON.stringify(data), correlationId() ?? null, ...values],
    )
    .catch((error: unknown) => {
      throw isTaken(error) ? signOnErrors.sameOrganization() : error;
    });
}
