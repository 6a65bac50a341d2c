import type { Transitions } from '#platform/errors';

export const SIGN_ON_STATES = [
  'unverified',
  'pending-review',
  'approved',
  'rejected',
  'merged',
  'withdrawn',
  'expired',
] as const;

/**
 * unverified: accepted, the mailbox not yet proven. pending-review: verified, a coordinator decides.
 * approved: printed. rejected, merged: decided against, or into another sign-on. withdrawn: by the signer.
 * expired: never verified, grace is over. What was merged goes back to review when its target leaves the roster.
 */
export type SignOnState = (typeof SIGN_ON_STATES)[number];

export const signOnMoves: Transitions<SignOnState> = {
  unverified: ['pending-review', 'withdrawn', 'expired'],
  'pending-review': ['approved', 'rejected', 'merged', 'withdrawn'],
  approved: ['merged', 'rejected', 'withdrawn'],
  rejected: ['approved'],
  merged: ['withdrawn', 'pending-review'],
  withdrawn: [],
  expired: [],
};

/** While a sign-on is in one of these, the same name from the same mailbox is a repeat of it. */
export const STANDING_STATES: readonly SignOnState[] = [
  'unverified',
  'pending-review',
  'approved',
  'rejected',
  'merged',
];
