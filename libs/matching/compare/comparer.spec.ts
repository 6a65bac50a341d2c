import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { comparer } from './comparer.js';
import { matchMetrics } from './match-metrics.js';
import { learnWeights } from './token-weights.js';

interface LabelledPair {
  left: string;
  right: string;
  label: 'same' | 'review' | 'different';
}

// Pairs of real names from two published letters, labelled by hand.
const pairs: LabelledPair[] = parse(readFileSync('test/fixtures/pairs-nals.csv'), { columns: true });
const names = [...new Set(pairs.flatMap(({ left, right }) => [left, right]))];
const { compare } = comparer(learnWeights(names));
const verdict = (left: string, right: string): string => compare(left, right).verdict;

describe('the comparer on labelled pairs', () => {
  const judged = pairs.map((pair) => ({ ...pair, ...compare(pair.left, pair.right) }));

  it('calls no pair the same that people call otherwise', () => {
    expect(judged.filter((pair) => pair.verdict === 'same' && pair.label !== 'same')).toEqual([]);
  });

  it('finds what it found when it was measured, or more', () => {
    const { same, sameOrReview } = matchMetrics(judged);
    expect(same.recall).toBeGreaterThanOrEqual(0.8);
    expect(sameOrReview.recallOfSame).toBeGreaterThanOrEqual(0.94);
    expect(sameOrReview.precision).toBeGreaterThanOrEqual(0.85);
  });

  it('does no worse on verdict same without any directory', () => {
    const plain = comparer();
    const wrong = pairs.filter(
      ({ left, right, label }) => label !== 'same' && plain.compare(left, right).verdict === 'same',
    );
    expect(wrong).toEqual([]);
  });

  it('gives a reason for every verdict', () => {
    for (const { reasons } of judged) expect(reasons.join(' ')).toMatch(/\w.*\./);
  });
});

describe('the comparer', () => {
  it('keeps chapters and country sections apart', () => {
    expect(verdict('Servicio Jesuita a Migrantes (Argentina)', 'Servicio Jesuita a Migrantes (Chile)')).toBe(
      'different',
    );
    expect(verdict('Peace Brigades International-Canada', 'Peace Brigades International-USA')).toBe('different');
    expect(verdict('Legal Aid of North Dakota', 'Legal Aid of South Dakota')).toBe('different');
    expect(verdict('Legal Aid of Florida', 'Legal Aid – South Florida')).not.toBe('same');
  });

  it('asks when only one side names a place', () => {
    expect(verdict('Asylum Access', 'Asylum Access Mexico')).toBe('review');
  });

  it('learns from the directory that a name has chapters', () => {
    const bare = 'River Keepers United';
    const placed = 'River Keepers United (Boston)';
    expect(comparer(learnWeights([bare, placed])).compare(bare, placed).verdict).toBe('same');
    const chapters = learnWeights([bare, placed, 'River Keepers United (Denver)']);
    expect(comparer(chapters).compare(bare, placed).verdict).toBe('review');
  });

  it('does not trust a shared acronym alone', () => {
    expect(verdict('Movimento de Mulheres Camponesas – MMC', 'Movimento de Moradia do Centro – MMC')).not.toBe('same');
    expect(
      verdict('Asian Pacific American Labor Alliance (APALA)', 'Asian Pacific American Lawyers Association (APALA)'),
    ).not.toBe('same');
    expect(verdict('IBAM', 'Instituto Bem Ambiental, IBAM')).not.toBe('same');
  });

  it('does not trust containment or the same common words in another order', () => {
    expect(verdict('Sin Fronteras IAP', 'Fundación Agua Sin Fronteras')).toBe('different');
    expect(verdict('The Advocates for Human Rights', 'Human Rights Advocates')).toBe('different');
  });

  it('sees different numbers, and names of people that differ in gender', () => {
    expect(verdict('Comité Barrial 23 de Enero', 'Comité Barrial 24 de Enero')).toBe('different');
    expect(verdict('Centro Fernanda Lima', 'Centro Fernando Lima')).not.toBe('same');
  });

  it('takes an acronym, an article, a legal form or a slip of the pen for nothing', () => {
    const name = 'Instituto para las Mujeres en la Migración';
    for (const other of [
      'IMUMI – Instituto para las Mujeres en la Migración, A.C.',
      'El Instituto para las Mujeres en la Migración',
      'Instituto para las Mujeres en la Migracoin',
    ]) {
      expect(verdict(name, other)).toBe('same');
    }
  });

  it('compares names of symbols by themselves', () => {
    expect(verdict('★', '★')).toBe('same');
    expect(verdict('★', '☆')).toBe('different');
  });
});

describe('properties of the comparer', () => {
  const name = fc.oneof(fc.constantFrom(...names), fc.string({ unit: 'grapheme' }));
  const score = (left: string, right: string): unknown => {
    const { verdict: said, score: given } = compare(left, right);
    return [said, given];
  };

  it('is symmetric', () => {
    fc.assert(
      fc.property(name, name, (left, right) => expect(compare(left, right)).toEqual(compare(right, left))),
      { numRuns: 2000 },
    );
  });

  it('is reflexive', () => {
    fc.assert(fc.property(name, (one) => expect(score(one, one)).toEqual(['same', 1])));
  });

  it('does not see case, accents or the Unicode form of real names', () => {
    const real = fc.constantFrom(...names);
    const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
    fc.assert(
      fc.property(real, real, (left, right) => {
        const expected = score(left, right);
        expect(score(left.toUpperCase(), right.toLowerCase())).toEqual(expected);
        expect(score(left.normalize('NFD'), right)).toEqual(expected);
        expect(score(bare(left), right)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives a score between 0 and 1 that agrees with the verdict, on any text', () => {
    fc.assert(
      fc.property(name, name, (left, right) => {
        const { verdict: said, score: given } = compare(left, right);
        expect(given).toBeGreaterThanOrEqual(0);
        expect(given).toBeLessThanOrEqual(1);
        expect(said).toBe(given >= 0.85 ? 'same' : given >= 0.5 ? 'review' : 'different');
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on the order of the directory', () => {
    const turned = comparer(learnWeights([...names].reverse()));
    for (const { left, right } of pairs) expect(turned.compare(left, right)).toEqual(compare(left, right));
  });
});
