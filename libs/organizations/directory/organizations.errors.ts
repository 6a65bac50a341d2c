import { DomainError } from '#platform/errors';

/** The catalogue of what can go wrong with the directory. */
export const organizationErrors = {
  notFound: () => new DomainError('organization-not-found', 'not-found', 'There is no such organization.'),
  mergeIntoItself: () =>
    new DomainError('organization-merge-into-itself', 'invalid', 'The two are one organization already.', [
      { field: 'into', message: 'must be the id of another organization' },
    ]),
  answeredAboutItself: () =>
    new DomainError('organization-answered-itself', 'invalid', 'An organization cannot be another than itself.', [
      { field: 'other', message: 'must be the id of another organization' },
    ]),
  mergeNotFound: () => new DomainError('merge-not-found', 'not-found', 'There is no such merge.'),
  mergeUndone: () => new DomainError('merge-undone', 'conflict', 'This merge was undone already.'),
  nameTaken: () =>
    new DomainError('name-known', 'conflict', 'The organization goes by this name already.', [
      { field: 'name', message: 'must be a name the organization does not have yet' },
    ]),
  nameNotFound: () => new DomainError('name-not-found', 'not-found', 'The organization has no such name.'),
  nameCanonical: () =>
    new DomainError(
      'name-canonical',
      'conflict',
      'The organization, or one that was merged into it, is called so. Call it something else first, or undo the merge.',
    ),
  relationNotFound: () => new DomainError('relation-not-found', 'not-found', 'There is no such relation.'),
  relatedToItself: () =>
    new DomainError('related-to-itself', 'invalid', 'An organization cannot be its own parent or network.', [
      { field: 'relatedId', message: 'must be the id of another organization' },
    ]),
};
