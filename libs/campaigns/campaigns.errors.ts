import { DomainError, type FieldProblem } from '#platform/errors';

/** Where a deadline stands in a request: inside a campaign's body, or a body of its own, whose fields have no prefix. */
export type DeadlinePath = 'deadline.' | '';

export const LETTER_CHANGED_MEANWHILE = 'letter-changed-meanwhile';

/** The catalogue of what can go wrong with a campaign. */
export const campaignErrors = {
  notFound: () => new DomainError('campaign-not-found', 'not-found', 'There is no such campaign. Check the address.'),
  slugTaken: () =>
    new DomainError('slug-taken', 'conflict', 'Another campaign has this address.', [
      { field: 'slug', message: 'is taken by another campaign; choose another' },
    ]),
  zoneUnknown: (at: DeadlinePath) =>
    new DomainError('time-zone-unknown', 'invalid', 'The time zone is not known.', [
      { field: `${at}zone`, message: 'is not an IANA time zone; write one like America/Mexico_City' },
    ]),
  deadlineMalformed: (at: DeadlinePath) =>
    new DomainError('deadline-malformed', 'invalid', 'The deadline is not a date and time.', [
      { field: `${at}local`, message: 'must be a date and time like 2027-01-15T17:00' },
    ]),
  deadlineSkipped: (at: DeadlinePath, zone: string) =>
    new DomainError('deadline-skipped', 'invalid', 'The clocks skip over this time.', [
      {
        field: `${at}local`,
        message: `does not exist in ${zone}: the clocks go forward over it; choose an hour earlier or later`,
      },
    ]),
  deadlinePast: (at: DeadlinePath) =>
    new DomainError('deadline-past', 'invalid', 'The deadline is in the past.', [
      { field: `${at}local`, message: 'must be in the future' },
    ]),
  reminderPlan: (problems: FieldProblem[]) =>
    new DomainError('reminder-plan', 'invalid', 'The reminders cannot be sent like this.', problems),
  over: () =>
    new DomainError(
      'campaign-over',
      'conflict',
      'The deadline has passed, so nobody is reminded or invited any more. Move the deadline ahead and open the campaign again first.',
    ),
  countMissing: (field: string) =>
    new DomainError('count-missing', 'invalid', 'The letter does not say how many sign it.', [
      { field, message: 'must contain {{count}} or {{organizations}} where the number of signatories goes' },
    ]),
  placeholders: (problems: FieldProblem[]) =>
    new DomainError('placeholders', 'invalid', 'The numbers cannot be written into the letter like this.', problems),
  headMissing: (problems: FieldProblem[]) =>
    new DomainError('head-missing', 'invalid', 'The letter needs a title and somebody it goes to.', problems),
  versionUnknown: () =>
    new DomainError(
      'letter-version-unknown',
      'not-found',
      'The letter has no version of this number in this language.',
    ),
  letterChangedMeanwhile: (inForce: number) =>
    new DomainError(
      LETTER_CHANGED_MEANWHILE,
      'conflict',
      `The letter was changed after you read it: version ${inForce} is in force now. Reload, then apply your changes again.`,
    ),
  /** @param signed how many sign-ons there are to ask */
  materialUnsaid: (signed: number) =>
    new DomainError('material-unsaid', 'invalid', 'This letter has been signed already.', [
      {
        field: 'material',
        message: `must be true or false: whether the change matters to those who signed (${signed}); true asks them again`,
      },
    ]),
  letterFrozen: () =>
    new DomainError(
      'letter-frozen',
      'conflict',
      'The deadline has passed; the letter that was signed does not change any more. Until it is made final, a number in its text, in digits or in words, may become {{count}}, and one in its title the number that the roster has.',
    ),
  letterTooDeep: (field: string) =>
    new DomainError('letter-too-deep', 'invalid', 'The letter nests lists and quotes too deep.', [
      { field, message: 'must not nest quotes and lists deeper than a reader can follow' },
    ]),
  letterLanguages: (languages: readonly string[], written: readonly string[]) =>
    new DomainError('letter-languages', 'invalid', 'The letter and the list of languages differ.', [
      {
        field: 'letter',
        message: `must have one text for each entry of languages (${languages.join(', ')}); it has ${written.join(', ')}`,
      },
    ]),
};
