import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { learnWords } from '#organizations';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { World } from '../../../test/builders/world.js';
import { linkMembers } from './link-members.js';
import { linkSignOn } from './link-sign-on.js';

interface Line {
  name: string;
  rootId: string;
}

/** The same coalitions wrote in 2021 and in 2023; many organizations signed both letters, some under another spelling. */
describe('two letters that share organizations', () => {
  let world: World;
  let first: Line[];
  let second: Line[];
  beforeAll(async () => {
    world = await World.create();
    first = await signedBy(2021);
    await world.database.transaction((tx) => learnWords(tx));
    second = await signedBy(2023);
  }, 120_000);
  afterAll(() => world.close());

  /** Every line of a letter signs, is looked up, and is approved by hand: what a person would approve is not tested here. */
  async function signedBy(year: 2021 | 2023): Promise<Line[]> {
    const campaign = await anOpenCampaign(world);
    const file = new URL(`../../../test/fixtures/nals-${year}.json`, import.meta.url);
    const { signatories } = JSON.parse(readFileSync(file, 'utf8')) as { signatories: string[] };
    for (const line of signatories) await signs(campaign, line);
    return world.database.rows<Line>(
      `SELECT name, root_id FROM sign_ons JOIN organization_links ON sign_on_id = sign_ons.id
       JOIN organizations ON organizations.id = organization_id WHERE campaign_id = $1`,
      [campaign.id],
    );
  }

  async function signs(campaign: Campaign, line: string): Promise<void> {
    const { id } = await aVerifiedSignOn(world, campaign, { organizationName: line });
    await world.database.rows(`UPDATE sign_ons SET state = 'approved' WHERE id = $1`, [id]);
    await world.database.transaction((tx) => linkSignOn(tx, id));
    await linkMembers(world.database, id);
  }

  /** Names of both letters that were taken for one organization without a person. */
  const linked = (): [string, string][] =>
    second.flatMap(({ name, rootId }) =>
      first.filter((line) => line.rootId === rootId).map((line): [string, string] => [line.name, name]),
    );
  it('have the sixteen that are spelled alike linked, the working group, and seven in another spelling', () => {
    const all = linked();
    const alike = all.filter(([one, other]) => one === other);
    const group = all.filter(([one, other]) => one.includes('GTPM') && other.includes('GTPM'));
    expect(alike).toHaveLength(16);
    expect(group).toHaveLength(1);
    expect(all.filter((pair) => !alike.includes(pair) && !group.includes(pair))).toHaveLength(7);
  });

  it('have no organization of one letter linked to two of the other', () => {
    const all = linked();
    expect(new Set(all.map(([one]) => one)).size).toBe(all.length);
    expect(new Set(all.map(([, other]) => other)).size).toBe(all.length);
  });

  it.each([
    ['Jesuit', /Jesui/i, 10],
    ['Peace Brigades', /Peace Brigades/i, 2],
    ['Asylum Access', /Asylum Access/i, 2],
    ['Universidad Iberoamericana', /Iberoamericana/i, 2],
  ])('keep the family of %s apart', (_, family, count) => {
    const lines = [...first, ...second].filter(({ name }) => family.test(name) && !name.includes('GTPM'));
    expect(new Set(lines.map(({ rootId }) => rootId)).size).toBe(count);
  });
});
