import { describe, expect, it } from '@jest/globals';
import { insist } from './insist.js';

describe('writing down what a mail server answered', () => {
  it('tries again while the database is away, and stops once it is written', async () => {
    let tries = 0;
    await insist(() => ((tries += 1) < 3 ? Promise.reject(new Error('away')) : Promise.resolve()));
    expect(tries).toBe(3);
  });
});
