import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unique, World } from '../../../test/builders/world.js';
import { addName } from './add-name.js';
import { createOrganization } from './create-organization.js';
import { editOrganization, forgetTaughtName, teachName } from './edit-organization.js';
import { organizationById } from './organizations.queries.js';

describe('a name that a merge of sign-ons taught', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  /** An organization with a name that a merge taught it. */
  async function taught(): Promise<{ id: string; name: string; nameId: string }> {
    const name = unique('Casa');
    return world.database.transaction(async (tx) => {
      const id = await createOrganization(tx, { name: unique('Red'), origin: 'import', vouched: true });
      return { id, name, nameId: (await addName(tx, id, { name, kind: 'alias', source: 'merge' })) ?? '' };
    });
  }
  const names = async (id: string): Promise<string[]> =>
    (await organizationById(world.database, id)).names.map((one) => one.name);
  const forget = (nameId: string): Promise<void> => world.database.transaction((tx) => forgetTaughtName(tx, nameId));

  it('goes when the merge is undone', async () => {
    const { id, name, nameId } = await taught();
    await forget(nameId);
    expect(await names(id)).not.toContain(name);
  });

  it('stays when it became what the organization is called, and when it was that once', async () => {
    const { id, name, nameId } = await taught();
    const call = (called: string): Promise<void> =>
      world.database.transaction((tx) => editOrganization(tx, id, { name: called }, 'operator'));
    await call(name);
    await forget(nameId);
    expect((await organizationById(world.database, id)).name).toBe(name);
    await call(unique('Liga'));
    await forget(nameId);
    expect(await names(id)).toContain(name);
  });

  it('stays when a coordinator said that the organization goes by it', async () => {
    const { id, name, nameId } = await taught();
    const said = await world.database.transaction((tx) => teachName(tx, id, { name, kind: 'former' }, 'operator'));
    await forget(nameId);
    expect(said).toBe(nameId);
    expect((await organizationById(world.database, id)).names).toContainEqual(
      expect.objectContaining({ name, kind: 'former', source: 'coordinator' }),
    );
  });
});
