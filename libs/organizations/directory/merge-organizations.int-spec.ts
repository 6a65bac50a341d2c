import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unique, World } from '../../../test/builders/world.js';
import { addName } from './add-name.js';
import { answerOrganizations, answersAbout } from './answer-organizations.js';
import { createOrganization } from './create-organization.js';
import { mergeOrganizations, undoOrganizationMerge } from './merge-organizations.js';
import { organizationById } from './organizations.queries.js';
import { partOrganizations } from './part-organizations.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

const create = (name = unique('Organization')): Promise<string> =>
  world.database.transaction((tx) => createOrganization(tx, { name, origin: 'import', vouched: true }));
const merge = (gone: string, kept: string): Promise<string | undefined> =>
  world.database.transaction((tx) => mergeOrganizations(tx, gone, kept, { actor: 'operator' }));
const undo = (id: string): Promise<void> =>
  world.database.transaction((tx) => undoOrganizationMerge(tx, id, 'operator'));
const part = (one: string, other: string): Promise<boolean> =>
  world.database.transaction((tx) => partOrganizations(tx, one, other, 'operator'));
const rootsOf = async (ids: string[]): Promise<string[]> => {
  const rows = await world.database.rows<{ id: string; rootId: string }>(
    'SELECT id, root_id FROM organizations WHERE id = ANY($1)',
    [ids],
  );
  return ids.map((id) => rows.find((row) => row.id === id)?.rootId ?? '');
};

/** Everything that is known of some organizations, but for the record of who merged and undid what. */
async function snapshot(ids: string[]): Promise<unknown> {
  return world.database.rows(
    `SELECT to_jsonb(organizations) AS organization,
       (SELECT jsonb_agg(to_jsonb(known) ORDER BY known.id) FROM organization_names known WHERE organization_id = organizations.id) AS names,
       (SELECT jsonb_agg(to_jsonb(said) ORDER BY left_id, right_id) FROM organization_answers said
        WHERE organizations.id IN (left_id, right_id)) AS answers
     FROM organizations WHERE id = ANY($1) ORDER BY id`,
    [ids],
  );
}

async function seven(): Promise<string[]> {
  const ids: string[] = [];
  for (let count = 0; count < 7; count += 1) ids.push(await create());
  return ids;
}

describe('merging organizations', () => {
  it('makes two one, with the names of both, each with where it came from', async () => {
    const [gone, kept] = [await create('Casa Ixchel de Antigua'), await create('Fundación Ixchel Antigua')];
    await merge(gone, kept);
    expect(await organizationById(world.database, gone)).toMatchObject({
      id: kept,
      name: 'Fundación Ixchel Antigua',
      names: [
        { name: 'Fundación Ixchel Antigua', kind: 'canonical', source: 'import' },
        { name: 'Casa Ixchel de Antigua', kind: 'alias', source: 'import' },
      ],
      merges: [{ name: 'Casa Ixchel de Antigua', actor: 'operator' }],
    });
  });

  it('does nothing when the two are one already, whichever way', async () => {
    const [one, other, third] = [await create(), await create(), await create()];
    await merge(one, other);
    await merge(other, third);
    expect([await merge(one, third), await merge(third, one), await merge(one, one)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('and undoing is the identity, whatever was merged and undone in between, in any order', async () => {
    const ids = await seven();
    await world.database.transaction((tx) =>
      answerOrganizations(tx, [ids[0] ?? '', ids[1] ?? ''], 'unsure', { actor: 'operator' }),
    );
    const before = await snapshot(ids);
    const pick = fc.nat({ max: ids.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(pick, pick), { minLength: 1, maxLength: 10 }),
        fc.nat(),
        async (pairs, seed) => {
          const merges: string[] = [];
          for (const [gone, kept] of pairs) {
            const id = await merge(ids[gone] ?? '', ids[kept] ?? '');
            if (id !== undefined) merges.push(id);
          }
          expect(new Set(await rootsOf(ids)).size).toBe(ids.length - merges.length);
          while (merges.length > 0) await undo(merges.splice(seed % merges.length, 1)[0] ?? '');
          expect(await snapshot(ids)).toEqual(before);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('undone, gives back to each what was hung on it since', async () => {
    const [gone, kept] = [await create(), await create()];
    const id = await merge(gone, kept);
    await world.database.transaction((tx) =>
      addName(tx, gone, { name: 'Hung on the first', kind: 'alias', source: 'coordinator' }),
    );
    await undo(id ?? '');
    expect((await organizationById(world.database, gone)).names.map(({ name }) => name)).toContain('Hung on the first');
    expect((await organizationById(world.database, kept)).names).toHaveLength(1);
  });

  it('can be undone once', async () => {
    const id = (await merge(await create(), await create())) ?? '';
    await undo(id);
    await expect(undo(id)).rejects.toMatchObject({ code: 'merge-undone' });
    await expect(undo('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ code: 'merge-not-found' });
  });

  it('puts what was said before out of force, and undoing puts it in force again', async () => {
    const [one, other] = [await create(), await create()];
    await world.database.transaction((tx) => answerOrganizations(tx, [one, other], 'different', { actor: 'operator' }));
    const id = (await merge(one, other)) ?? '';
    expect((await answersAbout(world.database, other)).size).toBe(0);
    await undo(id);
    expect([...(await answersAbout(world.database, one))]).toEqual([[other, 'different']]);
  });

  it('of the same two at once, from both sides, is one merge', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [await create(), await create()];
      const made = await Promise.all([merge(one, other), merge(other, one)]);
      expect(made.filter((id) => id !== undefined)).toHaveLength(1);
    }
  });
});

describe('taking apart', () => {
  it('undoes the merge between the two, and leaves the others', async () => {
    const [a, b, c, d] = [await create(), await create(), await create(), await create()];
    await merge(a, b);
    await merge(c, d);
    await merge(b, d);
    expect(await part(a, c)).toBe(true);
    const [rootA, rootB, rootC, rootD] = await rootsOf([a, b, c, d]);
    expect([rootA === rootB, rootC === rootD, rootA === rootC]).toEqual([true, true, false]);
  });

  it('does nothing to two that are not one', async () => {
    expect(await part(await create(), await create())).toBe(false);
  });
});
