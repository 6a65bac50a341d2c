import { setTimeout as pause } from 'node:timers/promises';
import { waitUntil } from '#platform/embedded';
import type { Round } from './round.js';

/** One way to break the stack. */
export interface Fault {
  name: string;
  /** @returns what must become true beside that nothing is left to be done */
  run(round: Round): Promise<(() => Promise<boolean>) | void>;
}

/** How long a supervisor waits before it starts again what died; that of `npm start`. */
export const SUPERVISOR_MS = 200;
/** How long something is away. */
export const AWAY_MS = 3_000;

export /** Everybody confirms; every tenth is rejected, the others approved. */
async function review(round: Round): Promise<void> {
  await round.each(round.ids, (id) => round.press(id));
  await round.each(round.ids, (id, index) => round.decide(id, index % 10 === 0 ? 'reject' : 'approve'));
}

/** Whether the edition is frozen. */
export const finalized = (round: Round) => async (): Promise<boolean> => (await round.state()) === 'finalized';

/** A letter on its way from the review to the last announcement, with a fault when the edition has just been frozen. */
export function finishing(name: string, fault: (round: Round) => Promise<void>): Fault {
  return {
    name,
    run: async (round) => {
      await round.sign();
      // The link works once its mail is written.
      await round.settle();
      round.stack.smtp.mood = 'slow';
      await review(round);
      await round.pass(25);
      await waitUntil(async () => (await round.state()) === 'finalized', 60_000);
      round.faultOver = Date.now();
      await fault(round);
      round.stack.smtp.mood = 'accepts';
      return finalized(round);
    },
  };
}

/** Kills everything and lets a supervisor start it again. */
export async function restartBoth(round: Round): Promise<void> {
  await Promise.all([round.stack.api.kill(), round.killWorker(0), round.killWorker(1)]);
  round.faultOver = Date.now();
  await pause(SUPERVISOR_MS);
  await round.back('api', 'workers');
}
