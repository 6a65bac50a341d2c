import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMail, aMailer, ledgerRow, send } from '../../../test/builders/mails.js';
import { times, together } from '../../../test/builders/together.js';
import { unique, World } from '../../../test/builders/world.js';
import { takeSlot } from './take-slot.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

const aDomain = (): string => `${unique('domain')}.example`;
const perDomain = (
  MAIL_PER_DOMAIN_PER_MINUTE: number,
): { MAIL_PER_MINUTE: number; MAIL_PER_DOMAIN_PER_MINUTE: number } => ({
  MAIL_PER_MINUTE: 0,
  MAIL_PER_DOMAIN_PER_MINUTE,
});
const slot = (limits: ReturnType<typeof perDomain>, domain: string, transactional = false): Promise<number> =>
  takeSlot(world.database, limits, domain, transactional);
const waits = async (works: (() => Promise<number>)[]): Promise<number[]> =>
  ((await together(...works)) as number[]).sort((a, b) => a - b);
/** Lets time go by for one scope. */
const pass = (scope: string, seconds: number): Promise<unknown> =>
  world.database.rows(`UPDATE mail_pace SET busy_until = busy_until - $2 * interval '1 second' WHERE scope = $1`, [
    scope,
    seconds,
  ]);

describe('the pace of mail', () => {
  it('lets a burst of ten seconds’ worth go at once and books the rest one after the other, whoever asks', async () => {
    const domain = aDomain();
    // 80 a minute: three quarters for bulk mail make one a second.
    const sorted = await waits(times(30, () => slot(perDomain(80), domain)));
    expect(sorted.filter((wait) => wait === 0)).toHaveLength(11);
    const waiting = sorted.filter((wait) => wait > 0);
    waiting.slice(1).forEach((wait, index) => {
      expect(wait - (waiting[index] ?? 0)).toBeGreaterThan(800);
      expect(wait - (waiting[index] ?? 0)).toBeLessThan(1_200);
    });
    expect(waiting.at(-1)).toBeLessThan(20_000);
  });

  it('is one for each domain, in whatever case it is written', async () => {
    const [one, other] = [aDomain(), aDomain()];
    await waits(times(20, () => slot(perDomain(80), one)));
    expect(await slot(perDomain(80), other)).toBe(0);
    expect(await slot(perDomain(80), one.toUpperCase())).toBeGreaterThan(0);
  });

  it('is one for all domains together as well', async () => {
    const limits = { MAIL_PER_MINUTE: 80, MAIL_PER_DOMAIN_PER_MINUTE: 1000 };
    const sorted = await waits(Array.from({ length: 20 }, () => () => slot(limits, aDomain())));
    expect(sorted.filter((wait) => wait === 0)).toHaveLength(11);
  });

  it('keeps a quarter for mails somebody waits for, behind however many reminders', async () => {
    const domain = aDomain();
    const bulk = await waits(times(200, () => slot(perDomain(80), domain)));
    expect(bulk.at(-1)).toBeGreaterThan(150_000);
    // 20 a minute are theirs: a burst of four, then one every three seconds.
    const prompt = await waits(times(6, () => slot(perDomain(80), domain, true)));
    expect(prompt.filter((wait) => wait === 0)).toHaveLength(4);
    expect(prompt.at(-1)).toBeLessThan(7_000);
  });

  it('lets mails somebody waits for use the rest too while it is free', async () => {
    const domain = aDomain();
    await slot(perDomain(80), domain); // the lane of the rest exists
    const prompt = await waits(times(14, () => slot(perDomain(80), domain, true)));
    expect(prompt.filter((wait) => wait === 0)).toHaveLength(14);
  });

  it('forgets what was booked as time goes by, and no further back than a burst', async () => {
    const domain = aDomain();
    await waits(times(30, () => slot(perDomain(80), domain)));
    await pass(domain, 3_600);
    const sorted = await waits(times(12, () => slot(perDomain(80), domain)));
    expect(sorted.filter((wait) => wait === 0)).toHaveLength(11);
  });

  it('of zero is none', async () => {
    const domain = aDomain();
    expect(await waits(times(50, () => slot(perDomain(0), domain)))).toEqual(Array(50).fill(0));
    expect(await world.database.rows('SELECT 1 FROM mail_pace WHERE scope = $1', [domain])).toEqual([]);
  });
});

describe('a mail that has to wait', () => {
  it('keeps its place, is not booked again when its job comes back too early, and goes when its time has come', async () => {
    const domain = aDomain();
    const mailer = aMailer(world, { MAIL_PER_DOMAIN_PER_MINUTE: '6' });
    const mails = [1, 2].map((n) => aMail({ address: `reader${n}@${domain}`, transactional: false }));
    const [first, second] = mails as [(typeof mails)[0], (typeof mails)[0]];
    expect(await send(world, first, mailer)).toBe(true);
    const put = send(world, { ...second }, mailer);
    await expect(put).rejects.toMatchObject({ name: 'Later' });
    const waiting = await ledgerRow(world, second);
    expect(waiting).toMatchObject({ state: 'queued', claimedUntil: null });
    const booked = await world.database.rows('SELECT * FROM mail_pace WHERE scope = $1', [domain]);
    await expect(send(world, second, mailer)).rejects.toMatchObject({ name: 'Later' });
    expect(await world.database.rows('SELECT * FROM mail_pace WHERE scope = $1', [domain])).toEqual(booked);
    const again = (await ledgerRow(world, second)).slotAt?.getTime() ?? 0;
    expect(Math.abs(again - (waiting.slotAt?.getTime() ?? 0))).toBeLessThan(50);
    await world.database.rows(`UPDATE mails SET slot_at = clock_timestamp() WHERE id = $1`, [waiting.id]);
    expect(await send(world, second, mailer)).toBe(true);
    expect(await ledgerRow(world, second)).toMatchObject({ state: 'sent', slotAt: null });
    mailer.onApplicationShutdown();
  });
});
