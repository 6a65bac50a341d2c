import type { SignOn } from '#sign-ons';
import { reviewErrors } from '../review.errors.js';

/**
 * Two sign-ons of which a person said that they are one can be told apart only once that merge is undone.
 *
 * @throws DomainError `undo-merge-first` when one is merged into the other, or both into a third
 */
export function assertNotMerged(one: SignOn, other: SignOn): void {
  const intoEachOther = one.mergedInto === other.id || other.mergedInto === one.id;
  if (intoEachOther || (one.mergedInto !== null && one.mergedInto === other.mergedInto))
    throw reviewErrors.undoMergeFirst();
}
