import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createOrganization, organizationById } from '#organizations';
import { unique, World } from '../../../test/builders/world.js';
import { mergeInDirectory, undoMergeInDirectory } from './merge-known.js';

describe('a coordinator who merges two organizations of the directory', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  const anOrganization = (): Promise<string> =>
    world.database.transaction((tx) =>
      createOrganization(tx, { name: unique('Red'), origin: 'import', vouched: true }),
    );
  const merge = (gone: string, kept: string): Promise<void> =>
    world.database.transaction((tx) => mergeInDirectory(tx, gone, kept, 'coordinator:x'));
  const undo = (rootId: string, mergeId: string): Promise<void> =>
    world.database.transaction((tx) => undoMergeInDirectory(tx, rootId, mergeId, 'coordinator:x'));

  it('is refused when the two are one already', async () => {
    const [gone, kept] = [await anOrganization(), await anOrganization()];
    await merge(gone, kept);
    for (const other of [gone, kept])
      await expect(merge(gone, other)).rejects.toMatchObject({ code: 'organization-merge-into-itself' });
  });

  it('can undo it as a merge of the organization it made, and of no other', async () => {
    const [gone, kept, other] = [await anOrganization(), await anOrganization(), await anOrganization()];
    await merge(gone, kept);
    const [made] = (await organizationById(world.database, kept)).merges;
    const mergeId = made?.id ?? '';
    await expect(undo(other, mergeId)).rejects.toMatchObject({ code: 'merge-not-found' });
    expect((await organizationById(world.database, gone)).id).toBe(kept);
    await undo(kept, mergeId);
    expect((await organizationById(world.database, gone)).id).toBe(gone);
  });
});
