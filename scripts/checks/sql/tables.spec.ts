import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadParser, tablesOf } from './tables.ts';

describe('the tables of a statement', () => {
  beforeAll(() => loadParser());

  it('are those that it reads, not those that it names in a WITH', () => {
    const sql = `WITH near AS (SELECT * FROM sign_ons), far AS (SELECT * FROM near JOIN campaigns ON true) SELECT * FROM far, near`;
    expect(tablesOf(sql)).toEqual({ written: [], read: ['sign_ons', 'campaigns'] });
  });

  it('are the real ones inside of a WITH of the same name', () => {
    const sql = `WITH mails AS (SELECT * FROM mails) SELECT * FROM mails`;
    expect(tablesOf(sql).read).toEqual(['mails']);
  });

  it('are those that it writes, also inside of a WITH', () => {
    const sql = `WITH gone AS (DELETE FROM a USING b WHERE a.id = b.id RETURNING a.id), noted AS (INSERT INTO events SELECT * FROM gone)
      UPDATE c SET x = (SELECT 1 FROM d) WHERE id IN (SELECT id FROM gone)`;
    expect(tablesOf(sql)).toEqual({ written: ['c', 'a', 'events'], read: ['b', 'd'] });
  });

  it('are written by MERGE, TRUNCATE and COPY too', () => {
    const merge = 'MERGE INTO a USING b ON a.id = b.id WHEN MATCHED THEN DELETE';
    expect(tablesOf(merge)).toEqual({ written: ['a'], read: ['b'] });
    expect(tablesOf('TRUNCATE a, b').written).toEqual(['a', 'b']);
    expect(tablesOf('COPY a FROM STDIN').written).toEqual(['a']);
  });

  it('do not hold the names that FOR UPDATE OF repeats', () => {
    expect(tablesOf('SELECT 1 FROM sign_ons it JOIN campaigns c ON true FOR UPDATE OF it, c').read).toEqual([
      'sign_ons',
      'campaigns',
    ]);
  });

  it('are none of the catalogue', () => {
    expect(tablesOf('SELECT 1 FROM pg_catalog.pg_class').read).toEqual([]);
  });
});
