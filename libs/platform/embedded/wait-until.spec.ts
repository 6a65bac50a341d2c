import { describe, expect, it } from '@jest/globals';
import { waitUntil } from './wait-until.js';

describe('waiting for a condition', () => {
  it('ends as soon as the condition is true', async () => {
    let looks = 0;
    expect(await waitUntil(() => ++looks === 3, 5_000, 1)).toBe(true);
    expect(looks).toBe(3);
  });

  it('gives up after the time it was given', async () => {
    expect(await waitUntil(() => Promise.resolve(false), 10, 1)).toBe(false);
  });
});
