import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aMail, aMailer, ledgerRow, send, type TestMail } from '../../../test/builders/mails.js';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { type RefusesAt, startRefusingSmtp } from '../../../test/builders/refusing-smtp.js';
import { World } from '../../../test/builders/world.js';
import { addressKey } from './address-key.js';
import { allowAgain } from './allow-again.js';
import type { Suppression, SuppressionReason } from './suppression.entity.js';
import { suppress } from './suppressions.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

const done: (() => unknown)[] = [];
afterEach(async () => {
  for (const undo of done.splice(0)) await undo();
});

const keyOf = ({ to }: TestMail): string => addressKey(world.configuration.SECRET, to.address);
const suppressionsOf = (mail: TestMail): Promise<Suppression[]> =>
  world.database.rows<Suppression>('SELECT * FROM suppressions WHERE address_key = $1', [keyOf(mail)]);

async function refused(at: RefusesAt, code: number, status = ''): Promise<TestMail> {
  const mail = aMail();
  const server = await startRefusingSmtp(at, code, mail.to.address, status);
  const mailer = aMailer(world, { SMTP_URL: server.url });
  done.push(
    () => mailer.onApplicationShutdown(),
    () => server.stop(),
  );
  await send(world, mail, mailer).catch(() => undefined);
  return mail;
}

describe('a mailbox', () => {
  it.each([
    ['without an enhanced code', ''],
    ['as unknown (5.1.1)', '5.1.1 '],
    ['as disabled (5.2.1)', '5.2.1 '],
  ])('that the server refuses %s is suppressed everywhere, with what was said and no address', async (_, status) => {
    const mail = await refused('recipient', 550, status);
    const [suppression, ...more] = await suppressionsOf(mail);
    expect(more).toEqual([]);
    expect(suppression).toMatchObject({ reason: 'refused', campaignId: null });
    expect(suppression?.detail).toContain('says the policy');
    expect(JSON.stringify(suppression)).not.toContain(mail.to.address);
    const next = aMail({ address: mail.to.address.toUpperCase() });
    expect(await send(world, next)).toBe(false);
    expect(await ledgerRow(world, next)).toMatchObject({ state: 'suppressed', lastError: 'suppressed: refused' });
    expect(await world.mailsTo(mail.to.address)).toEqual([]);
  });

  it.each<[string, RefusesAt, number, string]>([
    ['is full (5.2.2)', 'recipient', 552, '5.2.2 '],
    ['is full, as a server without enhanced codes says it (552)', 'recipient', 552, ''],
    ['is fine, and its server dislikes our address (5.7.1)', 'recipient', 550, '5.7.1 '],
    ['is fine, and its server dislikes the text', 'data', 554, ''],
    ['is fine, and our login is not', 'sender', 530, ''],
    ['is busy (451)', 'recipient', 451, ''],
  ])('that %s is written to again', async (_, at, code, status) => {
    const mail = await refused(at, code, status);
    expect(await suppressionsOf(mail)).toEqual([]);
    expect(await send(world, aMail({ address: mail.to.address }))).toBe(true);
  });

  it.each<[SuppressionReason, boolean, boolean]>([
    ['bounce', true, false],
    ['complaint', true, false],
    ['refused', true, false],
    ['unsubscribed', true, true],
    ['bounce', false, false],
    ['unsubscribed', false, false],
  ])(
    'suppressed for %s: of a mail that is transactional (%s) it is %s that it goes out',
    async (reason, transactional, goes) => {
      const mail = aMail({ transactional });
      await suppress(world.database, { addressKey: keyOf(mail), reason, campaignId: null });
      expect(await send(world, mail)).toBe(goes);
      expect((await ledgerRow(world, mail)).state).toBe(goes ? 'sent' : 'suppressed');
    },
  );

  it('unsubscribed from one campaign gets the mails of another', async () => {
    const [left, other] = [await anOpenCampaign(world), await anOpenCampaign(world)];
    const mail = aMail({ transactional: false, campaignId: left.id });
    await suppress(world.database, { addressKey: keyOf(mail), reason: 'unsubscribed', campaignId: left.id });
    expect(await send(world, mail)).toBe(false);
    expect(await send(world, aMail({ transactional: false, campaignId: other.id, address: mail.to.address }))).toBe(
      true,
    );
  });

  it('suppressed twice for one reason is suppressed once, since the first time', async () => {
    const mail = aMail();
    const once = { addressKey: keyOf(mail), reason: 'bounce', campaignId: null } as const;
    await suppress(world.database, { ...once, detail: 'first' });
    await suppress(world.database, { ...once, detail: 'second' });
    expect((await suppressionsOf(mail)).map(({ detail }) => detail)).toEqual(['first']);
  });

  it('suppressed while a mail to it waits for its next try gets none', async () => {
    const mail = await refused('recipient', 451);
    expect((await ledgerRow(world, mail)).state).toBe('queued');
    await suppress(world.database, { addressKey: keyOf(mail), reason: 'complaint', campaignId: null });
    expect(await send(world, mail)).toBe(false);
    expect(await ledgerRow(world, mail)).toMatchObject({ state: 'suppressed', claimedUntil: null });
  });

  it('that is allowed again is written to, but not against the wish of its owner', async () => {
    const mail = aMail();
    const key = keyOf(mail);
    for (const reason of ['bounce', 'refused', 'complaint'] as const)
      await suppress(world.database, { addressKey: key, reason, campaignId: null });
    expect(await allowAgain(world.database, key, false)).toEqual(['bounce', 'refused']);
    expect(await send(world, mail)).toBe(false);
    expect(await allowAgain(world.database, key, true)).toEqual(['complaint']);
    expect(await send(world, aMail({ address: mail.to.address }))).toBe(true);
    expect(await allowAgain(world.database, key, true)).toEqual([]);
  });
});
