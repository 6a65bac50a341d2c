import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { waitUntil } from '#platform/embedded';
import { type FailsAt, startFailingSmtp } from '../../../test/builders/failing-smtp.js';
import { aMail, aMailer, ledgerRow, send } from '../../../test/builders/mails.js';
import { World } from '../../../test/builders/world.js';
import { SMTP_TIME_LIMITS } from './time-limits.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

const done: (() => unknown)[] = [];
afterEach(async () => {
  for (const undo of done.splice(0)) await undo();
});

const LIMIT_MS = 250;
const SHORT = { connection: LIMIT_MS, greeting: LIMIT_MS, socket: LIMIT_MS };

describe('a mail server that falls silent', () => {
  it.each<FailsAt>(['greeting', 'recipient', 'data', 'after-dot'])(
    'at the %s is given up in time, and the mail waits for its next try',
    async (at) => {
      const server = await startFailingSmtp(at, 'falls-silent');
      const mailer = aMailer(world, { SMTP_URL: server.url }, SHORT);
      done.push(
        () => mailer.onApplicationShutdown(),
        () => server.stop(),
      );
      const mail = aMail();
      const from = performance.now();
      await expect(send(world, mail, mailer)).rejects.toThrow(/time|greeting|closed/i);
      expect(performance.now() - from).toBeLessThan(LIMIT_MS * 8);
      expect(await ledgerRow(world, mail)).toMatchObject({ state: 'queued', claimedUntil: null });
      server.recover();
      expect(await send(world, mail, mailer)).toBe(true);
    },
  );

  it('holds a worker up for a minute at most, where nobody sets other limits', () => {
    const { connection, greeting, socket } = SMTP_TIME_LIMITS;
    expect(connection + greeting + socket).toBeLessThanOrEqual(60_000);
  });

  it('does not cost the mail its claim: a sender that still waits is alive', async () => {
    const server = await startFailingSmtp('after-dot', 'falls-silent');
    const mailer = aMailer(world, { SMTP_URL: server.url }, { ...SHORT, socket: 5_000 });
    done.push(
      () => mailer.onApplicationShutdown(),
      () => server.stop(),
    );
    const mail = aMail();
    const waiting = send(world, mail, mailer).catch((error: Error) => error.message);
    const until = async (): Promise<number> =>
      (await ledgerRow(world, mail).catch(() => undefined))?.claimedUntil?.getTime() ?? 0;
    expect(await waitUntil(async () => (await until()) > 0, 2_000)).toBe(true);
    const first = await until();
    expect(await waitUntil(async () => (await until()) > first, 5_000)).toBe(true);
    await expect(send(world, mail)).rejects.toMatchObject({ name: 'Later' });
    await waiting;
  }, 20_000);
});
