import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { World } from '../../../test/builders/world.js';
import { makeDirectory } from './directory.js';
import { type BenchResult, runBench } from './run-bench.js';
import { benchTable } from './table.js';

jest.setTimeout(120_000); // it measures; on a busy machine that takes a while

describe('the benchmark of matching, on a small directory', () => {
  let world: World;
  let result: BenchResult;
  beforeAll(async () => {
    world = await World.create();
    result = await runBench(world.database, { size: 300, seed: 1, queries: 60, compared: 60 });
  });
  afterAll(() => world.close());

  it('finds by index nearly everything that comparing all pairs finds', () => {
    const { asked, askedFound, same, sameFound } = result.blocking ?? {
      asked: 0,
      askedFound: 0,
      same: 0,
      sameFound: 0,
    };
    expect(same).toBeGreaterThan(30);
    expect(askedFound / asked).toBeGreaterThanOrEqual(0.97);
    expect(sameFound).toBe(same);
    expect(result.originFound).toBeGreaterThanOrEqual(0.97);
  });

  it('says of every query what was found', () => {
    const { origin, queries, candidates, names, size } = result;
    expect(Object.values(origin).reduce((sum, one) => sum + one)).toBe(queries);
    expect(origin.same / queries).toBeGreaterThan(0.6);
    expect(candidates.max).toBeLessThanOrEqual(50);
    expect(names).toBeGreaterThan(size);
  });

  it('prints a table with a row for every figure and a column for every size', () => {
    const rows = benchTable([result, result])
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows) expect(row.split('|')).toHaveLength(5);
    expect(rows.join('\n')).not.toMatch(/undefined|NaN/);
  });

  it('leaves no index behind that is not of the product', async () => {
    expect(await world.database.rows(`SELECT FROM pg_indexes WHERE indexname LIKE 'bench%'`)).toEqual([]);
  });
});

describe('the directory of the benchmark', () => {
  it('is the same for a seed, another for another, and larger ones begin with smaller ones', () => {
    const names = (size: number, seed: number): string[] => makeDirectory(size, seed).map(({ name }) => name);
    expect(names(900, 1)).toEqual(names(900, 1));
    expect(names(900, 1).slice(0, 700)).toEqual(names(700, 1));
    expect(names(900, 2)).not.toEqual(names(900, 1));
  });

  it('is made of other real names when some are given', () => {
    const names = makeDirectory(50, 1, ['Amigas del Volcán', 'Friends of the Volcano']).map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['Amigas del Volcán', 'Friends of the Volcano']);
    expect(names).toHaveLength(50);
  });
});
