import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unique, World } from '../../../test/builders/world.js';
import { answersAbout } from './answer-organizations.js';
import { createOrganization } from './create-organization.js';
import { editOrganization } from './edit-organization.js';
import { mergeOrganizations } from './merge-organizations.js';
import { organizationById } from './organizations.queries.js';
import { tellOrganizationsApart } from './part-organizations.js';

describe('what a coordinator says about organizations of the directory', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  const anOrganization = (): Promise<string> =>
    world.database.transaction((tx) =>
      createOrganization(tx, { name: unique('Red'), origin: 'import', vouched: true }),
    );
  const tellApart = (one: string, other: string): Promise<void> =>
    world.database.transaction((tx) => tellOrganizationsApart(tx, [one, other], 'different', 'coordinator:x'));

  it('takes two apart that a merge had made one, and the answer is remembered', async () => {
    const [one, other] = [await anOrganization(), await anOrganization()];
    await world.database.transaction((tx) => mergeOrganizations(tx, one, other, { actor: 'operator' }));
    await tellApart(one, other);
    expect((await organizationById(world.database, one)).id).toBe(one);
    expect(await answersAbout(world.database, one)).toEqual(new Map([[other, 'different']]));
  });

  it('cannot be that one is another than itself, however its id is spelled', async () => {
    const id = await anOrganization();
    await expect(tellApart(id, id.toUpperCase())).rejects.toMatchObject({ code: 'organization-answered-itself' });
    expect(await answersAbout(world.database, id)).toEqual(new Map());
  });

  it('brings the domain of a new website, and takes away what only the website before had brought', async () => {
    const id = await anOrganization();
    const edit = (website: string | null): Promise<void> =>
      world.database.transaction((tx) => editOrganization(tx, id, { website }, 'coordinator:x'));
    const domains = async (): Promise<string[] | undefined> =>
      (await world.database.row<{ domains: string[] }>('SELECT domains FROM organizations WHERE id = $1', [id]))
        ?.domains;
    await edit('https://www.redjesuita.org/about');
    expect(await domains()).toEqual(['redjesuita.org']);
    await edit('redjesuita.mx');
    expect(await domains()).toEqual(['redjesuita.mx']);
    await edit(null);
    expect(await domains()).toEqual([]);
    const events = await world.database.rows<{ data: unknown }>('SELECT data FROM events WHERE subject_id = $1', [id]);
    expect(events.map(({ data }) => data)).toContainEqual({ fields: ['website', 'domains'] });
  });
});
