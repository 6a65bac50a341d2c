import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Campaign } from '#campaigns';
import { foldName } from '#organizations';
import type { MemberInput } from '#sign-ons';
import { Api } from '../../test/builders/api.js';
import { anOpenCampaign, closed } from '../../test/builders/campaigns.js';
import { aPrintedSignOn, laidOut } from '../../test/builders/rosters.js';
import { World } from '../../test/builders/world.js';
import { finalizeRoster } from './commands/finalize-roster.js';
import { ROSTER_LAYOUTS } from './settings/roster-settings.js';

/** Letters that break out of HTML, Markdown, CSV and sentences, and numbers that could be taken for the count. */
const hostile = fc
  .string({
    unit: fc.constantFrom(...'aBñÉжΩ', ' ', '<', '&', '"', '|', '*', ',', ';', ':', '{', '7', '12', '😀'),
    maxLength: 9,
  })
  .map((text) => `${text} x`.replace(/\s+/g, ' ').trim());

const member = fc.oneof(hostile, fc.record({ name: hostile, role: fc.constantFrom('Observers', 'Secretariat') }));
const entry = fc.record({
  name: hostile,
  individual: fc.boolean(),
  affiliation: fc.option(hostile, { nil: undefined }),
  country: fc.option(fc.constantFrom('MX', 'AR', 'ES'), { nil: undefined }),
  region: fc.option(fc.constantFrom('Oaxaca', 'oaxaca', 'Jalisco'), { nil: undefined }),
  orgType: fc.option(fc.constantFrom('local', 'national'), { nil: undefined }),
  members: fc.oneof(
    { weight: 2, arbitrary: fc.constant<MemberInput[]>([]) },
    { weight: 1, arbitrary: fc.array(member, { maxLength: 4 }) },
  ),
  convener: fc.boolean(),
});
const settings = fc.record({
  layout: fc.constantFrom(...ROSTER_LAYOUTS),
  convenersFirst: fc.boolean(),
  countRule: fc.constantFrom('coalitions-once' as const, 'coalitions-with-members' as const),
  leadingArticles: fc.constantFrom('as-written' as const, 'set-aside' as const),
});

interface Page {
  count: number;
  sections: { key: string; entries: number }[];
  items: { name: string; section: string; members: { counted: boolean }[] }[];
  nextCursor?: string;
}

describe('one number, whatever the roster', () => {
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

  /** @returns what the public API says, read page by page */
  async function roster({ slug }: Campaign): Promise<Page> {
    const whole: Page = { count: 0, sections: [], items: [] };
    for (let cursor = ''; ;) {
      const { json } = await api.send(`/api/v1/campaigns/${slug}/signatories?limit=3${cursor}`);
      const { items, nextCursor, ...rest } = json as Page;
      Object.assign(whole, rest);
      whole.items.push(...items);
      if (nextCursor === undefined) return whole;
      cursor = `&cursor=${nextCursor}`;
    }
  }

  it('stands in the sentence, under it, in every file, in the API and on the page, before and after the freeze', async () => {
    const rosters = fc.uniqueArray(entry, {
      selector: (one) => `${one.individual} ${foldName(one.name)}`,
      maxLength: 9,
    });
    await fc.assert(
      fc.asyncProperty(rosters, settings, async (entries, chosen) => {
        const open = await anOpenCampaign(world);
        const campaign = await laidOut(world, open, { ...chosen, individualsMaySign: true });
        for (const { individual, name, affiliation, members, convener, orgType, ...place } of entries)
          await aPrintedSignOn(
            world,
            campaign,
            individual
              ? { kind: 'individual', contactName: name, affiliation, ...place }
              : { organizationName: name, members, orgType, ...place },
            { convener },
          );
        const live = await roster(campaign);
        await closed(world, campaign);
        const edition = await finalizeRoster(world.database, campaign.id, 'clock');
        const final = await roster(campaign);
        expect(final).toEqual(live);

        const { items, sections, count } = final;
        const counted = items.flatMap(({ members }) => members).filter((one) => one.counted).length;
        expect([items.length, items.length + counted]).toEqual([entries.length, count]);
        expect(sections.map(({ key, entries: many }) => [key, many])).toEqual(
          [...new Set(items.map(({ section }) => section))].map((key) => [
            key,
            items.filter(({ section }) => section === key).length,
          ]),
        );
        expect(edition?.count).toBe(count);

        const file = async (extension: string): Promise<string> =>
          (await api.send(`/api/v1/campaigns/${campaign.slug}/editions/1/letter.${extension}`)).text;
        const json = JSON.parse(await file('json')) as { edition: { count: number; signatories: { name: string }[] } };
        const names = items.map(({ name }) => name);
        expect([json.edition.count, json.edition.signatories.map(({ name }) => name)]).toEqual([count, names]);
        const rows = parse<Record<string, string>>(await file('csv'), { columns: true });
        expect(rows.filter((row) => row.kind !== 'member')).toHaveLength(items.length);
        const sentence = `We, the ${count} undersigned`;
        for (const extension of ['txt', 'md', 'html']) expect(await file(extension)).toContain(sentence);
        const html = await file('html');
        expect(html.match(/<li\b/g) ?? []).toHaveLength(items.length);
        const page = (await api.send(`/c/${campaign.slug}`)).text;
        expect(page).toContain(sentence);
        expect(page.slice(page.indexOf('id="signatories"')).match(/<li><bdi>/g) ?? []).toHaveLength(items.length);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
