import { describe, expect, it } from '@jest/globals';
import type { Gender } from './gender.js';
import { HIGHEST_IN_WORDS, numberInWords } from './number-in-words.js';

const say = (value: number, language: string, gender: Gender = 'masculine'): string =>
  numberInWords(value, language, gender) ?? '';

describe('a number in words', () => {
  it.each([
    [0, 'zero'],
    [95, 'ninety-five'],
    [101, 'one hundred one'],
    [1_112, 'one thousand one hundred twelve'],
    [2_000_340, 'two million three hundred forty'],
  ])('in English: %d is %s', (value, words) => expect(say(value, 'en')).toBe(words));

  it('has "and" in English outside of America', () => {
    expect(say(101, 'en-GB')).toBe('one hundred and one');
    expect(say(1_001, 'en-GB')).toBe('one thousand and one');
    expect(say(1_200, 'en-GB')).toBe('one thousand two hundred');
    expect(say(120_000, 'en-GB')).toBe('one hundred and twenty thousand');
    expect(say(101, 'en-US')).toBe('one hundred one');
  });

  it.each([
    [1, 'un', 'una'],
    [16, 'dieciséis', 'dieciséis'],
    [21, 'veintiún', 'veintiuna'],
    [22, 'veintidós', 'veintidós'],
    [31, 'treinta y un', 'treinta y una'],
    [100, 'cien', 'cien'],
    [101, 'ciento un', 'ciento una'],
    [200, 'doscientos', 'doscientas'],
    [1_121, 'mil ciento veintiún', 'mil ciento veintiuna'],
    [21_000, 'veintiún mil', 'veintiuna mil'],
    [200_500, 'doscientos mil quinientos', 'doscientas mil quinientas'],
    [1_000_000, 'un millón', 'un millón'],
    [201_000_201, 'doscientos un millones doscientos un', 'doscientos un millones doscientas una'],
  ])('in Spanish, before a noun: %d is %s and %s', (value, masculine, feminine) => {
    expect([say(value, 'es'), say(value, 'es', 'feminine')]).toEqual([masculine, feminine]);
  });

  it.each([
    [1, 'um', 'uma'],
    [2, 'dois', 'duas'],
    [22, 'vinte e dois', 'vinte e duas'],
    [100, 'cem', 'cem'],
    [202, 'duzentos e dois', 'duzentas e duas'],
    [1_020, 'mil e vinte', 'mil e vinte'],
    [1_100, 'mil e cem', 'mil e cem'],
    [1_121, 'mil cento e vinte e um', 'mil cento e vinte e uma'],
    [2_300, 'dois mil e trezentos', 'duas mil e trezentas'],
    [200_000, 'duzentos mil', 'duzentas mil'],
    [1_200_000, 'um milhão e duzentos mil', 'um milhão e duzentas mil'],
    [2_001_002, 'dois milhões mil e dois', 'dois milhões mil e duas'],
  ])('in Portuguese: %d is %s and %s', (value, masculine, feminine) => {
    expect([say(value, 'pt'), say(value, 'pt', 'feminine')]).toEqual([masculine, feminine]);
  });

  it('is spelled in Portuguese as its region spells it', () => {
    expect([16, 17, 19].map((value) => say(value, 'pt'))).toEqual(['dezesseis', 'dezessete', 'dezenove']);
    expect([16, 17, 19].map((value) => say(value, 'pt-PT'))).toEqual(['dezasseis', 'dezassete', 'dezanove']);
    expect(say(19, 'pt-BR')).toBe('dezenove');
  });

  it.each([
    [21, 'vingt et un', 'vingt et une'],
    [71, 'soixante et onze', 'soixante et onze'],
    [80, 'quatre-vingts', 'quatre-vingts'],
    [81, 'quatre-vingt-un', 'quatre-vingt-une'],
    [95, 'quatre-vingt-quinze', 'quatre-vingt-quinze'],
    [100, 'cent', 'cent'],
    [200, 'deux cents', 'deux cents'],
    [201, 'deux cent un', 'deux cent une'],
    [1_080, 'mille quatre-vingts', 'mille quatre-vingts'],
    [21_001, 'vingt et un mille un', 'vingt et un mille une'],
    [280_000, 'deux cent quatre-vingt mille', 'deux cent quatre-vingt mille'],
    [80_000_000, 'quatre-vingts millions', 'quatre-vingts millions'],
    [200_000_200, 'deux cents millions deux cents', 'deux cents millions deux cents'],
  ])('in French: %d is %s and %s', (value, masculine, feminine) => {
    expect([say(value, 'fr'), say(value, 'fr', 'feminine')]).toEqual([masculine, feminine]);
  });

  it('is none in other languages, above its highest, or when it is no whole number', () => {
    expect(numberInWords(1, 'de', 'masculine')).toBeUndefined();
    for (const value of [HIGHEST_IN_WORDS + 1, -1, 1.5])
      expect(numberInWords(value, 'en', 'masculine')).toBeUndefined();
    expect(say(HIGHEST_IN_WORDS, 'es', 'feminine')).toBe(
      'novecientos noventa y nueve millones novecientas noventa y nueve mil novecientas noventa y nueve',
    );
  });
});
