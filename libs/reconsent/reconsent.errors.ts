import { DomainError } from '#platform/errors';

/** The catalogue of what can go wrong when signers are asked again. */
export const reconsentErrors = {
  /** @param signed how many sign-ons there are to ask */
  materialUnsaid: (signed: number) =>
    new DomainError('material-unsaid', 'invalid', 'This letter has been signed already.', [
      {
        field: 'material',
        message: `must be true or false: whether the change matters to those who signed (${signed}); true asks them again`,
      },
    ]),
  changedAgain: (inForce: number) =>
    new DomainError('letter-changed', 'conflict', 'The letter was changed again. Read it once more.', [
      { field: 'letterVersion', message: `is out of date; version ${inForce} is in force` },
    ]),
  changedMeanwhile: (basedOn: number, inForce: number) =>
    new DomainError(
      'letter-changed-meanwhile',
      'conflict',
      `Somebody put version ${inForce} in force while this was written from version ${basedOn}. Look at what they changed, and send it again from version ${inForce}.`,
    ),
  beingMadeFinal: () =>
    new DomainError(
      'reconsent-over',
      'gone',
      'The letter is being made final, so nobody can agree to it now. Once it is, open your page again: you can agree for its next edition.',
    ),
  archived: () =>
    new DomainError('reconsent-over', 'gone', 'The letter is archived, so nobody can agree to it any more.'),
};
