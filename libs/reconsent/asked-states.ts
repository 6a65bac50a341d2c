import type { SignOnState } from '#sign-ons';

/** Sign-ons whose signers are asked again: verified, and not decided against. Who is unverified sees the change when verifying. */
export const ASKED_STATES: readonly SignOnState[] = ['pending-review', 'approved', 'merged', 'needs-reconsent'];

/** Sign-ons of which a change of the letter speaks at all: those that stand, and those that a coordinator may let in yet. */
export const SIGNED_STATES: readonly SignOnState[] = ['unverified', ...ASKED_STATES, 'rejected', 'expired'];
