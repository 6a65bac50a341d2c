import { DomainError } from '#platform/errors';

/** The catalogue of what can go wrong with a roster. */
export const rosterErrors = {
  editionNotFound: () => new DomainError('edition-not-found', 'not-found', 'This letter has no such edition (yet).'),
  archived: () =>
    new DomainError('roster-archived', 'conflict', 'The letter is archived; its roster does not change any more.'),
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
