import type { Moves } from '#platform/errors';

export const SIGN_ON_STATES = [
  'unverified',
  'pending-review',
  'approved',
  'rejected',
  'merged',
  'needs-reconsent',
  'withdrawn',
  'expired',
] as const;

/**
 * unverified: accepted, the mailbox not yet proven. pending-review: verified, a coordinator decides.
 * approved: printed. rejected, merged: decided against, or into another sign-on. needs-reconsent: the letter changed since and
 * they did not answer in time; not printed until they do. withdrawn: by the signer. expired: never verified, grace is over. What was merged goes back to review when its target leaves the roster.
 */
export type SignOnState = (typeof SIGN_ON_STATES)[number];

/** Acts of a person who decides about one sign-on. */
export type Decision = 'approve' | 'reject' | 'merge' | 'withdraw';
export type SignOnAct =
  Decision | 'verify' | 'expire' | 'admit-late' | 'hold-back' | 'agree' | 'release' | 'undo-merge';

/** Every move of a sign-on. `move-sign-ons.ts` is the only place that makes one. */
export const signOnMoves: Moves<SignOnAct, SignOnState> = {
  verify: { from: ['unverified'], to: ['pending-review'] },
  expire: { from: ['unverified'], to: ['expired'] },
  'admit-late': { from: ['expired'], to: ['unverified'] },
  approve: { from: ['pending-review', 'rejected'], to: ['approved'] },
  reject: { from: ['pending-review', 'approved', 'needs-reconsent'], to: ['rejected'] },
  merge: { from: ['pending-review', 'approved', 'needs-reconsent'], to: ['merged'] },
  withdraw: { from: ['unverified', 'pending-review', 'approved', 'merged', 'needs-reconsent'], to: ['withdrawn'] },
  /** No answer to a material change of the letter. */
  'hold-back': { from: ['pending-review', 'approved'], to: ['needs-reconsent'] },
  /** The signer agrees after all. No coordinator answers for a signer, so nothing else leads out of `needs-reconsent` onto the roster. */
  agree: { from: ['needs-reconsent'], to: ['approved', 'pending-review'] },
  /** The sign-on that it was merged into leaves the roster. */
  release: { from: ['merged'], to: ['pending-review'] },
  /** It becomes what it was before its merge. */
  'undo-merge': { from: ['merged'], to: ['pending-review', 'approved', 'needs-reconsent'] },
};

/** @returns whether the table of moves lets somebody decide this about a sign-on in this state */
export function mayDecide(act: Decision, state: SignOnState): boolean {
  return signOnMoves[act].from.includes(state);
}

/** Withdrawn by the signer, or never confirmed in time. The same name may be signed again from the same mailbox; until then that is a repeat. */
export const ENDED_STATES: readonly SignOnState[] = ['withdrawn', 'expired'];

/** Its mailbox is proven and nobody decided against it: its signer has a part in the letter, by their own entry or another's. */
export const CONFIRMED_STATES: readonly SignOnState[] = ['pending-review', 'approved', 'merged', 'needs-reconsent'];

/** It is printed or may come to be, by its own entry or another's: matching finds out which organization it is. */
export const MATCHED_STATES: readonly SignOnState[] = ['unverified', ...CONFIRMED_STATES];

/** Its mailbox is proven and it has an entry of its own, printed or not: its organization has signed. */
export const SIGNED_STATES: readonly SignOnState[] = ['pending-review', 'approved', 'needs-reconsent'];

/** An entry of its own is printed, or may come to be. In the order in which lists of contacts have them. */
export const PRINTABLE_STATES: readonly SignOnState[] = ['approved', 'pending-review', 'needs-reconsent', 'unverified'];
