import { setTimeout as pause } from 'node:timers/promises';
import { type Fault, finalized, review } from './fault.js';

/** People and clocks at cross purposes. */
export const peopleFaults: Fault[] = [
  {
    name: 'the clock jumps over the deadline and back',
    run: async (round) => {
      await round.sign(async () => {
        await round.pass(1);
        await pause(500 + 1_500 * round.random());
        await round.pass(-1);
      });
      const late = await round.stack.database.rows(
        `SELECT 1 FROM sign_ons JOIN campaigns ON campaigns.id = campaign_id WHERE campaign_id = $1 AND received_at >= deadline_at`,
        [round.campaign.id],
      );
      return () => Promise.resolve(late.length === 0);
    },
  },
  {
    name: 'ten identical submissions at once',
    run: async (round) => {
      const bodies = round.bodies(Math.ceil(round.signOns / 10));
      await round.sign(
        undefined,
        bodies.flatMap((body) => Array.from({ length: 10 }, () => body)),
      );
    },
  },
  {
    name: 'two coordinators decide each sign-on at once',
    run: async (round) => {
      await round.sign();
      await round.settle();
      await round.each(round.ids, (id) => round.press(id));
      await round.each(round.ids, (id) => Promise.all([round.decide(id, 'approve'), round.decide(id, 'reject')]));
      await round.pass(25);
      return finalized(round);
    },
  },
  {
    name: 'withdrawals during finalization',
    run: async (round) => {
      await round.sign();
      await round.settle();
      await review(round);
      const leaving = round.ids.filter(() => round.random() < 0.3);
      await Promise.all([round.pass(25), round.each(leaving, (id) => round.press(id, '/withdraw'))]);
      return finalized(round);
    },
  },
];
