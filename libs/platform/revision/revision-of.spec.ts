import { describe, expect, it } from '@jest/globals';
import { revisionOf } from './revision-of.js';

describe('a revision', () => {
  it('is the same for the same state', () => {
    expect(revisionOf(['Red Uno', null, 2])).toBe(revisionOf(['Red Uno', null, 2]));
  });

  it('differs when anything in the state differs', () => {
    const states = [['Red Uno', null, 2], ['Red Uno', '', 2], ['Red Uno', null, '2'], [null, 'Red Uno', 2], []];
    expect(new Set(states.map(revisionOf)).size).toBe(states.length);
  });

  it('can stand in an ETag and in a form as it is', () => {
    expect(revisionOf({ name: '“Ñandú” & Co' })).toMatch(/^[\w-]{22}$/);
  });
});
