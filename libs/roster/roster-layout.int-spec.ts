import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { FindMatches } from '#matching';
import { anOpenCampaign, closed } from '../../test/builders/campaigns.js';
import { aPrintedSignOn, laidOut, rosterCount } from '../../test/builders/rosters.js';
import { World } from '../../test/builders/world.js';
import { finalizeRoster } from './commands/finalize-roster.js';
import type { EditionHeader } from './edition-document.js';
import { editionSignatories } from './editions.queries.js';
import { rosterPreview } from './roster-preview.queries.js';
import { liveRoster } from './roster.queries.js';
import type { RosterSettingsInput } from './settings/roster-settings.js';

describe('the layout of a roster', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  /** Of several kinds and places, in no order. */
  async function mixed(settings: RosterSettingsInput, languages = ['es', 'en']): Promise<Campaign> {
    const letter = languages.map((language) => ({ language, body: '{{count}}' }));
    const open = await anOpenCampaign(world, { languages, letter });
    const campaign = await laidOut(world, open, { individualsMaySign: true, ...settings });
    const sign = (name: string, more: object = {}, edit = {}): Promise<unknown> =>
      aPrintedSignOn(world, campaign, { organizationName: name, ...more }, edit);
    await sign('Nube', { country: 'MX', region: 'Oaxaca', orgType: 'local' });
    await sign('Ñandú', { country: 'PY', region: 'Ávila', orgType: 'national' });
    await sign('La Obra', { country: 'MX', region: 'Oaxaca', orgType: 'state' });
    await sign('Zona', {}, { convener: true });
    await aPrintedSignOn(world, campaign, {
      kind: 'individual',
      contactName: 'Ana Ruiz',
      affiliation: 'Universidad de Oaxaca',
      country: 'MX',
    });
    return campaign;
  }

  /** @returns sections with their names, as they stand now; the same frozen, or the test fails */
  async function printed(campaign: Campaign): Promise<Record<string, string[]>> {
    const live = await liveRoster(world.database, campaign.id, { limit: 50 });
    await closed(world, campaign);
    const edition = await finalizeRoster(world.database, campaign.id, 'clock');
    const entries = await Array.fromAsync(editionSignatories(world.database, edition?.id ?? ''));
    expect(entries.map(({ section, name }) => [section, name])).toEqual(
      live.signatories.map(({ section, name }) => [section, name]),
    );
    const header = edition?.header as EditionHeader;
    expect([header.sections, header.count, header.counts]).toEqual([live.sections, live.count, live.counts]);
    return Object.fromEntries(
      header.sections.map(({ key, headings, entries: many }) => {
        const names = entries.filter(({ section }) => section === key).map(({ name }) => name);
        expect(names).toHaveLength(many);
        return [`${key} ${headings.en ?? ''}`.trim(), names];
      }),
    );
  }

  it('puts organizations before individuals as soon as individuals may sign, and orders by the letter’s alphabet', async () => {
    expect(await printed(await mixed({}))).toEqual({
      'organizations Organizations': ['La Obra', 'Nube', 'Ñandú', 'Zona'],
      'individuals Individuals (affiliations for identification only)': ['Ana Ruiz'],
    });
  });

  it('is one list without headings where that is wanted, by the root order and without articles of another language', async () => {
    const campaign = await mixed({ layout: 'one-list', orderLanguage: 'root', leadingArticles: 'set-aside' });
    expect(await printed(campaign)).toEqual({ signatories: ['Ana Ruiz', 'La Obra', 'Ñandú', 'Nube', 'Zona'] });
  });

  it('sets leading articles of its language aside, and conveners before all', async () => {
    const campaign = await mixed({ leadingArticles: 'set-aside', convenersFirst: true });
    expect(await printed(campaign)).toEqual({
      'conveners Conveners': ['Zona'],
      'organizations Organizations': ['Nube', 'Ñandú', 'La Obra'],
      'individuals Individuals (affiliations for identification only)': ['Ana Ruiz'],
    });
  });

  it('goes by country in the order of their names in the letter’s language, those without one last', async () => {
    expect(await printed(await mixed({ layout: 'by-country' }))).toEqual({
      'country:MX Mexico': ['La Obra', 'Nube'],
      'country:PY Paraguay': ['Ñandú'],
      'country: Other organizations': ['Zona'],
      'individuals Individuals (affiliations for identification only)': ['Ana Ruiz'],
    });
  });

  it('goes by region, and by type from the widest to the narrowest', async () => {
    expect(Object.keys(await printed(await mixed({ layout: 'by-region' })))).toEqual([
      'region:Ávila Ávila',
      'region:Oaxaca Oaxaca',
      'region: Other organizations',
      'individuals Individuals (affiliations for identification only)',
    ]);
    expect(Object.keys(await printed(await mixed({ layout: 'by-type' })))).toEqual([
      'type:national National organizations',
      'type:state State and regional organizations',
      'type:local Local organizations',
      'type: Other organizations',
      'individuals Individuals (affiliations for identification only)',
    ]);
  });

  it('takes the headings that a coordinator set, in the letter’s languages only', async () => {
    const campaign = await mixed({ headings: { organizations: { en: 'Groups' } } });
    expect(Object.keys(await printed(campaign))[0]).toBe('organizations Groups');
    const wrong = laidOut(world, campaign, { headings: { organizations: { fr: 'Groupes' } } });
    await expect(wrong).rejects.toMatchObject({ code: 'heading-language' });
  });

  it.each([
    [
      'en',
      ['The Harbor Fund', 'An Oak', 'A Pine', 'Theater Group'],
      ['The Harbor Fund', 'An Oak', 'A Pine', 'Theater Group'],
    ],
    ['fr', ['L’Abri', "L'Étoile", 'Les Amis', 'Lesage'], ['L’Abri', 'Les Amis', "L'Étoile", 'Lesage']],
    ['pt', ['A Barca', 'Os Amigos', 'O Castelo', 'Asa Branca'], ['Os Amigos', 'Asa Branca', 'A Barca', 'O Castelo']],
  ])('knows the articles of %s from words that begin like them', async (language, names, order) => {
    const open = await anOpenCampaign(world, { languages: [language], letter: [{ language, body: '{{count}}' }] });
    const campaign = await laidOut(world, open, { leadingArticles: 'set-aside' });
    for (const organizationName of names) await aPrintedSignOn(world, campaign, { organizationName });
    const { signatories } = await liveRoster(world.database, campaign.id, { limit: 9 });
    expect(signatories.map(({ name }) => name)).toEqual(order);
  });

  describe('counts a coalition', () => {
    async function coalition(countRule: RosterSettingsInput['countRule']): Promise<Campaign> {
      const campaign = await laidOut(world, await anOpenCampaign(world), { countRule });
      await aPrintedSignOn(world, campaign, { organizationName: 'Casa Azul A.C.' });
      const first = await aPrintedSignOn(world, campaign, {
        organizationName: 'Red Uno',
        members: ['Casa Azul A. C.', 'Casa Roja', { name: 'Casa Verde', role: 'Observers' }],
      });
      await aPrintedSignOn(world, campaign, { organizationName: 'Red Dos', members: ['CASA ROJA', 'Casa Gris'] });
      await new FindMatches(world.database).handle({ signOnId: first.id });
      return campaign;
    }

    it('once, and says so', async () => {
      const campaign = await coalition('coalitions-once');
      const preview = await rosterPreview(world.database, campaign.id, { limit: 9 });
      expect(preview).toMatchObject({
        count: 3,
        inWords: '3 = 3 organizations; 2 coalitions list 5 members, each counted once; 1 of them also signs',
      });
    });

    it('with each distinct member that does not sign itself, everywhere the same', async () => {
      const campaign = await coalition('coalitions-with-members');
      const { inWords, signatories } = await rosterPreview(world.database, campaign.id, { limit: 9 });
      expect(inWords).toBe(
        '6 = 3 organizations + 3 members of coalitions; 2 coalitions list 5 members; 1 of them also signs; each member that does not sign itself is counted once, 3 in all',
      );
      expect(signatories.flatMap(({ members }) => members)).toEqual([
        { name: 'CASA ROJA', role: null, counted: false },
        { name: 'Casa Gris', role: null, counted: true },
        { name: 'Casa Azul A. C.', role: null, counted: false },
        { name: 'Casa Roja', role: null, counted: true },
        { name: 'Casa Verde', role: 'Observers', counted: true },
      ]);
      expect(await rosterCount(world.database, campaign.id)).toBe(6);
      await closed(world, campaign);
      const edition = await finalizeRoster(world.database, campaign.id, 'clock');
      expect(edition).toMatchObject({ count: 6, header: { counts: { organizations: 3, individuals: 0, members: 3 } } });
      expect((edition?.header as EditionHeader).letter[0]?.body).toContain('the 6 undersigned');
    });
  });
});
