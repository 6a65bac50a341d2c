import { DomainError } from '#platform/errors';

/** The catalogue of what can go wrong with a roster. */
export const rosterErrors = {
  editionNotFound: () => new DomainError('edition-not-found', 'not-found', 'This letter has no such edition (yet).'),
  formatUnknown: (formats: string[]) =>
    new DomainError('format-unknown', 'not-found', `There is no such export. There are: ${formats.join(', ')}.`),
  languageNotFound: (languages: string[]) =>
    new DomainError(
      'language-not-found',
      'not-found',
      `The letter does not exist in this language. It exists in: ${languages.join(', ')}.`,
    ),
};
