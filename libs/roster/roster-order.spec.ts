import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareRosterNames, entriesOutOfOrder } from './roster-order.js';

function roster(year: 2021 | 2023): string[] {
  const file = new URL(`../../test/fixtures/nals-${year}.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { signatories: string[] }).signatories;
}

/** The definition, tried out on every subset. */
function fewestMoves(names: readonly string[]): number {
  let best = 0;
  for (let mask = 0; mask < 1 << names.length; mask += 1) {
    const kept = names.filter((_, index) => (mask >> index) & 1);
    const ordered = kept.every((name, index) => index === 0 || compareRosterNames(kept[index - 1] ?? '', name) <= 0);
    if (ordered) best = Math.max(best, kept.length);
  }
  return names.length - best;
}

const name = fc.constantFrom('a', 'b', 'B', 'é', 'e', 'f', 'ñ', '"z"', '10', '9');

describe('compareRosterNames', () => {
  it('looks at letters before case and accents', () => {
    expect(['Zebra', 'Éire', 'east', 'Eisen', 'Earth'].sort(compareRosterNames)).toEqual([
      'Earth',
      'east',
      'Éire',
      'Eisen',
      'Zebra',
    ]);
  });

  it('counts punctuation, which comes before digits and letters', () => {
    expect(['Al Otro', '"Como nacido"', '350.org', 'A-B', 'AB', 'A B'].sort(compareRosterNames)).toEqual([
      '"Como nacido"',
      '350.org',
      'A B',
      'A-B',
      'AB',
      'Al Otro',
    ]);
  });

  it('breaks ties by code points, so that no two different names are equal', () => {
    expect(compareRosterNames('SIN FRONTERAS', 'Sin Fronteras')).toBeLessThan(0);
    expect(compareRosterNames('Accion', 'Acción')).toBeLessThan(0);
    expect(compareRosterNames('A\u{1f600}', 'A\uff5e')).not.toBe(0);
    expect(compareRosterNames('Acción', 'Accio\u0301n')).toBe(0);
    expect(compareRosterNames('Al Otro Lado', 'Al Otro Lado')).toBe(0);
  });

  it('is a total order', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 4 });
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(Math.sign(compareRosterNames(a, b))).toBe(-Math.sign(compareRosterNames(b, a)) + 0);
        if (compareRosterNames(a, b) <= 0 && compareRosterNames(b, c) <= 0) {
          expect(compareRosterNames(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('reproduces the order of the 2023 letter', () => {
    expect([...roster(2023)].sort(compareRosterNames)).toEqual(roster(2023));
  });
});

describe('entriesOutOfOrder', () => {
  it('finds the one entry of the 2021 letter that was filed under its acronym, and none in 2023', () => {
    expect(entriesOutOfOrder(roster(2021))).toEqual(['Washington Office on Latin America (WOLA)']);
    expect(entriesOutOfOrder(roster(2023))).toEqual([]);
  });

  it('names the single entry that strayed, to the front or to the back', () => {
    expect(entriesOutOfOrder(['Zulu', 'Alpha', 'Bravo', 'Charlie'])).toEqual(['Zulu']);
    expect(entriesOutOfOrder(['Bravo', 'Charlie', 'Delta', 'Alpha'])).toEqual(['Alpha']);
  });

  it('lets an entry stand twice without calling it out of order', () => {
    expect(entriesOutOfOrder(['Alpha', 'Alpha', 'Bravo'])).toEqual([]);
  });

  it('is empty for an empty list and for one entry', () => {
    expect(entriesOutOfOrder([])).toEqual([]);
    expect(entriesOutOfOrder(['Alpha'])).toEqual([]);
  });

  it('is the least number of moves there is', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 9 }), (names) => {
        expect(entriesOutOfOrder(names)).toHaveLength(fewestMoves(names));
      }),
    );
  });

  it('leaves a list in order when the strayed entries are taken out', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 40 }), (names) => {
        const strayed = new Set(entriesOutOfOrder(names));
        const rest = names.filter((one) => !strayed.has(one));
        expect(rest).toEqual([...rest].sort(compareRosterNames));
      }),
    );
  });

  it('is fast for a list of thousands', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `Organization ${(index * 7919) % 5000}`);
    const began = performance.now();
    expect(entriesOutOfOrder(names).length).toBeGreaterThan(4000);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
