import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type Campaign, closeDueCampaigns } from '#campaigns';
import { expireUnverified, type SignOn, signOnById } from '#sign-ons';
import { anOpenCampaign, closed } from '../../../test/builders/campaigns.js';
import { aSignOn } from '../../../test/builders/sign-ons.js';
import { times, together } from '../../../test/builders/together.js';
import { mailed, readLater, tokenOf } from '../../../test/builders/verifications.js';
import { World } from '../../../test/builders/world.js';
import { mailCode } from '../secrets.js';
import { admitLate } from './admit-late.js';
import { confirmByCode, confirmByLink, mayStillConfirm } from './confirm-sign-on.js';
import { requestVerification } from './request-verification.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

/** A sign-on whose mail went out and was not read at once. */
async function waiting(under?: Campaign): Promise<SignOn> {
  const signOn = await aSignOn(world, under ?? (await anOpenCampaign(world)));
  await mailed(world, signOn);
  await readLater(world, signOn);
  return signOn;
}

const byLink = (signOn: SignOn): Promise<SignOn> => confirmByLink(world.database, tokenOf(world, signOn));
const byCode = (signOn: SignOn, typed: string): Promise<SignOn> =>
  confirmByCode(world.database, world.configuration.SECRET, signOn.id, typed);
const codeOf = (signOn: SignOn, revision = 1): string => mailCode(world.configuration.SECRET, signOn.id, revision);
const wrong = (signOn: SignOn): string => String((Number(codeOf(signOn)) + 1) % 1_000_000).padStart(6, '0');

const unknown = (): Promise<SignOn> =>
  confirmByCode(world.database, world.configuration.SECRET, randomUUID(), '123456');
async function triesOf({ id }: SignOn): Promise<number | undefined> {
  const row = await world.database.row<{ tries: number }>('SELECT tries FROM verifications WHERE sign_on_id = $1', [
    id,
  ]);
  return row?.tries;
}

describe('confirming by the link', () => {
  it('makes a sign-on wait for review, and twice at once is the same as once', async () => {
    const signOn = await waiting();
    const answers = await together(...times(5, () => byLink(signOn)));
    expect(answers.map((answer) => (answer as SignOn).state)).toEqual(Array(5).fill('pending-review'));
    expect((await byLink(signOn)).verifiedAt).toBeInstanceOf(Date);
    expect(await world.eventTypes(signOn.id)).toEqual(['sign-on.accepted', 'sign-on.verified']);
  });

  it('with an unknown token is refused', async () => {
    for (const token of ['', randomUUID(), `${tokenOf(world, await waiting())}x`]) {
      await expect(confirmByLink(world.database, token)).rejects.toMatchObject({ code: 'link-unknown' });
    }
  });

  it('flags a confirmation that came faster than a person reads, and no other', async () => {
    const instant = await aSignOn(world, await anOpenCampaign(world));
    await mailed(world, instant);
    expect((await byLink(instant)).flags).toEqual(['verified-instantly']);
    expect((await byLink(await waiting())).flags).toEqual([]);
  });

  it('flags a gateway that opened the mail before it had answered for it', async () => {
    const signOn = await waiting();
    await world.database.rows('UPDATE verifications SET sent_at = NULL WHERE sign_on_id = $1', [signOn.id]);
    expect((await byLink(signOn)).flags).toEqual(['verified-instantly']);
  });
});

describe('the time to confirm', () => {
  it('goes on through the grace after the deadline and ends with it, by the database clock', async () => {
    const campaign = await anOpenCampaign(world, { graceHours: 2 });
    const [first, second] = [await waiting(campaign), await waiting(campaign)];
    const over = campaign.deadlineAt.getTime() + 2 * 3_600_000;
    await world.clock.travelTo(new Date(over - 5_000));
    await closeDueCampaigns(world.database);
    expect((await byLink(first)).state).toBe('pending-review');
    await world.clock.travelTo(new Date(over));
    await expect(byLink(second)).rejects.toMatchObject({ code: 'verification-over' });
    await expect(byCode(second, codeOf(second))).rejects.toMatchObject({ code: 'verification-over' });
    expect((await byLink(first)).state).toBe('pending-review');
  });

  it('is over for good once the sign-on has expired: a late click is told so', async () => {
    const campaign = await anOpenCampaign(world);
    const signOn = await waiting(campaign);
    await closed(world, campaign);
    await world.database.transaction((tx) => expireUnverified(tx, campaign.id));
    await expect(byLink(signOn)).rejects.toMatchObject({ code: 'sign-on-not-standing' });
  });
});

describe('confirming by the code', () => {
  it('takes the right one, with the spaces and dashes people type', async () => {
    const signOn = await waiting();
    const code = codeOf(signOn);
    expect((await byCode(signOn, ` ${code.slice(0, 3)} - ${code.slice(3)}`)).state).toBe('pending-review');
    expect(await world.eventTypes(signOn.id)).toEqual(['sign-on.accepted', 'sign-on.verified']);
  });

  it('is refused after five wrong ones, the right one too, by the one answer that every refusal has', async () => {
    const signOn = await waiting();
    const refusals = await together(...times(5, () => byCode(signOn, wrong(signOn))));
    expect(refusals).toEqual(Array(5).fill('code-wrong'));
    const answers = await Promise.all(
      [byCode(signOn, codeOf(signOn)), unknown()].map((answer) => answer.catch((error: Error) => error)),
    );
    expect(answers[0]).toMatchObject({ code: 'code-wrong' });
    expect(answers[1]).toEqual(answers[0]);
    expect((await signOnById(world.database, signOn.id)).state).toBe('unverified');
  });

  it('counts at most five of fifty wrong codes that come at once', async () => {
    const signOn = await waiting();
    const answers = await together(...times(50, () => byCode(signOn, wrong(signOn))));
    expect(answers).toEqual(Array(50).fill('code-wrong'));
    expect(await triesOf(signOn)).toBe(5);
  });

  it('takes the code of the newest mail only, which also gives five new tries', async () => {
    const signOn = await waiting();
    await together(...times(5, () => byCode(signOn, wrong(signOn))));
    await world.clock.advance('6 minutes');
    await world.database.transaction((tx) => requestVerification(tx, signOn.id));
    await expect(byCode(signOn, codeOf(signOn))).rejects.toMatchObject({ code: 'code-wrong' });
    expect((await byCode(signOn, codeOf(signOn, 2))).state).toBe('pending-review');
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('is wrong for %j, which costs no try', async (typed) => {
    const signOn = await waiting();
    await expect(byCode(signOn, typed)).rejects.toMatchObject({ code: 'code-wrong' });
    expect(await triesOf(signOn)).toBe(0);
  });
});

describe('whether there is still time to confirm', () => {
  const mayConfirm = (signOn: SignOn): Promise<boolean> => mayStillConfirm(world.database, signOn.id);

  it('is said until the grace is over, by the database clock, and of nothing that was confirmed', async () => {
    const campaign = await anOpenCampaign(world, { graceHours: 2 });
    const [first, second] = [await waiting(campaign), await waiting(campaign)];
    expect(await mayConfirm(first)).toBe(true);
    await byLink(second);
    expect(await mayConfirm(second)).toBe(false);
    await world.clock.travelTo(new Date(campaign.deadlineAt.getTime() + 2 * 3_600_000));
    expect(await mayConfirm(first)).toBe(false);
  });

  it('is said of a sign-on that was let in late, for as long as it was', async () => {
    const campaign = await anOpenCampaign(world);
    const signOn = await waiting(campaign);
    await closed(world, campaign);
    await world.database.transaction((tx) => expireUnverified(tx, campaign.id));
    expect(await mayConfirm(signOn)).toBe(false);
    await world.database.transaction((tx) => admitLate(tx, campaign.id, signOn.id, 'operator'));
    expect(await mayConfirm(signOn)).toBe(true);
    await world.clock.advance('8 days');
    expect(await mayConfirm(signOn)).toBe(false);
  });
});
