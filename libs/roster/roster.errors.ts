import { DomainError } from '#platform/errors';
import type { Finding } from './checks/check.js';

export const CHECKS_STOP = 'checks-stop';

/** The catalogue of what can go wrong with a roster. */
export const rosterErrors = {
  editionNotFound: () => new DomainError('edition-not-found', 'not-found', 'This letter has no such edition (yet).'),
  checksStop: (stops: Pick<Finding, 'code' | 'message' | 'cure'>[]) =>
    new DomainError(
      CHECKS_STOP,
      'conflict',
      'The letter cannot be made final like this. Correct what the checks found, or name their codes in override.',
      stops.map(({ code, message, cure }) => ({ field: code, message: `${message} ${cure}` })),
    ),
  alreadyFinal: () =>
    new DomainError('already-final', 'conflict', 'The letter is final. Make its next edition from what changed since.'),
  notFinal: () =>
    new DomainError(
      'not-final',
      'conflict',
      'The letter is not final yet, so it has no edition that another could follow.',
    ),
  nothingChanged: () =>
    new DomainError(
      'nothing-changed',
      'conflict',
      'Nothing changed since the newest edition, so another would be the same.',
    ),
  changedMeanwhile: () =>
    new DomainError(
      'roster-changed-meanwhile',
      'conflict',
      'The letter or its roster changed after you read it. Reload, check what changed, then try again.',
    ),
  deadlineAhead: () =>
    new DomainError(
      'deadline-ahead',
      'conflict',
      'The deadline has not passed yet. Move it to an earlier time, or wait: until then organizations may sign.',
    ),
  inGrace: (waiting: number) =>
    new DomainError(
      'in-grace',
      'conflict',
      `${waiting} who signed in time may still confirm. Wait until the grace is over, or send "evenInGrace": true; they will not be on the letter then.`,
    ),
  archived: () =>
    new DomainError('roster-archived', 'conflict', 'The letter is archived; its roster does not change any more.'),
  settingsChangedMeanwhile: () =>
    new DomainError(
      'settings-changed-meanwhile',
      'conflict',
      'The settings were changed after you read them. Reload, then apply your changes again.',
    ),
  headingLanguage: (field: string, languages: string[]) =>
    new DomainError('heading-language', 'invalid', 'A heading is in a language that the letter does not have.', [
      { field, message: `must be in one of: ${languages.join(', ')}` },
    ]),
  formatUnknown: (formats: string[]) =>
    new DomainError('format-unknown', 'not-found', `There is no such export. There are: ${formats.join(', ')}.`),
  languageNotFound: (languages: string[]) =>
    new DomainError(
      'language-not-found',
      'not-found',
      `The letter does not exist in this language. It exists in: ${languages.join(', ')}.`,
    ),
};
