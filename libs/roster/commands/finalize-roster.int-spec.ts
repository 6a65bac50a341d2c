import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Campaign, campaignById, changeLetter, moveDeadline, openCampaign } from '#campaigns';
import { signOnById } from '#sign-ons';
import { anOpenCampaign, closed, hoursAhead } from '../../../test/builders/campaigns.js';
import { rosterCount } from '../../../test/builders/rosters.js';
import { aSignatory, aSignOn, aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { times, together } from '../../../test/builders/together.js';
import { World } from '../../../test/builders/world.js';
import { editionHash, type PrintedSignatory } from '../edition-document.js';
import type { Edition } from '../edition.entity.js';
import { editionSignatories, editionsOf } from '../editions.queries.js';
import { finalizeRoster } from './finalize-roster.js';

describe('finalizing a roster', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  async function frozen(campaign: Campaign): Promise<Edition> {
    await closed(world, campaign);
    return (await finalizeRoster(world.database, campaign.id, 'clock')) as Edition;
  }

  async function entriesOf(edition: Edition): Promise<PrintedSignatory[]> {
    return Array.fromAsync(editionSignatories(world.database, edition.id));
  }

  it('writes one number into the header, the sentence, the list and the count', async () => {
    const campaign = await anOpenCampaign(world, {
      languages: ['en', 'de'],
      letter: [
        { language: 'en', body: 'We, the {{count}} undersigned. Again: {{count}}.' },
        { language: 'de', body: 'Wir, die {{count}} Unterzeichnenden.' },
      ],
    });
    for (const name of ['Beta', 'Älpha', 'Gamma']) await aSignatory(world, campaign, { organizationName: name });
    await aVerifiedSignOn(world, campaign);
    const edition = await frozen(campaign);
    expect(edition).toMatchObject({ number: 1, count: 3, header: { number: 1, count: 3 } });
    expect(edition.header.letter).toMatchObject([
      { language: 'en', body: 'We, the 3 undersigned. Again: 3.\n' },
      { language: 'de', body: 'Wir, die 3 Unterzeichnenden.\n' },
    ]);
    expect((await entriesOf(edition)).map(({ position, name }) => [position, name])).toEqual([
      [1, 'Älpha'],
      [2, 'Beta'],
      [3, 'Gamma'],
    ]);
    expect(await rosterCount(world.database, campaign.id)).toBe(3);
  });

  it('expires who never verified, each with its event, and leaves the others as they are', async () => {
    const campaign = await anOpenCampaign(world);
    const [silent, waiting, signed] = [
      await aSignOn(world, campaign),
      await aVerifiedSignOn(world, campaign),
      await aSignatory(world, campaign),
    ];
    await frozen(campaign);
    const states = await Promise.all(
      [silent, waiting, signed].map(async ({ id }) => (await signOnById(world.database, id)).state),
    );
    expect(states).toEqual(['expired', 'pending-review', 'approved']);
    expect(await world.eventTypes(silent.id)).toEqual(['sign-on.accepted', 'sign-on.expired']);
  });

  it('ten times at once makes one edition and records it once', async () => {
    const campaign = await anOpenCampaign(world);
    await aSignatory(world, campaign);
    await closed(world, campaign);
    const answers = await together(...times(10, () => finalizeRoster(world.database, campaign.id, 'clock')));
    expect(answers.filter((answer) => answer !== undefined)).toHaveLength(1);
    const [edition, ...more] = await editionsOf(world.database, campaign.id);
    expect(more).toEqual([]);
    expect(await world.eventTypes(edition?.id)).toEqual(['edition.frozen']);
    expect((await world.eventTypes(campaign.id)).filter((type) => type === 'campaign.finalized')).toHaveLength(1);
    expect(await finalizeRoster(world.database, campaign.id, 'clock')).toBeUndefined();
  });

  it('does nothing before the campaign is closed', async () => {
    const campaign = await anOpenCampaign(world);
    expect(await finalizeRoster(world.database, campaign.id, 'clock')).toBeUndefined();
    expect(await editionsOf(world.database, campaign.id)).toEqual([]);
    expect((await campaignById(world.database, campaign.id)).state).toBe('open');
  });

  it('makes an edition of nobody when nobody signed', async () => {
    const edition = await frozen(await anOpenCampaign(world));
    expect(edition).toMatchObject({ number: 1, count: 0, header: { count: 0 } });
    expect(edition.header.letter[0]?.body).toContain('We, the 0 undersigned');
    expect(await entriesOf(edition)).toEqual([]);
    expect(await editionHash(edition.header, [])).toBe(edition.sha256);
  });

  it('stores a hash that anybody can compute again from the header and the streamed entries', async () => {
    const campaign = await anOpenCampaign(world, { title: 'Ñ “quoted” {count} 🦫', cc: ['The "Press"'] });
    await aSignatory(world, campaign, {
      organizationName: 'Tab\\slash "quoted" É',
      country: 'MX',
      members: ['Ä: b', 'c; d', '🦫'],
    });
    await aSignatory(world, campaign);
    const { id } = await frozen(campaign);
    const stored = (await editionsOf(world.database, campaign.id)).find((edition) => edition.id === id) as Edition;
    expect(await editionHash(stored.header, editionSignatories(world.database, id))).toBe(stored.sha256);
    const forged = (await entriesOf(stored)).map((entry) => ({ ...entry, name: `${entry.name}.` }));
    expect(await editionHash(stored.header, forged)).not.toBe(stored.sha256);
  });

  it('makes edition 2 after a reopening and leaves edition 1 as it was', async () => {
    const campaign = await anOpenCampaign(world);
    await aSignatory(world, campaign, { organizationName: 'First' });
    const first = await frozen(campaign);
    const deadline = { local: await hoursAhead(world, 48), zone: 'UTC' };
    await world.database.transaction(async (tx) => {
      await moveDeadline(tx, campaign.id, deadline, 'operator');
      await openCampaign(tx, campaign.id, 'operator');
      await changeLetter(tx, campaign.id, { letter: [{ language: 'en', body: '{{count}} of us.' }] }, 'operator');
    });
    const reopened = await campaignById(world.database, campaign.id);
    await aSignatory(world, reopened, { organizationName: 'Aardvark' });
    const second = await frozen(reopened);
    expect(second).toMatchObject({
      number: 2,
      count: 2,
      header: { letterVersion: 2, letter: [{ body: '2 of us.\n' }] },
    });
    expect((await editionsOf(world.database, campaign.id)).find(({ number }) => number === 1)).toEqual(first);
    expect((await entriesOf(first)).map(({ name }) => name)).toEqual(['First']);
  });

  it.each([
    ['editions', 'count'],
    ['edition_signatories', 'name'],
    ['events', 'type'],
  ])('leaves rows of %s that refuse every UPDATE and DELETE', async (table, column) => {
    const campaign = await anOpenCampaign(world);
    await aSignatory(world, campaign);
    await frozen(campaign);
    const refusal = { message: `rows of ${table} are never changed or deleted` };
    await expect(world.database.rows(`UPDATE ${table} SET ${column} = ${column}`)).rejects.toMatchObject(refusal);
    await expect(world.database.rows(`DELETE FROM ${table}`)).rejects.toMatchObject(refusal);
  });
});
