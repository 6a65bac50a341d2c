import { describe, expect, it } from '@jest/globals';
import { assertMove, type Transitions } from './illegal-move.js';

const doors: Transitions<'open' | 'shut' | 'walled'> = { open: ['shut'], shut: ['open', 'walled'], walled: [] };

describe('a move that the table of states does not allow', () => {
  it('is refused with both states', () => {
    expect(() => assertMove('door', doors, 'walled', 'open')).toThrow('This door is walled, so it cannot become open.');
  });

  it('is told that it was made already, where a button was pressed twice', () => {
    expect(() => assertMove('door', doors, 'open', 'open')).toThrow('This door is open already.');
  });
});
