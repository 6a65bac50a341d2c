import { DomainError } from '#platform/errors';
import type { SignOnState } from '#sign-ons';

/** The code of what an edit is refused with that was begun from another revision of the entry. */
export const ENTRY_CHANGED_MEANWHILE = 'entry-changed-meanwhile';

/** States whose names are not plain words, as what follows "It is". */
const STATES: Partial<Record<SignOnState, string>> = {
  'pending-review': 'waiting for review',
  'needs-reconsent': 'waiting for its signer to agree to the changed letter',
};

/** The catalogue of what can go wrong with a decision. */
export const reviewErrors = {
  mergeIntoItself: () =>
    new DomainError('merge-into-itself', 'invalid', 'A sign-on cannot be merged into itself.', [
      { field: 'into', message: 'must be the id of another sign-on' },
    ]),
  differentFromItself: () =>
    new DomainError('different-from-itself', 'invalid', 'A sign-on cannot be another organization than itself.', [
      { field: 'notSameAs', message: 'must hold the ids of other sign-ons' },
    ]),
  pairOfOne: () =>
    new DomainError('different-from-itself', 'invalid', 'A sign-on cannot be another organization than itself.', [
      { field: 'pair', message: 'must hold the ids of two sign-ons' },
    ]),
  mergeKinds: () =>
    new DomainError(
      'merge-kinds',
      'conflict',
      'One is an organization and the other a person who signs for themselves. Reject the one that is wrong.',
    ),
  undoMergeFirst: () =>
    new DomainError(
      'undo-merge-first',
      'conflict',
      'The two are merged, one into the other or both into a third. Undo the merge first.',
    ),
  mergeOffRoster: () =>
    new DomainError(
      'merge-off-roster',
      'conflict',
      'The other sign-on is not approved yet, so the organization would leave the roster. Merge the other way round.',
    ),
  /** @param state of the sign-on now */
  decidedMeanwhile: (state: SignOnState) =>
    new DomainError(
      'decided-meanwhile',
      'conflict',
      `This sign-on has changed meanwhile. It is ${STATES[state] ?? state} now. Reload, then decide again.`,
      [{ field: 'expectedState', message: `must be ${state} to change that decision` }],
    ),
  entryChangedMeanwhile: () =>
    new DomainError(
      ENTRY_CHANGED_MEANWHILE,
      'conflict',
      'Somebody changed this entry meanwhile. Reload, then apply your changes again.',
    ),
  askOnlyWaiting: (state: string) =>
    new DomainError(
      'ask-only-waiting',
      'conflict',
      `This sign-on is ${state}; a question can be asked while it waits for review.`,
    ),
  questionOpen: () =>
    new DomainError(
      'question-open',
      'conflict',
      'The contact has not answered the last question yet. One question at a time is asked.',
    ),
  linkUnknown: () =>
    new DomainError('link-unknown', 'not-found', 'This link is not known. Open it from the mail again, whole.'),
  /** @param message what is wrong with the answer and what to do */
  answerUnusable: (message: string) =>
    new DomainError('invalid-request', 'invalid', 'Some fields have to be corrected.', [{ field: 'answer', message }]),
  questionOver: () =>
    new DomainError('question-over', 'gone', 'This signature was decided meanwhile, so the question needs no answer.'),
  notMerged: () =>
    new DomainError('not-merged', 'conflict', 'This sign-on is not merged into another, so there is nothing to undo.'),
  saidDifferent: () =>
    new DomainError(
      'said-different',
      'conflict',
      'A coordinator of another letter said that the two are different organizations. To merge them even so, send "evenSo": true.',
    ),
  mergeTarget: (state: string) =>
    new DomainError(
      'merge-target',
      'conflict',
      `The other sign-on is ${state}; merge into one that is approved or waits for review.`,
    ),
};
