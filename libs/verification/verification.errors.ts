import { DomainError } from '#platform/errors';

/** The catalogue of what can go wrong with a verification. */
export const verificationErrors = {
  linkUnknown: () =>
    new DomainError(
      'link-unknown',
      'not-found',
      'This link is not known. Open it from the mail again, whole, or ask for a new mail.',
    ),
  over: () => new DomainError('verification-over', 'gone', 'The time to confirm this signature is over.'),
  letterChanged: (inForce: number) =>
    new DomainError(
      'letter-changed',
      'conflict',
      'The letter was changed since it was signed. Read it before you confirm.',
      [{ field: 'letterVersion', message: `must be sent with the confirmation; version ${inForce} is in force` }],
    ),
  notStanding: () =>
    new DomainError(
      'sign-on-not-standing',
      'gone',
      'This signature does not stand: it was withdrawn, not accepted by the coordinators, or has expired.',
    ),
  notExpired: (state: string) =>
    new DomainError('not-expired', 'conflict', `This sign-on is ${state}; only one that expired can be let in late.`),
  noMailLeft: () =>
    new DomainError(
      'no-mail-left',
      'conflict',
      'The contact cannot be mailed again now: a mail went out less than five minutes ago, or five did.',
    ),
  codeWrong: () =>
    new DomainError('code-wrong', 'invalid', 'This is not the code from the newest mail.', [
      { field: 'code', message: 'is not right; after five wrong codes ask for a new mail or use its link' },
    ]),
};
