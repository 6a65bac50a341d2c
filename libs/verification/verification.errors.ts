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
  codeWrong: (left: number) =>
    new DomainError('code-wrong', 'invalid', 'This is not the code from the newest mail.', [
      {
        field: 'code',
        message: left === 0 ? 'is wrong, and no tries are left: ask for a new mail' : `is wrong; tries left: ${left}`,
      },
    ]),
  codeLocked: () =>
    new DomainError(
      'code-locked',
      'too-many',
      'Too many wrong codes. Use the link in the mail, or ask for a new mail.',
      [{ field: 'code', message: 'no tries are left: ask for a new mail' }],
    ),
};
