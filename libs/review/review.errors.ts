import { DomainError } from '#platform/errors';

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
