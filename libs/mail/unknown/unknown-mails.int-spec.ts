import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Database } from '#platform/database';
import { type FailsAt, startFailingSmtp } from '../../../test/builders/failing-smtp.js';
import { aMail, aMailer, ledgerRow, send, type TestMail } from '../../../test/builders/mails.js';
import { times, together } from '../../../test/builders/together.js';
import { World } from '../../../test/builders/world.js';
import type { Mailer } from '../mailer.js';
import { sendAgain, takeForSent, unknownMails } from './unknown-mails.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

const done: (() => unknown)[] = [];
afterEach(async () => {
  for (const undo of done.splice(0)) await undo();
});

const SHORT = { connection: 300, greeting: 300, socket: 300 };

async function against(
  at: FailsAt,
  how: 'hangs-up' | 'falls-silent',
): Promise<{ mailer: Mailer; mails: () => number; recover: () => void }> {
  const server = await startFailingSmtp(at, how);
  const mailer = aMailer(world, { SMTP_URL: server.url }, SHORT);
  done.push(
    () => mailer.onApplicationShutdown(),
    () => server.stop(),
  );
  return { mailer, ...server };
}

const announcement = (): TestMail => aMail({ kind: 'announcement', waitsWhenUnknown: true, transactional: false });
const openIds = async (): Promise<string[]> => (await unknownMails(world.database, null)).map(({ id }) => id);
const decide = (decision: typeof takeForSent, id: string, campaignId: string | null = null): Promise<void> =>
  world.database.transaction((tx) => decision(tx, { id, campaignId }, 'operator'));

/** An announcement that the server has and did not answer for. */
async function lost(): Promise<{
  mail: TestMail;
  id: string;
  mailer: Mailer;
  mails: () => number;
  recover: () => void;
}> {
  const server = await against('after-dot', 'hangs-up');
  const mail = announcement();
  expect(await send(world, mail, server.mailer)).toBe(false);
  const { id } = await ledgerRow(world, mail);
  return { mail, id, ...server };
}

describe('an announcement', () => {
  it.each(['hangs-up', 'falls-silent'] as const)(
    'whose server %s after the final dot waits for a person, and no job sends it again',
    async (how) => {
      const { mailer, mails, recover } = await against('after-dot', how);
      const mail = announcement();
      expect(await send(world, mail, mailer)).toBe(false);
      expect(await ledgerRow(world, mail)).toMatchObject({ state: 'unknown', attempts: 1, claimedUntil: null });
      recover();
      expect(await send(world, mail, mailer)).toBe(false);
      expect(mails()).toBe(1);
      expect(await openIds()).toContain((await ledgerRow(world, mail)).id);
    },
  );

  it.each<FailsAt>(['greeting', 'recipient'])(
    'whose server hangs up at the %s was not handed over, and is tried again',
    async (at) => {
      const { mailer, mails, recover } = await against(at, 'hangs-up');
      const mail = announcement();
      await expect(send(world, mail, mailer)).rejects.toThrow();
      expect(await ledgerRow(world, mail)).toMatchObject({ state: 'queued', handedOverAt: null });
      recover();
      expect(await send(world, mail, mailer)).toBe(true);
      expect(mails()).toBe(1);
    },
  );

  it('whose worker died after it was handed over waits for a person; died before, it is sent', async () => {
    for (const [handedOver, state] of [
      ['clock_timestamp()', 'unknown'],
      ['NULL', 'sent'],
    ]) {
      const mail = announcement();
      await send(world, mail);
      const { id } = await ledgerRow(world, mail);
      await world.database.rows(
        `UPDATE mails SET state = 'sending', handed_over_at = ${handedOver}, claimed_until = clock_timestamp() - interval '1 second' WHERE id = $1`,
        [id],
      );
      expect((await openIds()).includes(id)).toBe(state === 'unknown');
      expect(await send(world, mail)).toBe(state === 'sent');
      expect((await ledgerRow(world, mail)).state).toBe(state);
    }
  });

  it('that another worker took over meanwhile does not leave from the first', async () => {
    const server = await startFailingSmtp('after-dot', 'hangs-up');
    const mail = announcement();
    // The claim moves on while the mail is being written.
    const overtaken = Object.create(world.database) as Database;
    overtaken.row = async <T>(sql: string, parameters: unknown[] = []): Promise<T | undefined> => {
      if (sql.includes('SET handed_over_at'))
        await world.database.rows('UPDATE mails SET attempts = attempts + 1 WHERE id = $1', [parameters[0]]);
      return world.database.row<T>(sql, parameters);
    };
    const mailer = aMailer(world, { SMTP_URL: server.url }, SHORT, overtaken);
    done.push(
      () => mailer.onApplicationShutdown(),
      () => server.stop(),
    );
    await expect(send(world, mail, mailer)).rejects.toThrow('in other hands');
    expect(server.mails()).toBe(0);
    expect(await ledgerRow(world, mail)).toMatchObject({ state: 'sending', attempts: 2 });
  });
});

describe('any other mail', () => {
  it('of unknown fate is sent again, under the same Message-ID', async () => {
    const { mailer, mails, recover } = await against('after-dot', 'hangs-up');
    const mail = aMail();
    await expect(send(world, mail, mailer)).rejects.toThrow();
    const first = await ledgerRow(world, mail);
    expect(first).toMatchObject({ state: 'queued', handedOverAt: null });
    recover();
    expect(await send(world, mail, mailer)).toBe(true);
    expect((await ledgerRow(world, mail)).messageId).toBe(first.messageId);
    expect(mails()).toBe(2);
  });
});

describe('whoever decides about a mail of unknown fate', () => {
  it('takes it for sent, and it is closed', async () => {
    const { mail, id, mailer, mails } = await lost();
    await decide(takeForSent, id);
    expect(await ledgerRow(world, mail)).toMatchObject({ state: 'sent', lastError: null });
    expect((await ledgerRow(world, mail)).sentAt).toBeInstanceOf(Date);
    expect(await send(world, mail, mailer)).toBe(false);
    expect(mails()).toBe(1);
    expect(await world.eventTypes(mail.identity.subjectId)).toEqual(['mail.taken-for-sent']);
  });

  it('sends it again, and its event makes the job that does so', async () => {
    const { mail, id, mailer, mails, recover } = await lost();
    recover();
    const before = await ledgerRow(world, mail);
    await decide(sendAgain, id);
    expect(await world.eventTypes(mail.identity.subjectId)).toEqual(['mail.announcement-again']);
    expect(await send(world, mail, mailer)).toBe(true);
    expect(await ledgerRow(world, mail)).toMatchObject({ state: 'sent', messageId: before.messageId });
    expect(mails()).toBe(2);
  });

  it('decides once, though five do at once', async () => {
    const { mail, id } = await lost();
    const answers = await together(...times(5, () => decide(sendAgain, id)));
    expect(answers.filter((answer) => answer === 'mail-fate-known')).toHaveLength(4);
    expect(await world.eventTypes(mail.identity.subjectId)).toEqual(['mail.announcement-again']);
  });

  it('cannot decide about a mail whose fate is known, of another campaign, or that is not there', async () => {
    const sent = aMail();
    await send(world, sent);
    const { id } = await ledgerRow(world, sent);
    await expect(decide(sendAgain, id)).rejects.toMatchObject({ code: 'mail-fate-known' });
    await expect(decide(takeForSent, randomUUID())).rejects.toMatchObject({ code: 'mail-not-found' });
    const { id: open } = await lost();
    await expect(decide(sendAgain, open, randomUUID())).rejects.toMatchObject({ code: 'mail-not-found' });
    expect(await openIds()).toContain(open);
  });
});
