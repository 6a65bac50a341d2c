import { setTimeout as pause } from 'node:timers/promises';
import { AWAY_MS, type Fault, finishing } from './fault.js';

/** A Redis that is away, or forgets. */
export const redisFaults: Fault[] = [
  {
    name: 'Redis away for three seconds',
    run: (round) =>
      round.sign(async () => {
        await round.stack.redis?.kill();
        await pause(AWAY_MS);
        await round.stack.redis?.start();
      }),
  },
  {
    name: 'Redis restarts and has lost everything',
    run: (round) =>
      round.sign(async () => {
        await round.stack.redis?.kill();
        await round.stack.redis?.start();
      }),
  },
  { name: 'FLUSHALL', run: (round) => round.sign(async () => round.stack.redis?.flush()) },
  finishing('FLUSHALL while rejections and announcements go out', async (round) => round.stack.redis?.flush()),
];
