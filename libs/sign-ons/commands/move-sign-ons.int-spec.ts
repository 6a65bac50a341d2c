import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Campaign } from '#campaigns';
import { mayMove } from '#platform/errors';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aSignOn } from '../../../test/builders/sign-ons.js';
import { World } from '../../../test/builders/world.js';
import { type SignOnAct, signOnMoves, type SignOnState } from '../sign-on.states.js';
import { signOnById } from '../sign-ons.queries.js';
import { moveSignOns, moveSignOnsById } from './move-sign-ons.js';

const ACTS = Object.keys(signOnMoves) as SignOnAct[];
const ROWS = ACTS.flatMap((act) =>
  signOnMoves[act].from.flatMap((from) => signOnMoves[act].to.map((to) => ({ act, from, to }))),
);

describe('moving sign-ons', () => {
  let world: World;
  let campaign: Campaign;
  beforeAll(async () => {
    world = await World.create();
    campaign = await anOpenCampaign(world);
  });
  afterAll(() => world.close());

  const move = (act: SignOnAct, to: SignOnState, ids: string[]): Promise<string[]> =>
    world.database.transaction((tx) =>
      moveSignOnsById(tx, act, { to, which: 'id = ANY($7)', values: [ids], actor: 'operator' }),
    );

  it('never leaves the table of moves, and records one event for each move, whatever acts come in whatever order', async () => {
    const seen = new Set<string>();
    // A step is any row of the table, or, so that moves are made at all, one that begins where the sign-on is.
    const step = fc.record({ row: fc.constantFrom(...ROWS), fitting: fc.boolean(), which: fc.nat(1_000) });
    const acts = fc.array(step, { minLength: 10, maxLength: 40, size: 'max' });
    const property = fc.asyncProperty(acts, async (steps) => {
      const { id } = await aSignOn(world, campaign);
      let state: SignOnState = 'unverified';
      let moves = 0;
      for (const { row, fitting, which } of steps) {
        const fit = ROWS.filter(({ from }) => from === state);
        const { act, to } = (fitting ? fit[which % fit.length] : undefined) ?? row;
        const moved = await move(act, to, [id]);
        const now: SignOnState = (await signOnById(world.database, id)).state;
        expect({ moved, now }).toEqual(
          signOnMoves[act].from.includes(state) ? { moved: [id], now: to } : { moved: [], now: state },
        );
        if (moved.length > 0) {
          expect(mayMove(signOnMoves, state, now)).toBe(true);
          seen.add(`${act} ${state} ${now}`);
          moves += 1;
        }
        state = now;
      }
      expect(await world.eventTypes(id)).toHaveLength(1 + moves);
    });
    await fc.assert(property, { numRuns: 80, seed: 11 });
    // Every row of the table was gone through.
    expect([...seen].sort()).toEqual(ROWS.map(({ act, from, to }) => `${act} ${from} ${to}`).sort());
  }, 120_000);

  it('refuses a state that the act does not lead to', async () => {
    const { id } = await aSignOn(world, campaign);
    await expect(move('verify', 'approved', [id])).rejects.toMatchObject({ code: 'illegal-move' });
    expect((await signOnById(world.database, id)).state).toBe('unverified');
  });

  it('moves any number at once, those in another state excepted, each with its event and outbox row', async () => {
    const signOns = await Promise.all([1, 2, 3].map(() => aSignOn(world, campaign)));
    const ids = signOns.map(({ id }) => id);
    await move('verify', 'pending-review', ids.slice(0, 1));
    const expired = await world.database.transaction((tx) =>
      moveSignOns(tx, 'expire', {
        which: 'id = ANY($7)',
        set: 'decided_at = app_now()',
        values: [ids],
        actor: 'clock',
      }),
    );
    expect(expired.map(({ id, state }) => ({ id, state }))).toEqual(
      expect.arrayContaining(ids.slice(1).map((id) => ({ id, state: 'expired' }))),
    );
    expect(expired).toHaveLength(2);
    const handed = await world.database.rows(
      `SELECT 1 FROM outbox JOIN events ON events.id = event_id WHERE subject_id = ANY($1) AND type = 'sign-on.expired'`,
      [ids],
    );
    expect(handed).toHaveLength(2);
  });
});
