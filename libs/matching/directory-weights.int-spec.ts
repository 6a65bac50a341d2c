import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertNames, learnWords, peelName } from '#organizations';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { World } from '../../test/builders/world.js';
import { learnWeights } from './compare/token-weights.js';
import { directoryWeights } from './directory-weights.js';

const { signatories } = JSON.parse(readFileSync('test/fixtures/nals-2023.json', 'utf8')) as { signatories: string[] };
const CHAPTERS = ['OCA – Boston', 'OCA – Denver', 'OCA – Phoenix', 'Organization of Chinese Americans (OCA)'];
const names = [...new Set([...signatories, ...CHAPTERS])];

describe('what the directory teaches about a few names', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
    await world.database.transaction(async (tx) => {
      for (const name of names) {
        const id = randomUUID();
        await tx.rows(`INSERT INTO organizations (id, root_id, origin, vouched) VALUES ($1, $1, 'import', true)`, [id]);
        await insertNames(tx, [{ organizationId: id, name, kind: 'canonical', source: 'import' }]);
      }
      await learnWords(tx);
    });
  });
  afterAll(() => world.close());

  it('is what the whole list teaches', async () => {
    const all = learnWeights(names);
    for (const name of names) {
      const some = await directoryWeights(world.database, [name]);
      const peeled = peelName(name);
      for (const word of peeled.line) expect([word.text, some.weightOf(word)]).toEqual([word.text, all.weightOf(word)]);
      expect([name, some.placesOf(peeled)]).toEqual([name, all.placesOf(peeled)]);
      for (const acronym of peeled.acronyms) expect(some.isAmbiguous(acronym)).toBe(all.isAmbiguous(acronym));
    }
    expect((await directoryWeights(world.database, ['OCA'])).placesOf(peelName('OCA'))).toBe(3);
  });

  it('leaves out the chapters of organizations that nobody vouched for', async () => {
    await world.database.rows(
      `UPDATE organizations SET vouched = false WHERE id IN (SELECT organization_id FROM organization_names WHERE name = 'OCA – Boston')`,
    );
    expect((await directoryWeights(world.database, ['OCA'])).placesOf(peelName('OCA'))).toBe(2);
  });
});
