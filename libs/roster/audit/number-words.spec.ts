import { describe, expect, it } from '@jest/globals';
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
});
