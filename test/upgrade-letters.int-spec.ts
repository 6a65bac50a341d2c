import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { campaignById, changeLetter, letterVersion, letterVersions } from '#campaigns';
import { HeadLetters1795564900000 } from '../migrations/1795564900000-head-letters.js';
import { aDraft } from './builders/campaigns.js';
import { World } from './builders/world.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('letters from before they had a head', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  it('get that of their campaign, keep their hash, and know who wrote each version', async () => {
    const { id } = await aDraft(world, { cc: ['The Council'] });
    const letter = [{ language: 'en', body: '{{count}} of us.' }];
    await world.database.transaction((tx) => changeLetter(tx, id, { letter }, 'coordinator:7'));
    const runner = world.database.dataSource.createQueryRunner();
    const migration = new HeadLetters1795564900000();
    try {
      await migration.down(runner);
      const before = await world.database.row('SELECT title, addressees, cc FROM campaigns WHERE id = $1', [id]);
      expect(before).toEqual({
        title: 'Keep the rivers clean',
        addressees: ['The Commission'],
        cc: ['The Council'],
      });
      const rows = await world.database.rows<{ id: string; body: string }>('SELECT id, body FROM letter_versions');
      for (const row of rows)
        await world.database.rows('UPDATE letter_versions SET sha256 = $2 WHERE id = $1', [row.id, sha256(row.body)]);
      await migration.up(runner);
    } finally {
      await runner.release();
    }
    const campaign = await campaignById(world.database, id);
    for (const number of [1, 2]) {
      const [text] = await letterVersion(world.database, campaign, number);
      expect(text).toMatchObject({
        title: 'Keep the rivers clean',
        addressees: ['The Commission'],
        cc: ['The Council'],
        form: 1,
        sha256: sha256(text?.body ?? ''),
      });
    }
    expect(await letterVersions(world.database, id)).toMatchObject([
      { number: 2, writtenBy: 'coordinator:7', material: null },
      { number: 1, writtenBy: 'operator', material: null },
    ]);
  });
});
