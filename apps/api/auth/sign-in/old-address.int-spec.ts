import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api } from '../../../../test/builders/api.js';
import { anOpenCampaign } from '../../../../test/builders/campaigns.js';
import { ConsoleVisitor } from '../../../../test/builders/console.js';
import { World } from '../../../../test/builders/world.js';

describe('the old address of the console', () => {
  let world: World;
  let api: Api;
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  it.each([
    ['/desk', '/console'],
    ['/desk?next=1', '/console?next=1'],
    ['/desk/sign-in?next=%2Fdesk', '/console/sign-in?next=%2Fdesk'],
    ['/desk/c/rivers/roster?try=yes&layout=one-list', '/console/c/rivers/roster?try=yes&layout=one-list'],
    ['/desk//evil.example', '/console//evil.example'],
  ])('leads from %s to %s', async (old, now) => {
    const { status, headers } = await api.send(old);
    expect([status, headers.location]).toEqual([308, now]);
  });

  it('sends a form on as it is: 308 keeps the method and the body', async () => {
    const campaign = await anOpenCampaign(world);
    const visitor = await ConsoleVisitor.of(world, api, campaign);
    const { status, headers } = await visitor.send(`/desk/c/${campaign.slug}/letter`, { act: 'preview' });
    expect([status, headers.location]).toEqual([308, `/console/c/${campaign.slug}/letter`]);
  });

  it('is no other address that begins alike', async () => {
    expect((await api.send('/desktop')).status).toBe(404);
  });
});
