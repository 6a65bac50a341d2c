import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { processEnvironment } from '#platform/config';
import { anOpenCampaign, hoursAhead } from '../builders/campaigns.js';
import { World } from '../builders/world.js';
import { letterCommands } from './letter-commands.js';
import { LetterModel } from './letter-model.js';
import { RealLetter } from './real-letter.js';

const RUNS = Number(processEnvironment().MODEL_RUNS || 20);
const COMMANDS = 60;
/** Another number plays other letters. */
const SEED = 4;
const ACTS = [
  'approve',
  'clock',
  'finalize',
  'merge',
  'move the deadline',
  'next edition',
  'reject',
  'reopen',
  'say different',
].concat(['submit', 'sweep', 'undo merge of', 'verify', 'withdraw']);

describe('a letter, whatever people do to it in whatever order', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  it('is what a small model of it says: states, counts, editions, and every invariant after every act', async () => {
    const commands = fc.commands(letterCommands, { maxCommands: COMMANDS, size: 'max' });
    const done = new Set<string>();
    const property = fc.asyncProperty(commands, async (acts) => {
      await world.database.rows('DELETE FROM clock_shift');
      const deadline = { local: await hoursAhead(world, 48), zone: 'UTC' };
      const campaign = await anOpenCampaign(world, { deadline, graceHours: 24 });
      await fc.asyncModelRun(() => ({ model: new LetterModel(), real: new RealLetter(world, campaign, done) }), acts);
    });
    await fc.assert(property, { numRuns: RUNS, seed: SEED });
    // Nothing was only ever refused.
    expect([...done].sort()).toEqual(ACTS);
  }, 240_000);
});
