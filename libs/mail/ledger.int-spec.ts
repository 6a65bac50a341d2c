import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitUntil } from '#platform/embedded';
import { aMail, ledgerRow, type TestMail } from '../../test/builders/mails.js';
import { times, together } from '../../test/builders/together.js';
import { World } from '../../test/builders/world.js';
import {
  type Claim,
  claimMail,
  markFailed,
  markHandedOver,
  markSent,
  mailInFlight,
  postpone,
  renewClaim,
} from './ledger.js';
import { addressKey } from './mailboxes/address-key.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

const claim = ({ identity, to, body }: TestMail): Promise<Claim | undefined> => {
  const recipientKey = addressKey(world.configuration.SECRET, to.address);
  return claimMail(world.database, identity, { recipientKey, transactional: body.transactional }, 'letters.example');
};

/** As when its sender gave no sign of life for too long. */
const abandon = (id: string): Promise<unknown> =>
  world.database.rows(`UPDATE mails SET claimed_until = clock_timestamp() - interval '1 second' WHERE id = $1`, [id]);

async function claimed(mail: TestMail): Promise<Claim> {
  const mine = await claim(mail);
  if (mine === undefined) throw new Error('not claimed');
  return mine;
}

describe('the ledger', () => {
  it('gives a mail to one of many who claim it at once', async () => {
    const mail = aMail();
    const claims = await together(...times(20, () => claim(mail)));
    expect(claims.filter((one) => one !== undefined)).toHaveLength(1);
    expect(await ledgerRow(world, mail)).toMatchObject({ state: 'sending', attempts: 1 });
  });

  it.each<[string, (claim: Claim) => Promise<unknown>]>([
    ['sent', (late) => markSent(world.database, late)],
    ['failed', (late) => markFailed(world.database, late, 'failed', 'late')],
    ['queued again', (late) => markFailed(world.database, late, 'queued', 'late')],
    ['put off', (late) => postpone(world.database, late, 1)],
    ['alive', (late) => renewClaim(world.database, late)],
    ['handed over', (late) => markHandedOver(world.database, late)],
  ])('lets a sender who lost a mail to another mark it no more as %s', async (_, mark) => {
    const mail = aMail();
    const first = await claimed(mail);
    await abandon(first.id);
    const second = await claimed(mail);
    const before = await ledgerRow(world, mail);
    expect(await mark(first)).not.toBe(true);
    expect(await ledgerRow(world, mail)).toEqual(before);
    await markSent(world.database, second);
    expect(await ledgerRow(world, mail)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('keeps a mail with a sender who gives signs of life', async () => {
    const mail = aMail();
    const mine = await claimed(mail);
    await world.database.rows(
      `UPDATE mails SET claimed_until = clock_timestamp() + interval '50 milliseconds' WHERE id = $1`,
      [mine.id],
    );
    await renewClaim(world.database, mine);
    expect(await mailInFlight(world.database, mail.identity)).toBeGreaterThan(5_000);
    expect(await claim(mail)).toBeUndefined();
  });

  it('frees a mail of a dead sender by the time the queue gives its job to another', async () => {
    const mail = aMail();
    const { id } = await claimed(mail);
    expect(await mailInFlight(world.database, mail.identity)).toBeLessThanOrEqual(10_000);
    await abandon(id);
    expect(await mailInFlight(world.database, mail.identity)).toBe(0);
    expect(await waitUntil(async () => (await claim(mail)) !== undefined, 1_000)).toBe(true);
  });

  it('knows a mailbox by a key that depends on the secret and not on how the address is written', () => {
    expect(addressKey('a', ' Press@Big.Example ')).toBe(addressKey('a', 'press@big.example'));
    expect(addressKey('a', 'press@big.example')).not.toBe(addressKey('b', 'press@big.example'));
    expect(addressKey('a', 'press@big.example')).toMatch(/^[0-9a-f]{64}$/);
  });
});
