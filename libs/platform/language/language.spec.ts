import { describe, expect, it } from '@jest/globals';
import { acceptedLanguages, lookUpLanguage } from './look-up-language.js';
import { pluralsIn } from './plurals.js';
import { frenchLine, frenchText, line } from './sentences.js';

describe('the language for a reader', () => {
  it.each([
    [['pt-BR'], ['en', 'pt'], 'pt'],
    [['pt'], ['en', 'pt-BR'], 'pt-BR'],
    [['pt-PT'], ['pt-BR', 'pt-PT'], 'pt-PT'],
    [['zh-Hant-TW'], ['zh', 'zh-Hant'], 'zh-Hant'],
    [['gl', 'es-AR'], ['en', 'es'], 'es'],
    [['ES'], ['en', 'es'], 'es'],
    [['e'], ['en', 'es'], undefined],
    [['de'], ['en', 'es'], undefined],
    [[], ['en'], undefined],
  ])('who wants %j of %j is %s', (wanted, available, found) => {
    expect(lookUpLanguage(wanted, available)).toBe(found);
  });

  it.each([
    ['es-MX,es;q=0.9,en;q=0.8', ['es-MX', 'es', 'en']],
    ['en;q=0.5, fr', ['fr', 'en']],
    ['de;q=0, *;q=0.1, pt ; q=0.3', ['pt']],
    ['*', []],
    [undefined, []],
    ["es'; --, ,;;q=x,%00", []],
  ])('whose browser says %j is read as %j', (header, tags) => {
    expect(acceptedLanguages(header)).toEqual(tags);
  });
});

describe('a number of things', () => {
  const forms = { zero: 'none', one: 'one', many: 'many', other: 'other' };

  it.each([
    ['en', ['none', 'one', 'other', 'other']],
    ['es', ['none', 'one', 'other', 'many']],
    ['fr', ['none', 'one', 'other', 'many']],
    ['pt', ['none', 'one', 'other', 'many']],
  ])('has the forms of %s', (language, said) => {
    const { plural } = pluralsIn(language);
    expect([0, 1, 2, 1_000_000].map((count) => plural(count, forms))).toEqual(said);
  });

  it('of none is singular in French and plural in English and Spanish, unless there is a word for none', () => {
    const bare = { one: 'one', other: 'other' };
    expect(['fr', 'en', 'es'].map((language) => pluralsIn(language).plural(0, bare))).toEqual([
      'one',
      'other',
      'other',
    ]);
  });
});

describe('a sentence', () => {
  it('keeps its pieces where the language puts them', () => {
    expect(line`${'a'} and ${'b'}.`.join('')).toBe('a and b.');
  });

  it('in French has the spaces that do not break, and leaves those of others alone', () => {
    expect(frenchText`« ${'Qui ?'} » : oui ; non !`).toBe('«\u00a0Qui ?\u00a0»\u00a0: oui\u202f; non\u202f!');
    expect(frenchLine`Lettre « ${'A : B'} » ?`.join('')).toBe('Lettre «\u00a0A : B\u00a0»\u202f?');
  });
});
