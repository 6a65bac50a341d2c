import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { World } from '../../../test/builders/world.js';
import { changeRosterSettings } from './change-roster-settings.js';
import { editableSettings, triedSettings } from './editable-settings.js';
import type { RosterSettingsInput } from './roster-settings.js';

describe('a change of the roster’s settings', () => {
  let world: World;
  let campaign: Campaign;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    campaign = await anOpenCampaign(world);
  });

  const change = (input: RosterSettingsInput, expectedRevision?: string): Promise<void> =>
    world.database.transaction((tx) => changeRosterSettings(tx, campaign.id, input, 'editor', expectedRevision));
  const revision = async (): Promise<string> => (await editableSettings(world.database, campaign.id)).revision;
  const changes = async (): Promise<number> =>
    (await world.eventTypes(campaign.id)).filter((type) => type === 'roster.settings-changed').length;

  it('that is based on settings no longer in force is refused, and theirs stay', async () => {
    const seen = await revision();
    await change({ columns: 3 }, seen);
    await expect(change({ convenersFirst: true }, seen)).rejects.toMatchObject({
      code: 'settings-changed-meanwhile',
      kind: 'conflict',
    });
    expect(await editableSettings(world.database, campaign.id)).toMatchObject({
      settings: { columns: 3, convenersFirst: false },
    });
    await change({ columns: 3, convenersFirst: true }, await revision());
    expect(await changes()).toBe(2);
  });

  it('is made by one of ten editors at once', async () => {
    const seen = await revision();
    const sections = Array.from({ length: 10 }, (_, index) => ({
      headings: { 'country:MX': { en: `Part ${index}` } },
    }));
    const results = await Promise.allSettled(sections.map((input) => change(input, seen)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await changes()).toBe(1);
  });

  it('to what is in force already changes nothing, whatever it is based on', async () => {
    const input: RosterSettingsInput = {
      columns: 3,
      headings: { individuals: { en: 'People' }, conveners: { en: 'Initiated by' } },
    };
    const seen = await revision();
    await change(input, seen);
    await change(input, seen);
    expect(await changes()).toBe(1);
  });

  it.each<RosterSettingsInput>([
    { individualsMaySign: true },
    { layout: 'one-list' },
    { convenersFirst: true },
    { leadingArticles: 'set-aside' },
    { orderLanguage: 'en' },
    { columns: 1 },
    { countRule: 'coalitions-with-members' },
    { headings: { conveners: { en: 'Initiated by' } } },
  ])('is seen by its revision: %j', async (input) => {
    const before = await revision();
    await change(input, before);
    expect(await revision()).not.toBe(before);
  });

  it('keeps the headings that are there, or puts others or none in their place', async () => {
    const headings = { conveners: { en: 'Initiated by' } };
    await change({ headings });
    await change({ columns: 1, headings: 'as-stored' });
    expect((await editableSettings(world.database, campaign.id)).settings.headings).toEqual(headings);
    await change({ columns: 1 });
    expect((await editableSettings(world.database, campaign.id)).settings.headings).toEqual({});
  });

  it('can be tried before: what follows from the campaign follows, and nothing is stored', async () => {
    const before = await revision();
    expect(await triedSettings(world.database, campaign.id, { individualsMaySign: true })).toMatchObject({
      settings: { individualsMaySign: true, layout: 'organizations-then-individuals', orderLanguage: 'en' },
      chosen: { layout: null, orderLanguage: null },
    });
    expect(await revision()).toBe(before);
  });
});
