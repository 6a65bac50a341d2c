import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort, startMailSink, waitUntil } from '#platform/embedded';
import { aMail, aMailer, ledgerRow, send as sendMail, type TestMail } from '../../test/builders/mails.js';
import { type RefusesAt, startRefusingSmtp } from '../../test/builders/refusing-smtp.js';
import { times, together } from '../../test/builders/together.js';
import { World } from '../../test/builders/world.js';
import { ledgerKey } from './ledger.js';
import type { MailRecord } from './mail.entity.js';
import type { Mailer } from './mailer.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

const done: (() => unknown)[] = [];
afterEach(async () => {
  for (const undo of done.splice(0)) await undo();
});

const send = (mail: TestMail, by = world.mailer): Promise<boolean> => sendMail(world, mail, by);
const ledger = (mail: TestMail): Promise<MailRecord> => ledgerRow(world, mail);

function mailerTo(url: string): Mailer {
  const mailer = aMailer(world, { SMTP_URL: url });
  // Before any server: one that stops waits for its clients to hang up.
  done.unshift(() => mailer.onApplicationShutdown());
  return mailer;
}

async function refusedBy(
  at: RefusesAt,
  code: number,
  mail = aMail(),
): Promise<{ mail: TestMail; outcome: string | boolean; tries: () => number }> {
  const server = await startRefusingSmtp(at, code, mail.to.address);
  done.push(() => server.stop());
  const mailer = mailerTo(server.url);
  const [outcome] = await together(() => send(mail, mailer));
  // Sent again: what failed for good is left alone, what failed for now is tried.
  await together(() => send(mail, mailer));
  return { mail, outcome: outcome ?? '', tries: server.tries };
}

describe('a mail', () => {
  it('is in the ledger as sent, and is not sent again', async () => {
    const mail = aMail();
    for (let n = 0; n < 3; n += 1) await send(mail);
    expect(await ledger(mail)).toMatchObject({ state: 'sent', attempts: 1, claimedUntil: null, lastError: null });
    expect((await ledger(mail)).sentAt).toBeInstanceOf(Date);
    expect(await world.mailsTo(mail.to.address)).toHaveLength(1);
  });

  it('leaves once though twenty workers send it at once', async () => {
    const mail = aMail();
    const answers = await together(...times(20, () => send(mail)));
    expect(answers.filter((answer) => answer === true)).toHaveLength(1);
    // Whoever came while it was being sent was told so; whoever came later found it sent.
    const others = new Set(answers.filter((answer) => answer !== true));
    expect(
      [...others].filter((answer) => answer !== false && answer !== 'Another worker is sending this note mail.'),
    ).toEqual([]);
    expect(await world.mailsTo(mail.to.address)).toHaveLength(1);
    expect(await ledger(mail)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('in the hands of a worker is not taken from it, and of one that died it is, under the same Message-ID', async () => {
    const mail = aMail();
    await send(mail);
    const [first] = await world.mailsTo(mail.to.address);
    const hold = (until: string): Promise<unknown> =>
      world.database.rows(
        `UPDATE mails SET state = 'sending', claimed_until = clock_timestamp() + $2::interval WHERE key = $1`,
        [ledgerKey(mail.identity), until],
      );
    await hold('1 minute');
    await expect(send(mail)).rejects.toThrow('Another worker is sending this note mail.');
    await hold('-1 second');
    await send(mail);
    const mails = await world.mailsTo(mail.to.address);
    expect(mails.map(({ headers }) => headers['message-id'])).toEqual(
      [first, first].map((one) => one?.headers['message-id']),
    );
    expect(await ledger(mail)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('of another revision is another mail', async () => {
    const mail = aMail();
    await send(mail);
    await send({ ...mail, identity: { ...mail.identity, revision: 2 } });
    expect(await world.mailsTo(mail.to.address)).toHaveLength(2);
  });

  it('to a name with line breaks or quotes stays one mail to one mailbox', async () => {
    const mail = aMail();
    await send({ ...mail, to: { ...mail.to, name: 'A "B"\r\nBcc: victim@other.example' } });
    const [sent, ...more] = await world.mailsTo(mail.to.address);
    expect(more).toEqual([]);
    expect(sent?.to).toEqual([mail.to.address]);
    expect(Object.keys(sent?.headers ?? {})).not.toContain('bcc');
  });
});

describe('a mail server that refuses', () => {
  it.each<[RefusesAt, number]>([
    ['recipient', 550],
    ['data', 554],
  ])('a mail for good at its %s with %i ends it, without a further try', async (at, code) => {
    const { mail, outcome, tries } = await refusedBy(at, code);
    expect(outcome).toBe(false);
    expect(await ledger(mail)).toMatchObject({ state: 'failed', attempts: 1 });
    expect((await ledger(mail)).lastError).toContain('says the policy');
    expect(tries()).toBe(1);
  });

  it.each<[RefusesAt, number]>([
    ['recipient', 451],
    ['data', 452],
    ['sender', 421],
    // The fault is ours, not the mail's: it goes out once the relay's settings are right.
    ['sender', 550],
    ['sender', 530],
  ])('at the %s with %i is asked again later: the mail stays queued', async (at, code) => {
    const { mail, outcome, tries } = await refusedBy(at, code);
    expect(outcome).toEqual(expect.stringMatching(/./));
    expect(await ledger(mail)).toMatchObject({ state: 'queued', attempts: 2, claimedUntil: null });
    expect(tries()).toBe(2);
  });

  it('to encrypt is not told the password, and the mail waits until it does', async () => {
    const mail = aMail();
    const server = await startRefusingSmtp('data', 554, mail.to.address);
    done.push(() => server.stop());
    await expect(send(mail, mailerTo(server.url.replace('//', '//letters:secret@')))).rejects.toThrow(/STARTTLS/);
    expect(server.logins()).toBe(0);
    expect(await ledger(mail)).toMatchObject({ state: 'queued', attempts: 1 });
  });

  it.each([451, 550])('with %i and an address in its answer leaves none in the ledger or the error', async (code) => {
    const { mail, outcome } = await refusedBy('recipient', code);
    const { lastError } = await ledger(mail);
    expect(lastError).toContain('[address]');
    expect(`${lastError} ${outcome}`).not.toContain('signer.example');
  });

  it('because it is away throws, and once it is back the mail goes out under the Message-ID it always had', async () => {
    const mail = aMail();
    const port = await freePort();
    const mailer = mailerTo(`smtp://127.0.0.1:${port}`);
    await expect(send(mail, mailer)).rejects.toThrow(/ECONNREFUSED/);
    const before = await ledger(mail);
    expect(before).toMatchObject({ state: 'queued', attempts: 1 });
    const back = await startMailSink({ dir: world.mailDir, host: '127.0.0.1', port });
    done.push(() => back.stop());
    expect(
      await waitUntil(
        () =>
          send(mail, mailer).then(
            () => true,
            () => false,
          ),
        5_000,
      ),
    ).toBe(true);
    expect((await world.mailsTo(mail.to.address)).map(({ headers }) => headers['message-id'])).toEqual([
      before.messageId,
    ]);
    expect(await ledger(mail)).toMatchObject({ state: 'sent', attempts: 2, lastError: null });
  });
});
