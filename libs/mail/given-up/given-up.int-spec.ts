import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '#platform/logging';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { startFailingSmtp } from '../../../test/builders/failing-smtp.js';
import { aMail, aMailer, ledgerRow, send, type TestMail } from '../../../test/builders/mails.js';
import { startRefusingSmtp } from '../../../test/builders/refusing-smtp.js';
import { World } from '../../../test/builders/world.js';
import { MAIL_RETRIES } from '../mail-template.js';
import { failedMails, UNTRIED_FOR_HOURS } from './given-up.js';
import { SweepMails } from './sweep-mails.js';

describe('a mail that nobody tries any more', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  const done: (() => unknown)[] = [];
  afterEach(async () => {
    for (const undo of done.splice(0)) await undo();
  });
  afterAll(() => world.close());

  const sweep = (): Promise<void> => new SweepMails(world.database, createLogger('silent', 'test')).handle();
  const untriedFor = (mail: TestMail, hours: number): Promise<unknown> =>
    world.database.rows(
      `UPDATE mails SET queued_at = queued_at - $2 * interval '1 hour', slot_at = slot_at - $2 * interval '1 hour',
         claimed_until = claimed_until - $2 * interval '1 hour' WHERE subject_id = $1`,
      [mail.identity.subjectId, hours],
    );

  /** @returns a mail that its server has put off once */
  async function putOff(overrides: Parameters<typeof aMail>[0] = {}): Promise<TestMail> {
    const mail = aMail(overrides);
    const server = await startRefusingSmtp('recipient', 451, mail.to.address);
    const mailer = aMailer(world, { SMTP_URL: server.url });
    done.push(
      () => mailer.onApplicationShutdown(),
      () => server.stop(),
    );
    await expect(send(world, mail, mailer)).rejects.toThrow('451');
    return mail;
  }

  it('has failed, with the last reason, once it is older than the longest pause between two tries', async () => {
    const mail = await putOff();
    await untriedFor(mail, UNTRIED_FOR_HOURS - 1);
    await sweep();
    expect((await ledgerRow(world, mail)).state).toBe('queued');
    await untriedFor(mail, 2);
    await sweep();
    const row = await ledgerRow(world, mail);
    expect(row).toMatchObject({ state: 'failed', givenUpAt: expect.any(Date) });
    expect(row.lastError).toMatch(/^given up: .*451/);
    await sweep();
    expect(await ledgerRow(world, mail)).toEqual(row);
    expect(MAIL_RETRIES.backoff * 2 ** (MAIL_RETRIES.attempts - 2)).toBeLessThan(UNTRIED_FOR_HOURS * 3_600_000);
  });

  it('goes out when its job comes again all the same, as of a dead letter that somebody retries', async () => {
    const mail = await putOff();
    await untriedFor(mail, UNTRIED_FOR_HOURS + 1);
    await sweep();
    const { messageId } = await ledgerRow(world, mail);
    expect(await send(world, mail)).toBe(true);
    expect(await ledgerRow(world, mail)).toMatchObject({ state: 'sent', givenUpAt: null, lastError: null, messageId });
  });

  it('is every mail whose sender died, but an announcement that may have left: a person decides about that one', async () => {
    const server = await startFailingSmtp('after-dot', 'hangs-up');
    const mailer = aMailer(world, { SMTP_URL: server.url });
    done.push(
      () => mailer.onApplicationShutdown(),
      () => server.stop(),
    );
    const [note, announcement] = [aMail(), aMail({ waitsWhenUnknown: true })];
    for (const mail of [note, announcement]) {
      await send(world, mail, mailer).catch(() => undefined);
      await world.database.rows(
        `UPDATE mails SET state = 'sending', claimed_until = clock_timestamp() WHERE subject_id = $1`,
        [mail.identity.subjectId],
      );
      await untriedFor(mail, UNTRIED_FOR_HOURS + 1);
    }
    await sweep();
    expect((await ledgerRow(world, note)).state).toBe('failed');
    expect(await ledgerRow(world, announcement)).toMatchObject({ state: 'sending', givenUpAt: null });
  });

  it('is not one whose place in the pace is still to come, however old', async () => {
    const mail = await putOff();
    await untriedFor(mail, 100);
    await world.database.rows(
      `UPDATE mails SET slot_at = clock_timestamp() + interval '1 hour' WHERE subject_id = $1`,
      [mail.identity.subjectId],
    );
    await sweep();
    expect((await ledgerRow(world, mail)).state).toBe('queued');
  });

  it('and one that was refused are listed for their campaign, without addresses', async () => {
    const campaign = await anOpenCampaign(world);
    const mail = await putOff({ campaignId: campaign.id, kind: 'rejection' });
    await untriedFor(mail, UNTRIED_FOR_HOURS + 1);
    await sweep();
    const refused = aMail({ campaignId: campaign.id });
    const server = await startRefusingSmtp('data', 554, refused.to.address);
    const mailer = aMailer(world, { SMTP_URL: server.url });
    done.push(
      () => mailer.onApplicationShutdown(),
      () => server.stop(),
    );
    await send(world, refused, mailer);
    await send(world, aMail({ campaignId: campaign.id }));
    const listed = await failedMails(world.database, campaign.id, 10);
    expect(listed).toMatchObject([
      { kind: 'note', subjectId: refused.identity.subjectId, givenUpAt: null },
      { kind: 'rejection', subjectId: mail.identity.subjectId, givenUpAt: expect.any(Date) },
    ]);
    expect(JSON.stringify(listed)).not.toContain('signer.example');
  });
});
