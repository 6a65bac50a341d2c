import { mayDecide, type SignOn, type SignOnState } from '#sign-ons';
import { reviewErrors } from '../review.errors.js';

/** Which state of the sign-on a coordinator decided about. */
export interface ExpectedState {
  /** the state that the coordinator saw; name another than `pending-review` to change an earlier decision */
  expectedState?: SignOnState;
}

/**
 * Checks that the sign-on is still in the state that the coordinator decided about. The caller holds the sign-on. A decision that is not
 * possible in its present state passes: moving the sign-on refuses it, and says why.
 *
 * @throws DomainError `decided-meanwhile` (conflict)
 */
export function assertExpectedState(
  { state }: SignOn,
  act: 'approve' | 'reject' | 'merge',
  { expectedState = 'pending-review' }: ExpectedState,
): void {
  if (state !== expectedState && mayDecide(act, state)) throw reviewErrors.decidedMeanwhile(state);
}
