import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../../../test/builders/world.js';
import type { Tx } from './database.js';

describe('a transaction', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  async function backendOf(tx: Tx): Promise<number> {
    return (await tx.row<{ pid: number }>('SELECT pg_backend_pid() AS pid'))?.pid ?? 0;
  }

  it('whose connection is lost between two statements rejects, and the process and its pool live on', async () => {
    const lost = world.database.transaction(async (tx) => {
      const pid = await backendOf(tx);
      await world.database.rows('SELECT pg_terminate_backend($1)', [pid]);
      await tx.rows('SELECT 1');
    });
    await expect(lost).rejects.toThrow();
    expect(await world.database.transaction(backendOf)).toBeGreaterThan(0);
  });

  it('whose connection is lost during a statement rejects too', async () => {
    const lost = world.database.transaction(async (tx) => {
      const pid = await backendOf(tx);
      await tx.rows('SELECT pg_terminate_backend($1), pg_sleep(30)', [pid]);
    });
    await expect(lost).rejects.toThrow();
    expect(await world.database.row('SELECT 1 AS one')).toEqual({ one: 1 });
  });

  it('that fails leaves nothing behind', async () => {
    const failed = world.database.transaction(async (tx) => {
      await tx.rows(`INSERT INTO coordinators (name, email) VALUES ('Gone', 'gone@convener.example')`);
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    expect(await world.database.rows(`SELECT 1 FROM coordinators WHERE name = 'Gone'`)).toEqual([]);
  });
});
