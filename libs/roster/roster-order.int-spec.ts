import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Campaign } from '#campaigns';
import { foldName } from '#organizations';
import { editPrinted } from '#review';
import { anOpenCampaign, closed } from '../../test/builders/campaigns.js';
import { aVerifiedSignOn } from '../../test/builders/sign-ons.js';
import { World } from '../../test/builders/world.js';
import { finalizeRoster } from './commands/finalize-roster.js';
import { printedLine, type PrintedSignatory } from './edition-document.js';
import type { Edition } from './edition.entity.js';
import { editionSignatories } from './editions.queries.js';
import { compareRosterNames, entriesOutOfOrder } from './roster-order.js';
import type { LiveSignatory, RosterCursor } from './live-roster.js';
import { liveRoster } from './roster.queries.js';

interface Entry {
  name: string;
  members: string[];
  sortKey?: string;
}

/** The organizers' list; a coalition's line is taken apart into its name and its members. */
function organizersList(year: 2021 | 2023): { claimed: number; lines: string[]; entries: Entry[] } {
  const file = new URL(`../../test/fixtures/nals-${year}.json`, import.meta.url);
  const { signatories: lines, listed_count: claimed } = JSON.parse(readFileSync(file, 'utf8')) as {
    signatories: string[];
    listed_count: number;
  };
  const entries = lines.map((line) => {
    const [name = '', members] = line.split(/:(.*)/s);
    return { name, members: members === undefined ? [] : members.trim().split('; ') };
  });
  return { claimed, lines, entries };
}

describe('the order of a roster', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  /** Signed in another order than printed: what comes out sorted was sorted by the roster. */
  async function signedBy(entries: Entry[]): Promise<Campaign> {
    const campaign = await anOpenCampaign(world);
    const last = [...entries].reverse();
    await Promise.all(
      last.map(async ({ name, members, sortKey }) => {
        const { id } = await aVerifiedSignOn(world, campaign, { organizationName: name, members });
        // By hand: two of these names may be one to the matcher, and that is not what is tested here.
        await world.database.rows(`UPDATE sign_ons SET state = 'approved' WHERE id = $1`, [id]);
        if (sortKey !== undefined)
          await world.database.transaction((tx) => editPrinted(tx, campaign.id, id, { sortKey }, 'operator'));
      }),
    );
    return campaign;
  }

  async function pageByPage(campaign: Campaign, limit: number): Promise<LiveSignatory[]> {
    const all: LiveSignatory[] = [];
    for (let after: RosterCursor | undefined; ; after = all.at(-1)) {
      const { count, signatories } = await liveRoster(world.database, campaign.id, { after, limit });
      all.push(...signatories);
      if (signatories.length < limit) {
        expect(all).toHaveLength(count);
        return all;
      }
    }
  }

  async function frozen(campaign: Campaign): Promise<{ edition: Edition; entries: PrintedSignatory[] }> {
    await closed(world, campaign);
    const edition = (await finalizeRoster(world.database, campaign.id, 'clock')) as Edition;
    return { edition, entries: await Array.fromAsync(editionSignatories(world.database, edition.id)) };
  }

  it('is that of the 2023 letter, of whose organizers all 95 lines come out as they printed them', async () => {
    const { lines, entries, claimed } = organizersList(2023);
    const campaign = await signedBy(entries);
    const live = await pageByPage(campaign, 7);
    const { edition, entries: printed } = await frozen(campaign);
    expect(printed.map(printedLine)).toEqual(lines);
    expect(live.map(printedLine)).toEqual(lines);
    expect([edition.count, claimed]).toEqual([95, 95]);
    expect(printed.filter(({ members }) => members.length > 0).map(({ members }) => members.length)).toEqual([25]);
  });

  it('is that of the 2021 letter but for the entry that its organizers filed under its acronym', async () => {
    const { lines, entries } = organizersList(2021);
    const { entries: printed } = await frozen(await signedBy(entries));
    expect(printed).toHaveLength(73);
    const wola = 'Washington Office on Latin America (WOLA)';
    const without = (list: string[]): string[] => list.filter((line) => line !== wola);
    const out = printed.map(printedLine);
    expect(out).not.toEqual(lines);
    expect(without(out)).toEqual(without(lines));
  });

  it('is that of the 2021 letter exactly once this entry has the acronym as its key', async () => {
    const { lines, entries } = organizersList(2021);
    const keyed = entries.map((entry) => (entry.name.endsWith('(WOLA)') ? { ...entry, sortKey: 'WOLA' } : entry));
    const campaign = await signedBy(keyed);
    const live = await pageByPage(campaign, 7);
    const { entries: printed } = await frozen(campaign);
    expect(printed.map(printedLine)).toEqual(lines);
    expect(live.map(printedLine)).toEqual(lines);
  });

  it('agrees with the order by which finished letters are audited', async () => {
    const names = [
      'Éire',
      'Eire 2',
      'Zebra',
      '"Z"',
      '10',
      '9',
      'A-Bx',
      'ABy',
      'A Bz',
      'ßa',
      'ssb',
      'Ñu',
      'Nuez',
      'Øst',
      'Ost 1',
      'Ω',
      'Ж',
      '漢字',
      '☀ xa',
      '😀 xb',
    ];
    const live = await pageByPage(await signedBy(names.map((name) => ({ name, members: [] }))), 4);
    expect(live.map(({ name }) => name)).toEqual([...names].sort(compareRosterNames));
    expect(entriesOutOfOrder(live.map(({ name }) => name))).toEqual([]);
  });

  it('and the count are the same live, page by page, and frozen, whatever the names and keys', async () => {
    const letter = fc.constantFrom(...'aáAbBñz', ' ', '-', '"', "'", '.', '1', '9', 'Ж', '😀');
    const name = fc.string({ unit: letter, minLength: 1, maxLength: 6 }).map((text) => `${text.trim()}x`);
    const sortKey = fc.option(fc.constantFrom('a', 'Á', 'z'), { nil: undefined, freq: 3 });
    const entry = fc.record({ name, sortKey, members: fc.constant<string[]>([]) });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(entry, { selector: (one) => foldName(one.name), maxLength: 24 }),
        async (entries) => {
          const campaign = await signedBy(entries);
          const live = await pageByPage(campaign, 7);
          const { edition, entries: printed } = await frozen(campaign);
          expect(printed.map((one) => one.name)).toEqual(live.map((one) => one.name));
          expect(printed.map(({ position }) => position)).toEqual(printed.map((_, index) => index + 1));
          expect([edition.count, edition.header.count]).toEqual([entries.length, entries.length]);
          expect(printed.map((one) => one.name).sort()).toEqual(entries.map((one) => one.name).sort());
        },
      ),
      { numRuns: 10 },
    );
  });
});
