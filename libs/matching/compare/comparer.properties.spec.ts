import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comparer } from './comparer.js';
import { learnWeights } from './token-weights.js';

const HEADS = [
  'Asociación',
  'Center for',
  'Fundação',
  'Red de',
  'Ligue des',
  'Instituto',
  'The',
  'União dos',
  'Casa del',
  'Verein für',
];
const TOPICS = [
  'Derechos Humanos',
  'Human Rights',
  'Mujeres',
  'Águas',
  'l’Homme',
  'Niñez Migrante',
  'Straßenkinder',
  'Peace & Justice',
  'Refugees',
];
const BRANDS = [
  'Quirós',
  'Łódź',
  'Ørsted',
  "No'j",
  '23 de Enero',
  'Мемориал',
  'İzmir',
  '希望',
  'Fray Matías',
  'El-Haqq',
  'Öğretmen',
];
const ENDS = [
  '',
  ', A.C.',
  ' (México)',
  ' – Chile',
  ' Inc.',
  ' - ADH',
  ' (CDHM)',
  '/RJ',
  ' of New York',
  ', Région Nord',
  ' / Peace House',
  ' (formerly Old Name)',
];

/** Names of parts that real names have: head, topic, brand, and what is set off behind. */
const built = fc
  .tuple(fc.constantFrom(...HEADS), fc.constantFrom(...TOPICS), fc.constantFrom(...BRANDS), fc.constantFrom(...ENDS))
  .map(([head, topic, brand, end]) => `${head} ${topic} ${brand}${end}`);
const near = fc
  .tuple(built, fc.constantFrom(...ENDS), fc.boolean())
  .map(([name, end, cut]) => [name, cut ? name.split(' ').slice(1).join(' ') + end : name + end] as const);
const pair = fc.oneof(near, fc.tuple(built, built));
const anything = fc.string({ unit: 'grapheme' });

const { compare } = comparer(learnWeights([...BRANDS, 'Red de Mujeres (Chile)', 'Red de Mujeres (Perú)']));
const bare = (text: string): string => text.normalize('NFD').replace(/(?<=\p{Script=Latin})\p{M}+/gu, '');

describe('a comparison', () => {
  it('does not depend on which name comes first', () => {
    fc.assert(
      fc.property(fc.oneof(pair, fc.tuple(anything, anything)), ([left, right]) =>
        expect(compare(left, right)).toEqual(compare(right, left)),
      ),
      { numRuns: 3000 },
    );
  });

  it('of a name with itself is same, with the score 1', () => {
    fc.assert(
      fc.property(fc.oneof(built, anything, fc.string({ unit: 'binary' })), (name) =>
        expect(compare(name, name)).toMatchObject({ verdict: 'same', score: 1 }),
      ),
      { numRuns: 1000 },
    );
  });

  it('does not see case, accents on Latin letters or the Unicode form', () => {
    fc.assert(
      fc.property(pair, ([left, right]) => {
        const expected = compare(left, right);
        expect(compare(left.toUpperCase(), right.toLowerCase())).toEqual(expected);
        expect(compare(left.toLowerCase(), right.toUpperCase())).toEqual(expected);
        expect(compare(left.normalize('NFD'), right.normalize('NFC'))).toEqual(expected);
        expect(compare(bare(left), right)).toEqual(expected);
        expect(compare(bare(left), bare(right))).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it('does not see the Unicode form of any text', () => {
    fc.assert(
      fc.property(anything, anything, (left, right) =>
        expect(compare(left.normalize('NFD'), right)).toEqual(compare(left.normalize('NFC'), right)),
      ),
      { numRuns: 2000 },
    );
  });

  it('gives a score between 0 and 1 that agrees with the verdict, and a reason, on any text', () => {
    fc.assert(
      fc.property(fc.oneof(pair, fc.tuple(anything, anything)), ([left, right]) => {
        const { verdict, score, reasons } = compare(left, right);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(verdict).toBe(score >= 0.85 ? 'same' : score >= 0.5 ? 'review' : 'different');
        expect(reasons.join(' ')).toMatch(/\w.*\./);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on the order of the directory, nor on repeats in it', () => {
    fc.assert(
      fc.property(fc.array(built, { minLength: 1, maxLength: 12 }), pair, (directory, [left, right]) => {
        const turned = comparer(learnWeights([...directory].reverse().concat(directory)));
        expect(turned.compare(left, right)).toEqual(comparer(learnWeights(directory)).compare(left, right));
      }),
      { numRuns: 200 },
    );
  });
});
