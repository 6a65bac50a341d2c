import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOpenCampaign, eveningIn } from '../../../test/builders/campaigns.js';
import { Reminding } from '../../../test/builders/reminding.js';
import { laidOut } from '../../../test/builders/rosters.js';
import { aSignatory, aSignOn } from '../../../test/builders/sign-ons.js';
import { World } from '../../../test/builders/world.js';

describe('a person who has not confirmed', () => {
  let world: World;
  let reminding: Reminding;
  beforeAll(async () => {
    world = await World.create();
    reminding = new Reminding(world);
  });
  afterAll(() => world.close());

  it('is reminded though somebody else of the same name has signed, and no more once they themselves have', async () => {
    const deadline = { local: await eveningIn(world, 20), zone: 'UTC' };
    const campaign = await laidOut(world, await anOpenCampaign(world, { deadline }), { individualsMaySign: true });
    const person = { kind: 'individual', contactName: 'Ana Ruiz' } as const;
    const contactEmail = 'ana@here.example';
    await aSignatory(world, campaign, person);
    const silent = await aSignOn(world, campaign, { ...person, contactEmail });
    await reminding.travelBefore(campaign, 168);
    await reminding.run(await reminding.sweep());
    expect(await reminding.fates(silent.id)).toEqual(['sent']);
    await aSignatory(world, campaign, { ...person, contactEmail, contactName: 'Ana Ruíz' });
    await reminding.travelBefore(campaign, 48);
    await reminding.run(await reminding.sweep());
    expect(await reminding.fates(silent.id)).toEqual(['sent', 'skipped: colleague-signed']);
  });
});
