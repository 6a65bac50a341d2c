import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { numberInWords } from './number-in-words.js';
import { isNumberWord, type Language, parseNumberWords } from './number-words.js';

const read = (text: string, language: Language): number | undefined => parseNumberWords(text.split(' '), language);

describe('parseNumberWords', () => {
  it.each([
    ['two', 2],
    ['ten', 10],
    ['nineteen', 19],
    ['ninety four', 94],
    ['one hundred', 100],
    ['hundred', 100],
    ['one hundred and five', 105],
    ['nine hundred ninety nine', 999],
    ['two dozen', 24],
    ['one thousand two hundred and thirty four', 1234],
    ['two hundred thousand', 200000],
    ['one million two hundred thousand and one', 1200001],
  ])('reads English "%s" as %d', (text, value) => {
    expect(read(text, 'en')).toBe(value);
  });

  it.each([
    ['dieciseis', 16],
    ['veintiuna', 21],
    ['veintinueve', 29],
    ['treinta y un', 31],
    ['noventa y cuatro', 94],
    ['cien', 100],
    ['ciento veintitres', 123],
    ['quinientas setenta y dos', 572],
    ['novecientos noventa y nueve', 999],
    ['mil doscientas treinta', 1230],
    ['dos mil', 2000],
  ])('reads Spanish "%s" as %d', (text, value) => {
    expect(read(text, 'es')).toBe(value);
  });

  it.each([
    ['duas', 2],
    ['dezessete', 17],
    ['dezanove', 19],
    ['vinte e uma', 21],
    ['trinta e sete', 37],
    ['cem', 100],
    ['cento e vinte e tres', 123],
    ['novecentas e noventa e nove', 999],
    ['mil e duzentas', 1200],
  ])('reads Portuguese "%s" as %d', (text, value) => {
    expect(read(text, 'pt')).toBe(value);
  });

  it.each([
    ['vingt et un', 21],
    ['cinquante deux', 52],
    ['dix sept', 17],
    ['soixante dix', 70],
    ['soixante et onze', 71],
    ['soixante dix neuf', 79],
    ['quatre vingts', 80],
    ['quatre vingt un', 81],
    ['quatre vingt quatorze', 94],
    ['quatre vingt dix neuf', 99],
    ['nonante quatre', 94],
    ['cent quatre', 104],
    ['cent quatre vingt dix', 190],
    ['deux cents', 200],
    ['neuf cent quatre vingt dix neuf', 999],
    ['mille deux cent trente', 1230],
  ])('reads French "%s" as %d', (text, value) => {
    expect(read(text, 'fr')).toBe(value);
  });

  it.each([
    ['two three', 'en'],
    ['forty fifty', 'en'],
    ['nineteen one', 'en'],
    ['twenty eleven', 'en'],
    ['and four', 'en'],
    ['ninety and', 'en'],
    ['hundred hundred', 'en'],
    ['thousand thousand', 'en'],
    ['thousand million', 'en'],
    ['million million', 'en'],
    ['organizations', 'en'],
    ['cien doscientos', 'es'],
    ['veintiuno dos', 'es'],
    ['cent cents', 'fr'],
    ['noventa', 'en'],
  ] as const)('does not take "%s" (%s) for one number', (text, language) => {
    expect(read(text, language)).toBeUndefined();
  });

  it('knows which words may stand inside a number', () => {
    expect(isNumberWord('and', 'en')).toBe(true);
    expect(isNumberWord('ninety', 'en')).toBe(true);
    expect(isNumberWord('ninety', 'fr')).toBe(false);
    expect(isNumberWord('y', 'en')).toBe(false);
  });

  it('reads every number that a letter writes in words', () => {
    const languages = fc.constantFrom('en', 'en-GB', 'es', 'pt', 'pt-PT', 'fr');
    const values = fc.oneof(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: 1, max: 2_000 }), round);
    fc.assert(
      fc.property(values, languages, fc.constantFrom('masculine', 'feminine'), (value, language, gender) => {
        const words = numberInWords(value, language, gender) ?? '';
        expect([words, read(folded(words), language.slice(0, 2) as Language)]).toEqual([words, value]);
      }),
      { numRuns: 5_000 },
    );
  });
});

/** Numbers of few digits that are not zero: where the exceptions are. */
const round = fc
  .tuple(fc.constantFrom(1, 10, 100, 1_000, 10_000, 100_000, 1_000_000), fc.integer({ min: 1, max: 99 }))
  .map(([unit, times]) => unit * times);

/** As the reader gets its words: without accents, hyphens as spaces. */
function folded(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('-', ' ');
}
