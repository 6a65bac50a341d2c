import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { comparer } from '../compare/comparer.js';
import { learnWeights } from '../compare/token-weights.js';
import { candidatePairs } from './candidate-pairs.js';
import { atOnce } from './in-slices.js';
import { pairsWithin, pairsWithinSlices } from './pairs-within.js';

function namesOf(year: number): string[] {
  const file = readFileSync(`test/fixtures/nals-${year}.json`, 'utf8');
  const { signatories, nested_raw: nested } = JSON.parse(file) as {
    signatories: string[];
    nested_raw: Record<string, string[]>;
  };
  return [...signatories, ...Object.values(nested).flat()];
}

/** What comparing each name with each finds. */
function slowly(names: readonly string[]): string[] {
  const { compare } = comparer(learnWeights(names));
  return names.flatMap((left, at) =>
    names.flatMap((right, to) => (to > at && compare(left, right).verdict !== 'different' ? [`${at} ${to}`] : [])),
  );
}

const found = (names: readonly string[]): string[] => pairsWithin(names).map(({ left, right }) => `${left} ${right}`);

describe('pairsWithin', () => {
  it('finds on two real lists, members included, all that comparing each with each finds', () => {
    const names = [...namesOf(2021), ...namesOf(2023)];
    const all = slowly(names);
    expect(all.length).toBeGreaterThan(60);
    expect(found(names).sort()).toEqual([...all].sort());
    expect(atOnce(candidatePairs(names)).length).toBeLessThan((names.length * names.length) / 16);
  });

  it('gives positions, verdict, score and reasons, the best first', () => {
    const pairs = pairsWithin(['Blue Harbor Watch', 'Casa Azul', 'Blue Harbor Watch México', 'CASA AZUL']);
    expect(pairs).toMatchObject([
      { left: 1, right: 3, verdict: 'same', score: 1 },
      { left: 0, right: 2, verdict: 'review' },
    ]);
    for (const { reasons } of pairs) expect(reasons.join(' ')).toMatch(/\w.*\./);
  });

  it('learns from the list which names have chapters', () => {
    const placed = ['River Keepers United', 'River Keepers United (Boston)'];
    expect(pairsWithin(placed)).toMatchObject([{ verdict: 'same' }]);
    expect(pairsWithin([...placed, 'River Keepers United (Denver)']).map((pair) => pair.verdict)).not.toContain('same');
  });

  it('finds names that have not one word in common', () => {
    expect(found(['Casa Azul', 'NLIC', 'National Lake Inspection Council'])).toEqual(['1 2']);
    expect(found(['Casa Azul', 'FENALAG', 'Federação Nacional de Lagos'])).toEqual(['1 2']);
    expect(found(['Casa Azul', 'Lakekeepers', 'Lakekeeperz'])).toEqual(['1 2']);
  });

  it('needs no more than two names', () => {
    expect(pairsWithin([])).toEqual([]);
    expect(pairsWithin(['Casa Azul'])).toEqual([]);
    expect(found(['Casa Azul', 'Casa Azul'])).toEqual(['0 1']);
    expect(found(['★', '★', '☆'])).toEqual(['0 1']);
  });

  it('finds every repeat of a name, however often it stands there', () => {
    const often = Array.from({ length: 40 }, () => 'Casa Azul');
    expect(pairsWithin(often)).toHaveLength((40 * 39) / 2);
  });

  it('finds the same in slices, between which the process does other things', async () => {
    const names = [...namesOf(2021), ...namesOf(2023)].map((name) => `${name} of the lakes`);
    let turns = 0;
    const others = setInterval(() => (turns += 1), 1);
    const since = performance.now();
    const sliced = await pairsWithinSlices(names).finally(() => clearInterval(others));
    expect((performance.now() - since) / turns).toBeLessThan(200);
    expect(sliced).toEqual(pairsWithin(names));
  });

  it('looks at a few candidates for each name of a long list', () => {
    const long = Array.from({ length: 1500 }, (_, at) => `Center for the Rights of Lake ${at.toString(36)} People`);
    expect(atOnce(candidatePairs(long)).length).toBeLessThan(long.length * 50);
  });
});
