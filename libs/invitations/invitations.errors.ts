import { DomainError, type FieldProblem } from '#platform/errors';

/** The catalogue of what can go wrong with an invitation. */
export const invitationErrors = {
  list: (problems: FieldProblem[]) =>
    new DomainError(
      'invitation-list',
      'invalid',
      'Nobody was invited: some rows of the list have to be corrected first.',
      problems,
    ),
  notFound: () => new DomainError('invitation-not-found', 'not-found', 'There is no such invitation in this campaign.'),
  linkUnknown: () =>
    new DomainError('link-unknown', 'not-found', 'This link is not known. Open it from the mail again, whole.'),
  sameLetter: () =>
    new DomainError('same-letter', 'invalid', 'A letter cannot invite its own signers.', [
      { field: 'letter', message: 'must be the address of another letter' },
    ]),
  ended: (state: string) =>
    new DomainError('invitation-ended', 'conflict', `This invitation is ${state}, so it cannot be withdrawn.`),
};
