import { describe, expect, it } from '@jest/globals';
import type { LetterText } from '../letter-text.js';
import { onlyNumbersDiffer } from './only-numbers-differ.js';

const aLetter = (body: string, head: Partial<LetterText> = {}): LetterText => ({
  language: 'en',
  title: 'Keep the rivers clean by 2030',
  date: '2027-01-15',
  place: null,
  addressees: ['The Ministry'],
  cc: [],
  salutation: null,
  body,
  closing: null,
  ...head,
});
const may = (before: string, after: string): boolean => onlyNumbersDiffer([aLetter(before)], [aLetter(after)]);

describe('a letter that nobody may change any more', () => {
  it.each([
    ['We, the 94 undersigned.', 'We, the {{count}} undersigned.'],
    ['We, the 1,094 undersigned.', 'We, the {{ count in words }} undersigned.'],
    ['94 groups, 94 voices', '{{organizations}} groups, 94 voices'],
    ['We, the 94 undersigned.', 'We, the 94 undersigned.\n\n'],
  ])('may have a number in digits become a placeholder: %s', (before, after) => expect(may(before, after)).toBe(true));

  it.each([
    ['en', 'We, the ninety-four undersigned.', 'We, the {{count in words}} undersigned.'],
    [
      'en',
      'We.\n\nNinety-four groups and two hundred\nand six voices.',
      'We.\n\n{{Count}} groups and {{count}} voices.',
    ],
    ['en', 'We, the **ninety-four (94)** undersigned.', 'We, the **{{count in words}} ({{count}})** undersigned.'],
    ['en-GB', 'We, one hundred and one groups.', 'We, {{organizations}} groups.'],
    ['es', 'Las noventa y cuatro organizaciones.', 'Las {{organizations in words}} organizaciones.'],
    ['es', 'Las 1 094 organizaciones.', 'Las {{organizations}} organizaciones.'],
    ['es', 'Somos ciento veintitrés, y una red.', 'Somos {{count}}, y una red.'],
    ['fr', 'Quatre-vingt-quatorze organisations.', '{{Organizations in words}} organisations.'],
    ['pt', 'As duzentas e três organizações.', 'As {{organizations}} organizações.'],
    ['ca', 'Les noventa y cuatro organitzacions.', 'Les {{count}} organitzacions.'],
  ])('may have a number in words become a placeholder, in %s: %s', (language, before, after) =>
    expect(onlyNumbersDiffer([aLetter(before, { language })], [aLetter(after, { language })])).toBe(true),
  );

  it.each([
    ['Cut emissions by 30 %.', 'Cut emissions by 60 %.'],
    ['We, the {{count}}, ask.', 'We, the 200, ask.'],
    ['We, the 94, ask.', 'We, the {{count: enemies of the state | enemies of the state}}, ask.'],
    ['{{count}} {{count: group | groups}}', '{{count}} {{count: enemy | enemies}}'],
    ['We, the 94, ask.', 'We, the {{count}}, demand.'],
    ['We ask.', 'We ask 5.'],
    ['We, ninety-four, ask.', 'We, ninety-five, ask.'],
    ['We, ninety-four, ask.', 'We, {{count}}-four, ask.'],
    ['We, {{count}}, ask.', 'We, ninety-four, ask.'],
    ['One river, no dam.', '{{Count}} river, no dam.'],
    ['We ask and wait.', 'We ask {{count}} wait.'],
    ['Twenty 20 and {{count: one | two}}.', '{{Count}} 20 and {{count}}.'],
  ])('may not have anything else changed: %s', (before, after) => expect(may(before, after)).toBe(false));

  describe('whose title says a number', () => {
    const counts = { count: 95, organizations: 94, individuals: 1 };
    const titled = (before: string, after: string, language = 'en'): boolean =>
      onlyNumbersDiffer(
        [aLetter('{{count}}', { title: before, language })],
        [aLetter('{{count}}', { title: after, language })],
        counts,
      );

    it.each([
      ['en', '73 organizations call on the Ministry', '95 organizations call on the Ministry'],
      ['en', 'Seventy-three groups write', 'Ninety-five groups write'],
      ['fr', 'Soixante-treize organisations', 'Quatre-vingt-quatorze organisations'],
      ['es', 'Mil organizaciones', '94 organizaciones'],
      ['en', '{{count}} organizations', '95 organizations'],
    ])('may have it corrected to one of its roster, in %s: %s', (language, before, after) =>
      expect(titled(before, after, language)).toBe(true),
    );

    it.each([
      ['73 organizations', '96 organizations'],
      ['73 organizations', '{{count}} organizations'],
      ['73 organizations', 'ninety-six organizations'],
      ['Organizations', '95 organizations'],
      ['73 organizations', '95 companies'],
    ])('may not have it changed to anything else: %s to %s', (before, after) =>
      expect(titled(before, after)).toBe(false),
    );

    it('may have none in its body but as a placeholder', () =>
      expect(onlyNumbersDiffer([aLetter('We, 73.')], [aLetter('We, 95.')], counts)).toBe(false));
  });

  it.each([
    { title: 'Keep the rivers clean by 2050' },
    { title: 'Keep the rivers clean by {{count}}' },
    { date: '2026-01-15' },
    { place: 'Geneva' },
    { addressees: ['The President'] },
  ])('may not have another head: %j', (head) =>
    expect(onlyNumbersDiffer([aLetter('{{count}}')], [aLetter('{{count}}', head)])).toBe(false),
  );
});
