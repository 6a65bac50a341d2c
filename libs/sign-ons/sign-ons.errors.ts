import { DomainError, type FieldProblem } from '#platform/errors';

/** The catalogue of what can go wrong with a sign-on. */
export const signOnErrors = {
  notFound: () => new DomainError('sign-on-not-found', 'not-found', 'There is no such sign-on in this campaign.'),
  campaignClosed: () =>
    new DomainError(
      'campaign-closed',
      'conflict',
      'This letter does not accept signatures: its deadline has passed or it is not open.',
    ),
  languageUnknown: (languages: string[]) =>
    new DomainError('language-unknown', 'invalid', 'The letter does not exist in this language.', [
      { field: 'language', message: `must be one of: ${languages.join(', ')}` },
    ]),
  organizationsOnly: () =>
    new DomainError('organizations-only', 'invalid', 'This letter is signed by organizations only.', [
      { field: 'kind', message: 'must be organization: this letter takes no signatures of individuals' },
    ]),
  wrongFields: (problems: FieldProblem[]) =>
    new DomainError('invalid-request', 'invalid', 'Some fields have to be corrected.', problems),
  /** @param seen version that the signer saw */
  outdated: (seen: number, inForce: number) =>
    seen > inForce
      ? new DomainError('letter-version-unknown', 'invalid', 'The letter has no such version.', [
          { field: 'letterVersion', message: `must be a version of the letter; ${inForce} is in force` },
        ])
      : new DomainError('letter-changed', 'conflict', 'The letter was changed since the version that was signed.', [
          { field: 'letterVersion', message: `is out of date; read version ${inForce}, and send its number` },
        ]),
  idempotencyKeyReused: () =>
    new DomainError('idempotency-key-reused', 'invalid', 'This Idempotency-Key was used for another request.', [
      { field: 'Idempotency-Key', message: 'must be new for each different sign-on' },
    ]),
  idempotencyKeyMalformed: () =>
    new DomainError('idempotency-key-malformed', 'invalid', 'The Idempotency-Key cannot be used.', [
      { field: 'Idempotency-Key', message: 'must be 1 to 255 visible ASCII characters' },
    ]),
  rosterFinal: () =>
    new DomainError(
      'roster-final',
      'conflict',
      'The letter is final. To change its roster, move the deadline ahead and open the campaign again; that makes a new edition.',
    ),
  neverVerified: () =>
    new DomainError(
      'never-verified',
      'conflict',
      'The contact of this sign-on never proved their mailbox, so it cannot be approved.',
    ),
  sameOrganization: () =>
    new DomainError(
      'possible-duplicate',
      'conflict',
      'An approved signatory is this organization already, under this name or another. Merge the two, or say that they are not the same.',
    ),
};
