import { describe, expect, it } from '@jest/globals';
import { groupsWithin } from './groups-within.js';
import type { NamePair } from './pairs-within.js';

const pair = (left: number, right: number, score: number): NamePair => ({
  left,
  right,
  score,
  verdict: score >= 0.85 ? 'same' : 'review',
  reasons: [`${left} and ${right}.`],
});

describe('groupsWithin', () => {
  it('puts into one group what is surely one', () => {
    const { groups, open } = groupsWithin([pair(0, 2, 1), pair(2, 5, 0.9), pair(0, 5, 0.9), pair(3, 4, 0.95)]);
    expect(groups).toMatchObject([
      { names: [0, 2, 5], score: 0.9 },
      { names: [3, 4], score: 0.95 },
    ]);
    expect(open).toEqual([]);
  });

  it('leaves a pair open that would bring different names together', () => {
    const { groups, open } = groupsWithin([pair(0, 1, 0.95), pair(1, 2, 0.9)]);
    expect(groups.map((group) => group.names)).toEqual([[0, 1]]);
    expect(open).toMatchObject([{ left: 1, right: 2, verdict: 'review' }]);
  });

  it('lets an open pair join no group, and none that the group has answered stay open', () => {
    const { groups, open } = groupsWithin([pair(0, 1, 0.95), pair(1, 2, 0.95), pair(0, 2, 0.6), pair(3, 4, 0.7)]);
    expect(groups.map((group) => group.names)).toEqual([[0, 1, 2]]);
    expect(open).toEqual([pair(3, 4, 0.7)]);
  });

  it('leaves one question between two groups, the likeliest', () => {
    const { open } = groupsWithin([pair(0, 1, 1), pair(2, 3, 1), pair(0, 2, 0.6), pair(1, 3, 0.7), pair(1, 2, 0.55)]);
    expect(open).toEqual([pair(1, 3, 0.7)]);
  });
});
