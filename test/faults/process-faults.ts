import { setTimeout as pause } from 'node:timers/promises';
import { type Fault, finishing, restartBoth, SUPERVISOR_MS } from './fault.js';

/** Processes that die. */
export const processFaults: Fault[] = [
  { name: 'nothing: two workers, two relays', run: (round) => round.sign() },
  {
    name: 'kill -9 of a worker',
    run: (round) =>
      round.sign(async () => {
        const which = round.random() < 0.5 ? 0 : 1;
        await round.killWorker(which);
        round.faultOver = Date.now();
        await pause(SUPERVISOR_MS);
        await round.stack.workers[which]?.start();
      }),
  },
  {
    name: 'kill -9 of the api',
    run: (round) =>
      round.sign(async () => {
        await round.stack.api.kill();
        await pause(SUPERVISOR_MS);
        await round.back('api');
      }),
  },
  { name: 'kill -9 of the api and both workers', run: (round) => round.sign(() => restartBoth(round)) },
  {
    name: 'PostgreSQL crashes and restarts',
    run: (round) =>
      round.sign(async () => {
        // What a mail server has just answered cannot be written down: to the ledger it is as if the senders had been killed.
        round.kills += round.stack.workers.length;
        await round.stack.crashPostgres(500);
      }),
  },
  finishing('kill -9 of all while rejections and announcements go out', restartBoth),
];
