import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { FindMatches } from '#matching';
import type { Tx } from '#platform/database';
import type { SignOn } from '#sign-ons';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { together } from '../../../test/builders/together.js';
import { unique, World } from '../../../test/builders/world.js';
import { approveSignOn } from './approve-sign-on.js';
import { mergeSignOn } from './merge-sign-on.js';
import { rejectSignOn } from './reject-sign-on.js';
import { sayNotTheSame } from './say-not-the-same.js';
import { undoMerge } from './undo-merge.js';

const ROUNDS = 12;

/** Pairs of things that happen at once and once waited for each other for ever, which PostgreSQL ends by failing one. */
describe('decisions and matching at once', () => {
  let world: World;
  let campaign: Campaign;
  beforeAll(async () => {
    world = await World.create();
  });
  beforeEach(async () => {
    campaign = await anOpenCampaign(world);
  });
  afterAll(() => world.close());

  const find = ({ id }: SignOn): Promise<void> => new FindMatches(world.database).handle({ signOnId: id });
  const decide = (work: (tx: Tx) => Promise<unknown>): Promise<unknown> => world.database.transaction(work);
  const verified = async (name: string): Promise<SignOn> => {
    const signOn = await aVerifiedSignOn(world, campaign, { organizationName: name });
    await find(signOn);
    return signOn;
  };
  const some = async (count: number): Promise<SignOn[]> => {
    const made: SignOn[] = [];
    for (let n = 0; n < count; n += 1) made.push(await verified(`Casa ${unique('Ixim')}`));
    return made.sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  const approve = ({ id }: SignOn, ...others: SignOn[]): Promise<unknown> =>
    decide((tx) => approveSignOn(tx, campaign.id, id, 'operator', { notSameAs: others.map((other) => other.id) }));
  const merge = ({ id }: SignOn, into: SignOn): Promise<unknown> =>
    decide((tx) => mergeSignOn(tx, campaign.id, id, into.id, 'operator'));
  const differ = (one: SignOn, other: SignOn): Promise<unknown> =>
    decide((tx) => sayNotTheSame(tx, campaign.id, [one.id, other.id], 'different', 'operator'));
  const reject = ({ id }: SignOn): Promise<unknown> =>
    decide((tx) => rejectSignOn(tx, campaign.id, id, 'operator', 'No.'));
  const undo = ({ id }: SignOn): Promise<unknown> => decide((tx) => undoMerge(tx, campaign.id, id, 'operator'));

  /** How often PostgreSQL has ended a deadlock in this database. */
  async function deadlocks(): Promise<number> {
    await world.database.rows('SELECT pg_stat_force_next_flush()');
    await world.database.rows('SELECT pg_stat_clear_snapshot()');
    const row = await world.database.row<{ deadlocks: number }>(
      'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
    );
    return row?.deadlocks ?? 0;
  }

  it.each<[string, (three: SignOn[]) => Promise<(() => Promise<unknown>)[]>]>([
    [
      'merging a sign-on beside its matching job',
      async ([a]) => {
        const twin = await aVerifiedSignOn(world, campaign, { organizationName: (a as SignOn).name.toUpperCase() });
        return [() => merge(twin, a as SignOn), () => find(twin)];
      },
    ],
    [
      'rejecting a target beside an answer about what is merged into it',
      async ([a, b, c]) => {
        await merge(b as SignOn, a as SignOn);
        return [() => reject(a as SignOn), () => differ(b as SignOn, c as SignOn)];
      },
    ],
    [
      'merging what others are merged into beside an answer about those',
      async ([a, b, c]) => {
        await merge(a as SignOn, b as SignOn);
        return [() => merge(b as SignOn, c as SignOn), () => differ(a as SignOn, c as SignOn)];
      },
    ],
    [
      'undoing a merge beside merging its target',
      async ([a, b, c]) => {
        await merge(a as SignOn, b as SignOn);
        return [() => undo(a as SignOn), () => merge(b as SignOn, c as SignOn)];
      },
    ],
    [
      'approving two that are told apart, each naming the other',
      ([a, b]) => Promise.resolve([() => approve(a as SignOn, b as SignOn), () => approve(b as SignOn, a as SignOn)]),
    ],
    [
      'answering the same pair from both sides',
      ([a, b]) => Promise.resolve([() => differ(a as SignOn, b as SignOn), () => differ(b as SignOn, a as SignOn)]),
    ],
  ])('%s: nobody waits for ever', async (_, scene) => {
    const before = await deadlocks();
    for (let round = 0; round < ROUNDS; round += 1) await together(...(await scene(await some(3))));
    expect(await deadlocks()).toBe(before);
  });
});
