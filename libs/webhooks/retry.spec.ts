import { describe, expect, it } from '@jest/globals';
import { afterFailure } from './retry.js';

/** @returns seconds from the first try to the last, and how many there were */
function played(status: number | undefined): { tries: number; seconds: number } {
  let seconds = 0;
  for (let tries = 1; ; tries += 1) {
    const after = afterFailure(tries, { status }, 0);
    if (after.next !== 'retry') return { tries, seconds };
    seconds += after.inSeconds;
  }
}

describe('a delivery that fails', () => {
  it.each([[undefined], [500], [503], [302], [408], [425], [429]])(
    'is tried ten times in 75 hours and 35 minutes (status %s)',
    (status) => {
      expect(played(status)).toEqual({ tries: 10, seconds: 75 * 3600 + 35 * 60 + 5 });
    },
  );

  it.each([[400], [401], [404], [422]])('is tried five times in two and a half hours when refused (%i)', (status) => {
    expect(played(status)).toEqual({ tries: 5, seconds: 2 * 3600 + 35 * 60 + 5 });
  });

  it('ends the endpoint when the receiver says that it is gone', () => {
    expect(afterFailure(1, { status: 410 })).toEqual({ next: 'disable' });
  });

  it('waits up to a tenth longer than the schedule says', () => {
    expect(afterFailure(2, {}, 0)).toEqual({ next: 'retry', inSeconds: 300 });
    expect(afterFailure(2, {}, 1)).toEqual({ next: 'retry', inSeconds: 330 });
  });

  it('waits as long as the receiver asks, but no longer than a day and no shorter than the schedule', () => {
    const wait = (retryAfter: number): unknown => afterFailure(2, { status: 503, retryAfter }, 0);
    expect(wait(600)).toEqual({ next: 'retry', inSeconds: 600 });
    expect(wait(1)).toEqual({ next: 'retry', inSeconds: 300 });
    expect(wait(10 ** 9)).toEqual({ next: 'retry', inSeconds: 86_400 });
  });
});
