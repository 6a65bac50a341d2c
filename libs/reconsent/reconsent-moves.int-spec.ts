import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Campaign, campaignById, closeDueCampaigns } from '#campaigns';
import { DomainError, mayMove } from '#platform/errors';
import { approveSignOn, rejectSignOn } from '#review';
import { finalizeByHand, makeEdition, rosterErrors, rosterRevision } from '#roster';
import type { SignOn } from '#sign-ons';
import { issueConfirmUrl } from '#verification';
import { anOpenCampaign } from '../../test/builders/campaigns.js';
import { asSeen } from '../../test/builders/decisions.js';
import { aChange, sweepReconsents } from '../../test/builders/reconsents.js';
import { aSignatory } from '../../test/builders/sign-ons.js';
import { tokenOf } from '../../test/builders/verifications.js';
import { World } from '../../test/builders/world.js';
import { agreeByLink } from './commands/agree-to-letter.js';
import { reconsentMoves, type ReconsentState } from './reconsent.states.js';

type Act = (world: World, campaign: Campaign, signOn: SignOn) => Promise<unknown>;

let versions = 0;
const NOT_MAILED = (): Promise<void> => Promise.resolve();
const ACTS: Record<string, Act> = {
  change: (world, campaign) => aChange(world, campaign, true, `We, the {{count}}, ask for the ${++versions}th time.`),
  sweep: (world) => sweepReconsents(world),
  'sweep while no mail goes out': (world) => sweepReconsents(world, NOT_MAILED),
  agree: async (world, campaign, signOn) => {
    const { letterVersion } = await campaignById(world.database, campaign.id);
    return agreeByLink(world.database, tokenOf(world, signOn), letterVersion);
  },
  reject: (world, { id }, signOn) =>
    world.database.transaction(async (tx) =>
      rejectSignOn(tx, id, signOn.id, 'reviewer', 'Not now.', await asSeen(tx, signOn.id)),
    ),
  approve: (world, { id }, signOn) =>
    world.database.transaction(async (tx) => approveSignOn(tx, id, signOn.id, 'reviewer', await asSeen(tx, signOn.id))),
  wait: async (world) => {
    await world.clock.advance('40 hours');
    await closeDueCampaigns(world.database);
  },
  finalize: (world, { id }) =>
    frozenAsSeen(world, id, (seen) => finalizeByHand(world.database, id, 'owner', { evenInGrace: true, ...seen })),
  'make the next edition': (world, { id }) =>
    frozenAsSeen(world, id, (seen) => makeEdition(world.database, id, 'owner', seen)),
};

/** Freezes what was just read. What the freeze settles first never counts as a change by somebody else. */
async function frozenAsSeen(
  { database }: World,
  campaignId: string,
  freeze: (seen: { expectedRevision: string }) => Promise<unknown>,
): Promise<void> {
  const expectedRevision = await rosterRevision(database, campaignId);
  await freeze({ expectedRevision }).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === rosterErrors.changedMeanwhile().code)
      throw new Error(`Settling changed the roster of ${campaignId}.`);
    throw error;
  });
}

describe('questions to signers, whatever happens to the letter and to them in whatever order', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  const states = async ({ id }: SignOn): Promise<Map<number, ReconsentState>> => {
    const rows = await world.database.rows<{ number: number; state: ReconsentState }>(
      'SELECT number, state FROM reconsents WHERE sign_on_id = $1',
      [id],
    );
    return new Map(rows.map(({ number, state }) => [number, state]));
  };

  it('never leave the table of moves', async () => {
    const seen = new Set<string>();
    const acts = fc.array(fc.constantFrom(...Object.keys(ACTS), 'sweep', 'sweep', 'wait', 'wait'), {
      minLength: 8,
      maxLength: 24,
      size: 'max',
    });
    const property = fc.asyncProperty(
      fc.constantFrom('confirm' as const, 'object' as const),
      acts,
      async (rule, steps) => {
        await world.database.rows('DELETE FROM clock_shift');
        const campaign = await anOpenCampaign(world, { reconsent: { rule } });
        const signOn = await aSignatory(world, campaign);
        await issueConfirmUrl(world.database, world.configuration, signOn.id);
        let before = await states(signOn);
        for (const step of ['change', 'sweep', ...steps]) {
          await ACTS[step]?.(world, campaign, signOn).catch((error: unknown) => {
            if (!(error instanceof DomainError)) throw error;
          });
          const after = await states(signOn);
          for (const [number, from] of before) {
            const to = after.get(number) as ReconsentState;
            if (from === to) continue;
            expect({ step, from, to, allowed: mayMove(reconsentMoves, from, to) }).toMatchObject({ allowed: true });
            seen.add(`${from} ${to}`);
          }
          before = after;
        }
      },
    );
    await fc.assert(property, { numRuns: 40, seed: 11 });
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'open confirmed',
        'open not-objected',
        'open missed',
        'open superseded',
        'superseded open',
      ]),
    );
  }, 240_000);
});
