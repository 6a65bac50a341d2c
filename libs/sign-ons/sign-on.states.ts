import type { Transitions } from '#platform/errors';

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

export const signOnMoves: Transitions<SignOnState> = {
  unverified: ['pending-review', 'withdrawn', 'expired'],
  'pending-review': ['approved', 'rejected', 'merged', 'withdrawn', 'needs-reconsent'],
  approved: ['merged', 'rejected', 'withdrawn', 'needs-reconsent'],
  rejected: ['approved'],
  merged: ['withdrawn', 'pending-review'],
  // What it was before it becomes again by its signer's answer only: no coordinator answers for a signer.
  'needs-reconsent': ['rejected', 'merged', 'withdrawn'],
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
  'needs-reconsent',
];
