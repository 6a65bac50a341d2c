import { describe, expect, it } from '@jest/globals';
import { assertMove, mayMove, type Moves } from './illegal-move.js';

const doors: Moves<'open' | 'shut' | 'wall up', 'open' | 'shut' | 'walled'> = {
  open: { from: ['shut'], to: ['open'] },
  shut: { from: ['open'], to: ['shut'] },
  'wall up': { from: ['shut'], to: ['walled'] },
};

describe('a move that the table of moves does not allow', () => {
  it('is refused with both states', () => {
    expect(() => assertMove('door', doors.open, 'walled', 'open')).toThrow(
      'This door is walled, so it cannot become open.',
    );
  });

  it('is told that it was made already, where a button was pressed twice', () => {
    expect(() => assertMove('door', doors.open, 'open', 'open')).toThrow('This door is open already.');
  });

  it('is refused to an act that another act could make', () => {
    expect(() => assertMove('door', doors.open, 'shut', 'walled')).toThrow('cannot become walled');
    expect(mayMove(doors, 'shut', 'walled')).toBe(true);
    expect(mayMove(doors, 'open', 'walled')).toBe(false);
  });
});
