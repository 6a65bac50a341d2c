import { setTimeout as pause } from 'node:timers/promises';
import type { SmtpMood } from '../builders/smtp-at-hand.js';
import { AWAY_MS, type Fault } from './fault.js';

/** A mail server in another mood for a while, in the middle of a crowd. */
function mood(name: string, value: SmtpMood, forMs = 1_500): Fault {
  return {
    name,
    run: async (round) => {
      const { smtp } = round.stack;
      smtp.mood = value;
      await round.sign(async () => {
        await pause(forMs);
        smtp.mood = 'accepts';
      });
    },
  };
}

/** Mail servers as they are. */
export const mailFaults: Fault[] = [
  {
    name: 'SMTP refuses connections',
    run: (round) =>
      round.sign(async () => {
        await round.stack.smtp.stop();
        await pause(AWAY_MS);
        await round.stack.smtp.start();
      }),
  },
  mood('SMTP slow', 'slow'),
  mood('SMTP says 4xx', 'defers'),
  mood('SMTP says 5xx to some', 'refuses'),
  mood('SMTP drops before the final dot', 'drops-before-dot'),
  mood('SMTP drops after the final dot', 'drops-after-dot', 500),
];
