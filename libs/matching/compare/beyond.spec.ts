import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Beyond } from './beyond.js';
import { comparer } from './comparer.js';

const { compare } = comparer();
const verdict = (left: string, right: string, beyond?: Beyond): string => compare(left, right, beyond).verdict;

describe('a shared web domain', () => {
  const domain: Beyond = { domain: 'same' };

  it('settles what an acronym, a translation, a slip or a short form leaves open', () => {
    for (const [left, right] of [
      ['WOLA', 'Washington Office on Latin America'],
      ['MMC', 'Movimento de Mulheres Camponesas – MMC'],
      ['Fundación Quiroga', 'Quiroga Foundation'],
      ['Observatorio Ambiental Quiroga', 'Observatório Ambiental Quirogo'],
      ['Quiroga Ramsey Rights', 'Quiroga Ramsey'],
    ] as const) {
      expect([left, verdict(left, right)]).toEqual([left, 'review']);
      expect([left, verdict(left, right, domain)]).toEqual([left, 'same']);
    }
    expect(compare('WOLA', 'Washington Office on Latin America', domain).reasons[0]).toBe('The same web domain.');
  });

  it('does not settle anything where a place, a part, a number or a person stands against it', () => {
    for (const [left, right] of [
      ['Asylum Access', 'Asylum Access Mexico'],
      ['Quiroga Ramsey', 'Quiroga Ramsey: Legal Program'],
      ['Quiroga Ramsey', 'Quiroga Ramsey Foundation'],
      ['Quiroga Ramsey', 'Quiroga Ramsey International'],
      ['Comité Barrial 23 de Enero', 'Comité Barrial 24 de Enero'],
      ['Quiroga Ramsey', 'Ana Ruiz, directora de Quiroga Ramsey'],
      ['Peace Brigades International-Canada', 'Peace Brigades International-USA'],
    ] as const) {
      expect([left, verdict(left, right, domain)]).not.toEqual([left, 'same']);
    }
  });

  it('makes a question of names that have a word or an acronym in common, and of no others', () => {
    const pair = ['Servicio Jesuita a Migrantes (Argentina)', 'Servicio Jesuita a Migrantes (Chile)'] as const;
    expect(verdict(...pair)).toBe('different');
    expect(compare(...pair, domain)).toMatchObject({
      verdict: 'review',
      reasons: [
        'The same web domain: perhaps a parent, a part or another name.',
        'They name different places.',
        expect.any(String),
      ],
    });
    expect(verdict('Quiroga Ramsey', 'Casa Azul', domain)).toBe('different');
  });

  it('is no veto when it is missing', () => {
    expect(compare('Casa Azul, A.C.', 'Casa Azul', { domain: 'different' })).toEqual(
      compare('Casa Azul, A.C.', 'Casa Azul'),
    );
  });
});

describe('the countries of two organizations', () => {
  it('keep equal names from being linked without a person when they differ', () => {
    expect(compare('Casa Azul', 'Casa Azul', { country: 'different' })).toMatchObject({
      verdict: 'review',
      reasons: ['They are of different countries.', expect.any(String)],
    });
    expect(verdict('WOLA', 'Washington Office on Latin America', { domain: 'same', country: 'different' })).toBe(
      'review',
    );
  });

  it('change no verdict when they are the same', () => {
    for (const right of ['Asylum Access Mexico', 'Asylum Accesses', 'Access Network', 'Asylum Access Network']) {
      expect(verdict('Asylum Access', right, { country: 'same' })).toBe(verdict('Asylum Access', right));
    }
  });
});

it('what is known beyond the names does not depend on their order', () => {
  const known = fc.constantFrom<'same' | 'different' | undefined>('same', 'different', undefined);
  const word = fc.constantFrom(
    'Casa',
    'House',
    'Azul',
    'Quiroga',
    'WRC',
    'Women’s',
    'Refugee',
    'Commission',
    '(Chile)',
    '12',
  );
  const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(name, name, known, known, (left, right, domain, country) =>
      expect(compare(left, right, { domain, country })).toEqual(compare(right, left, { domain, country })),
    ),
    { numRuns: 2000 },
  );
});
