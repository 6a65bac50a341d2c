import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Campaign } from '#campaigns';
import type { SignOn } from '#sign-ons';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aSignOn } from '../../../test/builders/sign-ons.js';
import { times, together } from '../../../test/builders/together.js';
import { mailed, tokenOf } from '../../../test/builders/verifications.js';
import { World } from '../../../test/builders/world.js';
import { confirmByLink } from './confirm-sign-on.js';
import { requestVerification } from './request-verification.js';
import { withdrawByLink } from './withdraw-sign-on.js';

let world: World;
let campaign: Campaign;
beforeAll(async () => {
  world = await World.create();
  campaign = await anOpenCampaign(world, { graceHours: 100 });
});
afterAll(() => world.close());

async function waiting(): Promise<SignOn> {
  const signOn = await aSignOn(world, campaign);
  await mailed(world, signOn);
  return signOn;
}

const ask = (id: string): Promise<boolean> => world.database.transaction((tx) => requestVerification(tx, id));

describe('asking for another verification mail', () => {
  it('is in vain within five minutes of the last', async () => {
    const { id } = await waiting();
    await world.clock.advance('4 minutes 50 seconds');
    expect(await ask(id)).toBe(false);
    await world.clock.advance('11 seconds');
    expect(await ask(id)).toBe(true);
    expect(await ask(id)).toBe(false);
  });

  it('ten times at once asks for one', async () => {
    const { id } = await waiting();
    await world.clock.advance('6 minutes');
    const answers = await together(...times(10, () => ask(id)));
    expect(answers.filter((answer) => answer === true)).toHaveLength(1);
    expect((await world.eventTypes(id)).filter((type) => type === 'verification.requested')).toHaveLength(1);
  });

  it('ends with the fifth mail', async () => {
    const { id } = await waiting();
    const answers: boolean[] = [];
    for (let n = 0; n < 6; n += 1) {
      await world.clock.advance('6 minutes');
      answers.push(await ask(id));
    }
    expect(answers).toEqual([true, true, true, true, false, false]);
  });

  it('says nothing but false for a sign-on that nobody knows or that needs none', async () => {
    const confirmed = await waiting();
    await confirmByLink(world.database, tokenOf(world, confirmed));
    await world.clock.advance('6 minutes');
    expect([await ask(randomUUID()), await ask(confirmed.id)]).toEqual([false, false]);
  });

  it('finds out that the job of the first mail was lost, but gives it five minutes', async () => {
    const unsent = await aSignOn(world, campaign);
    expect(await ask(unsent.id)).toBe(false);
    await world.clock.advance('6 minutes');
    expect(await ask(unsent.id)).toBe(true);
    expect((await world.eventTypes(unsent.id)).at(-1)).toBe('verification.requested');
  });
});

describe('withdrawing by the link', () => {
  it('ends a sign-on that was never confirmed: "this was not me"', async () => {
    const signOn = await waiting();
    expect((await withdrawByLink(world.database, tokenOf(world, signOn))).state).toBe('withdrawn');
    await expect(confirmByLink(world.database, tokenOf(world, signOn))).rejects.toMatchObject({
      code: 'sign-on-not-standing',
    });
    expect(await world.eventTypes(signOn.id)).toEqual(['sign-on.accepted', 'sign-on.withdrawn']);
  });

  it('of a confirmed one is a change of mind, and many times at once is the same as once', async () => {
    const signOn = await waiting();
    await confirmByLink(world.database, tokenOf(world, signOn));
    const answers = await together(...times(10, () => withdrawByLink(world.database, tokenOf(world, signOn))));
    expect(answers.map((answer) => (answer as SignOn).state)).toEqual(Array(10).fill('withdrawn'));
    expect((await world.eventTypes(signOn.id)).filter((type) => type === 'sign-on.withdrawn')).toHaveLength(1);
  });

  it('with an unknown token is refused', async () => {
    await expect(withdrawByLink(world.database, randomUUID())).rejects.toMatchObject({ code: 'link-unknown' });
  });
});
