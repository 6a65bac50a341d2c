import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { processEnvironment } from '#platform/config';
import { World } from '../builders/world.js';
import { type Decision, TwoLetters, VERBS } from './two-letters.js';

const RUNS = Number(processEnvironment().MODEL_RUNS || 8);
const DECISIONS = 25;
/** Another number decides otherwise. */
const SEED = 1;

describe('two letters that the same organizations sign, whatever their coordinators decide in whatever order', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  it('list nobody twice unless somebody said so or is asked, ask nothing again, and every merge can be undone exactly', async () => {
    const decision = fc.record<Decision>({
      verb: fc.constantFrom(...VERBS),
      letter: fc.nat({ max: 1 }),
      one: fc.nat({ max: 4 }),
      other: fc.nat({ max: 4 }),
    });
    const done = new Set<string>();
    const decisions = fc.array(decision, { minLength: DECISIONS, maxLength: DECISIONS });
    const property = fc.asyncProperty(decisions, async (list) => {
      const letters = await TwoLetters.open(world);
      for (const one of list) if (await letters.decide(one)) done.add(one.verb);
    });
    await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: false });
    // Nothing was only ever refused.
    expect([...done].sort()).toEqual([...VERBS].sort());
  }, 240_000);
});
