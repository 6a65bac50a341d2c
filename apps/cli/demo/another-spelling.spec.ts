import { describe, expect, it } from '@jest/globals';
import { foldName } from '#organizations';
import { anotherSpelling } from './another-spelling.js';
import { entryOf } from './roster-file.js';

describe('another spelling of a name', () => {
  it.each([0, 1, 2, 3])('differs and still folds to the same (%d)', (turn) => {
    const spelling = anotherSpelling('Fundación para la Justicia', turn);
    expect(spelling).not.toBe('Fundación para la Justicia');
    expect(foldName(spelling)).toBe(foldName('Fundación para la Justicia'));
  });
});

describe('a line of a roster', () => {
  it('with members after a colon is a coalition', () => {
    expect(entryOf('Grupo-GTPM: a; b, c; d')).toEqual({ name: 'Grupo-GTPM', members: ['a', 'b, c', 'd'] });
  });

  it('with a colon alone is one name', () => {
    expect(entryOf('Casa: refugio')).toEqual({ name: 'Casa: refugio', members: [] });
  });
});
