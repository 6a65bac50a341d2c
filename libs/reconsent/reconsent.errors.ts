import { DomainError } from '#platform/errors';

/** The catalogue of what can go wrong when signers are asked again. */
export const reconsentErrors = {
  changedAgain: (inForce: number) =>
    new DomainError('letter-changed', 'conflict', 'The letter was changed again. Read it once more.', [
      { field: 'letterVersion', message: `is out of date; version ${inForce} is in force` },
    ]),
  beingMadeFinal: () =>
    new DomainError(
      'reconsent-over',
      'gone',
      'The letter is being made final, so nobody can agree to it now. Once it is, open your page again: you can agree for its next edition.',
    ),
  archived: () =>
    new DomainError('reconsent-over', 'gone', 'The letter is archived, so nobody can agree to it any more.'),
};
