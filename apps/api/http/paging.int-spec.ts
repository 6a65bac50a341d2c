import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { Api } from '../../../test/builders/api.js';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../test/builders/coordinators.js';
import { aSignatory, aSignOn } from '../../../test/builders/sign-ons.js';
import { unique, World } from '../../../test/builders/world.js';

/** Names that a careless order or cursor trips over. */
const NAMES = [
  'Ágora',
  'Agora',
  'agora',
  'ÁGORA',
  'A-gora',
  'A gora',
  '"Ágora"',
  'Ñandú',
  'Nandu',
  'Zürich',
  'zurich',
  '350.org',
  '¡Ya!',
  '日本',
  'جمعية',
  '🌊 x',
  "Pop No'j",
  'a%_\\',
];

/** As the roster is printed, said once more. */
const FILED = 'coalesce(sort_key, display_name, name)';
const PRINTED_ORDER = `${FILED} COLLATE roster_order, ${FILED} COLLATE "C", id`;

interface Page<T> {
  items: T[];
  nextCursor?: string;
  count?: number;
}

describe('walking through the pages of a list', () => {
  let world: World;
  let api: Api;
  let campaign: Campaign;
  let token: string;
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
    campaign = await anOpenCampaign(world);
    ({ token } = await aCoordinator(world, campaign));
    for (const organizationName of NAMES) await aSignOn(world, campaign, { organizationName });
    for (let n = 0; n < 42; n += 1)
      await aSignOn(world, campaign, { organizationName: `${NAMES[n % NAMES.length]} ${unique('x')}` });
    // Approved by hand: several have one name once accents are folded, which a coordinator may declare.
    await world.database.rows(
      `UPDATE sign_ons SET state = 'approved', verified_at = app_now(), declared_distinct = true`,
    );
    await world.database.rows(`UPDATE sign_ons SET sort_key = 'agora' WHERE name LIKE 'Z%'`);
    await world.database.rows(`UPDATE sign_ons SET display_name = 'Ágora' WHERE name LIKE 'N%'`);
    await world.database.rows(`UPDATE sign_ons SET received_at = date_trunc('second', received_at) WHERE name < 'b'`);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const signatories = (): string => `/api/v1/campaigns/${campaign.slug}/signatories`;
  const signOns = (): string => `/api/v1/coordinator/campaigns/${campaign.slug}/sign-ons`;

  async function walk<T>(
    path: string,
    limit: number,
    between: () => Promise<void> = () => Promise.resolve(),
  ): Promise<T[]> {
    const all: T[] = [];
    let cursor: string | undefined;
    do {
      const query = new URLSearchParams({ limit: String(limit), ...(cursor === undefined ? {} : { cursor }) });
      const { status, json } = await api.send(`${path}?${query.toString()}`, { token });
      expect(status).toBe(200);
      const { items, nextCursor } = json as Page<T>;
      expect(items.length).toBeLessThanOrEqual(limit);
      all.push(...items);
      cursor = nextCursor;
      await between();
    } while (cursor !== undefined);
    return all;
  }

  async function printed(): Promise<string[]> {
    const rows = await world.database.rows<{ printed: string }>(
      `SELECT coalesce(display_name, name) AS printed FROM sign_ons WHERE campaign_id = $1 AND state = 'approved' ORDER BY ${PRINTED_ORDER}`,
      [campaign.id],
    );
    return rows.map((row) => row.printed);
  }

  async function received(): Promise<string[]> {
    const rows = await world.database.rows<{ id: string }>(
      `SELECT id FROM sign_ons WHERE campaign_id = $1 ORDER BY date_trunc('milliseconds', received_at), id`,
      [campaign.id],
    );
    return rows.map(({ id }) => id);
  }

  it.each([1, 7, 30, 60, 200])('gives every signatory once, in printed order, %i at a time', async (limit) => {
    const all = await walk<{ name: string }>(signatories(), limit);
    expect(all.map(({ name }) => name)).toEqual(await printed());
  });

  it.each([1, 7, 60])('gives every sign-on once, in the order they came, %i at a time', async (limit) => {
    const all = await walk<{ id: string }>(signOns(), limit);
    expect(all.map(({ id }) => id)).toEqual(await received());
  });

  it('counts on each page what the whole list holds', async () => {
    const { json } = await api.send(`${signatories()}?limit=1`);
    expect((json as Page<object>).count).toBe((await printed()).length);
  });

  it('has no cursor on a last page that is just full', async () => {
    const { json } = await api.send(`${signatories()}?limit=${(await printed()).length}`);
    expect(json).not.toHaveProperty('nextCursor');
  });

  it('gives those of one state only, when asked', async () => {
    const { id } = await aSignOn(world, campaign);
    const all = await walk<{ id: string }>(`${signOns()}`, 7);
    expect(all.at(-1)?.id).toBe(id);
    const { json } = await api.send(`${signOns()}?state=unverified`, { token });
    expect((json as Page<{ id: string }>).items.map((item) => item.id)).toEqual([id]);
  });

  it('gives every signatory that was there at the start once, while others are added', async () => {
    const before = await printed();
    const all = await walk<{ name: string }>(signatories(), 9, async () => {
      await aSignatory(world, campaign, { organizationName: unique('Aaa') });
      await aSignatory(world, campaign, { organizationName: unique('zzz') });
    });
    const names = all.map(({ name }) => name);
    expect(names.filter((name) => !/^(Aaa|zzz)-/.test(name))).toEqual(before);
    expect(new Set(names.filter((name) => /^(Aaa|zzz)-/.test(name))).size).toBe(names.length - before.length);
  });

  it('gives every sign-on once, those that came meanwhile at the end', async () => {
    let added = 0;
    const all = await walk<{ id: string }>(signOns(), 9, async () => {
      if (added < 5) await aSignOn(world, campaign);
      added += 1;
    });
    expect(all.map(({ id }) => id)).toEqual(await received());
  });

  it('goes on from where the page ended though that entry is gone', async () => {
    const before = await printed();
    let gone: string | undefined;
    const all = await walk<{ name: string }>(signatories(), 10, async () => {
      if (gone !== undefined) return;
      const last = await world.database.row<{ id: string }>(
        `SELECT id FROM sign_ons WHERE campaign_id = $1 AND state = 'approved' ORDER BY ${PRINTED_ORDER} OFFSET 9 LIMIT 1`,
        [campaign.id],
      );
      gone = last?.id;
      await world.database.rows(`UPDATE sign_ons SET state = 'withdrawn' WHERE id = $1`, [gone]);
    });
    expect(all.map(({ name }) => name)).toEqual(before);
  });
});
