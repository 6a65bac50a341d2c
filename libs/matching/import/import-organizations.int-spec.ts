import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { coalitionOf, organizationById, searchOrganizations } from '#organizations';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aSignOn } from '../../../test/builders/sign-ons.js';
import { unique, World } from '../../../test/builders/world.js';
import { knownAs } from '../links/known-as.js';
import { FindMatches } from '../jobs/find-matches.js';
import { type ImportedOrganization, importOrganizations, type ImportReport } from './import-organizations.js';
import { coalitionMembers } from '../matching.queries.js';
import { rebuildKeys } from './rebuild-keys.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

const row = (name: string, more: Partial<ImportedOrganization> = {}): ImportedOrganization => ({
  name,
  otherNames: [],
  members: [],
  ...more,
});
const imported = (...rows: ImportedOrganization[]): Promise<ImportReport> => importOrganizations(world.database, rows);
const found = async (text: string): Promise<string[]> =>
  (await searchOrganizations(world.database, text, 10)).map(({ name }) => name);

describe('importing organizations', () => {
  it('makes each row an organization that every campaign is led to, by any of its names', async () => {
    const name = `Instituto ${unique('Aluna')}`;
    await imported(
      row(name, { otherNames: [{ name: `Aluna Institute ${name}`, kind: 'translation' }], country: 'MX' }),
    );
    const signOn = await aSignOn(world, await anOpenCampaign(world), {
      organizationName: `${name.toUpperCase()} A.C.`,
    });
    await new FindMatches(world.database).handle({ signOnId: signOn.id });
    expect((await knownAs(world.database, signOn)).organization).toMatchObject({ name, linkedBy: 'matching' });
  });

  it('adds nothing the second time', async () => {
    const rows = [row(`Casa ${unique('Ixim')}`, { parent: `Red ${unique('Kaan')}` }), row(`Liga ${unique('Quetzal')}`)];
    expect(await imported(...rows)).toMatchObject({ rows: 2, created: 2, known: 0 });
    const size = await world.database.row('SELECT count(*) AS count FROM organization_names');
    expect(await imported(...rows)).toMatchObject({ rows: 2, created: 0, known: 2, names: 0 });
    expect(await world.database.row('SELECT count(*) AS count FROM organization_names')).toEqual(size);
  });

  it('takes two spellings of one list for one, and keeps both', async () => {
    const name = `Centro ${unique('Kuxtal')}`;
    expect(await imported(row(name), row(`${name}, A.C.`))).toMatchObject({ created: 1, known: 1, names: 1 });
  });

  it('asks about what it cannot tell, and makes it an organization of its own', async () => {
    const name = `Fundación ${unique('Kuxtal')}`;
    const report = await imported(row(name), row(`${name} Internacional`));
    expect(report).toMatchObject({ created: 2, questions: [{ name: `${name} Internacional`, mayBe: name }] });
  });

  it('shows parents, networks and members as relations and merges none of them', async () => {
    const [programme, university] = [`Programa ${unique('Kaan')}`, `Universidad ${unique('Ixim')}`];
    await imported(row(programme, { parent: university }));
    const [hit] = await searchOrganizations(world.database, programme, 1);
    expect(await organizationById(world.database, hit?.id ?? '')).toMatchObject({
      name: programme,
      relations: [{ kind: 'parent', name: university }],
    });
  });

  it('adds nothing the second time though a member or a parent is no name that is ever safe', async () => {
    const rows = [
      row(unique('Grupo'), { members: ['Dra. María Quetzal López'], parent: 'Associação Ixim do Sul – AIS (Ixim' }),
    ];
    expect(await imported(...rows)).toMatchObject({ created: 1, mentioned: 2 });
    expect(await imported(...rows)).toMatchObject({ created: 0, mentioned: 0, known: 1 });
  });

  it('adds nothing the second time of two letters that share organizations', async () => {
    const rows = ['2021', '2023'].flatMap((year) =>
      (
        JSON.parse(readFileSync(new URL(`../../../test/fixtures/nals-${year}.json`, import.meta.url), 'utf8')) as {
          signatories: string[];
        }
      ).signatories.map((line) => {
        const { name, members } = coalitionOf(line) ?? { name: line, members: [] };
        return row(name, { members: members.map((member) => member.name) });
      }),
    );
    const first = await imported(...rows);
    const second = await imported(...rows);
    expect(first.created).toBeGreaterThan(100);
    expect(second).toMatchObject({ created: 0, mentioned: 0, known: first.created + first.known });
  });

  it('keeps one name in two countries apart, also the second time', async () => {
    const name = `Cáritas ${unique('Istmo')}`;
    const rows = [row(name, { country: 'MX' }), row(name, { country: 'PA' }), row(name)];
    const { created } = await imported(...rows);
    expect(created).toBeGreaterThan(1);
    expect(await imported(...rows)).toMatchObject({ created: 0, known: 3 });
  });

  it('makes each organization once when the same list is imported twice at once', async () => {
    const rows = Array.from({ length: 30 }, () => row(unique('Casa')));
    const reports = await Promise.all([imported(...rows), imported(...[...rows].reverse())]);
    expect(reports.reduce((sum, { created }) => sum + created, 0)).toBe(30);
  });

  it('leaves out lines that hold two names, and says which', async () => {
    const report = await imported(row('Associação Quetzal do Sul – AQS Associação Ararajuba do Norte – AAN'));
    expect(report).toMatchObject({ created: 0, leftOut: [{ problems: [{ kind: 'glued' }] }] });
    expect(await found('ararajuba')).toEqual([]);
  });
});

describe('rebuilding keys', () => {
  it('gives every name the keys it had, from the name as typed alone', async () => {
    await imported(row(`Ñandú ${unique('Kaan')}, A.C.`));
    await aSignOn(world, await anOpenCampaign(world));
    const keys = (): Promise<unknown> =>
      Promise.all([
        world.database.rows(
          'SELECT id, match_key, search_text, core_key, place, acronyms, keys FROM organization_names ORDER BY id',
        ),
        world.database.rows('SELECT id, match_key FROM sign_ons ORDER BY id'),
        world.database.rows('SELECT * FROM directory_words ORDER BY key'),
      ]);
    await rebuildKeys(world.database);
    const before = await keys();
    await world.database
      .rows(`UPDATE organization_names SET match_key = 'old', search_text = '', core_key = 'old', place = 'xx',
      acronyms = '{old}', keys = '{old}'`);
    await world.database.rows(`UPDATE sign_ons SET match_key = 'old ' || id`);
    expect((await rebuildKeys(world.database)).names).toBeGreaterThan(0);
    expect(await keys()).toEqual(before);
    expect(await rebuildKeys(world.database)).toEqual({ names: 0, signOns: 0, linked: 0, collisions: [] });
  });

  it('reports approved names that are one now, and goes on; two that a coordinator told apart both get the key', async () => {
    const campaign = await anOpenCampaign(world);
    const name = unique('Casa');
    const approved = async (key: string): Promise<string> => {
      const { id } = await aSignOn(world, campaign, { organizationName: name });
      await world.database.rows(`UPDATE sign_ons SET state = 'approved', match_key = $2 WHERE id = $1`, [id, key]);
      return id;
    };
    const [one, other] = [await approved('old one'), await approved('old other')];
    const later = await aSignOn(world, campaign);
    await world.database.rows(`UPDATE sign_ons SET match_key = 'old' WHERE id = $1`, [later.id]);
    expect(await rebuildKeys(world.database)).toMatchObject({
      signOns: 2,
      collisions: [{ campaign: campaign.slug, names: [name, name] }],
    });
    await world.database.rows(
      `INSERT INTO possible_duplicates (campaign_id, left_id, right_id, reasons, answer)
       VALUES ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), '{}', 'different')
       ON CONFLICT (left_id, right_id) DO UPDATE SET answer = 'different'`,
      [campaign.id, one, other],
    );
    expect(await rebuildKeys(world.database)).toMatchObject({ signOns: 1, collisions: [] });
  });

  it('brings back the members of coalitions', async () => {
    const { id } = await aSignOn(world, await anOpenCampaign(world), { members: [unique('Casa'), unique('Red')] });
    await new FindMatches(world.database).handle({ signOnId: id });
    await world.database.rows('DELETE FROM coalition_members WHERE sign_on_id = $1', [id]);
    await rebuildKeys(world.database);
    expect(await coalitionMembers(world.database, id)).toHaveLength(2);
  });

  it('looks at sign-ons that no matching had come to', async () => {
    await aSignOn(world, await anOpenCampaign(world));
    expect(await rebuildKeys(world.database)).toMatchObject({ linked: 1 });
  });
});
