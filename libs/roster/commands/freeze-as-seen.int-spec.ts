import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Campaign, changeLetter, closeDueCampaigns, moveDeadline } from '#campaigns';
import type { Database, Tx } from '#platform/database';
import { createOrganization } from '#organizations';
import { approveSignOn, editPrinted, mergeSignOn, rejectSignOn } from '#review';
import { moveSignOn, signOnById } from '#sign-ons';
import { admitLate } from '#verification';
import { anOpenCampaign, closed, hoursAhead } from '../../../test/builders/campaigns.js';
import { aChange, sweepReconsents } from '../../../test/builders/reconsents.js';
import { laidOut } from '../../../test/builders/rosters.js';
import { aSignatory, aSignOn, aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { together } from '../../../test/builders/together.js';
import { unique, World } from '../../../test/builders/world.js';
import type { Edition } from '../edition.entity.js';
import { editionSignatories, editionsOf } from '../editions.queries.js';
import { rosterPreview } from '../roster-preview.queries.js';
import { rosterRevision } from '../roster-revision.queries.js';
import { type FinalizeDecision, finalizeByHand, finalizeRoster } from './finalize-roster.js';
import { makeEdition } from './make-edition.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

const STALE = { code: 'roster-changed-meanwhile', kind: 'conflict' };

interface Letter {
  campaign: Campaign;
  ash: string;
  birch: string;
  late: string;
}

/** @returns a letter with two signatories and a sign-on that waits, past its grace */
async function aClosedLetter(): Promise<Letter> {
  const campaign = await anOpenCampaign(world);
  const { id: ash } = await aSignatory(world, campaign, { organizationName: unique('Ash') });
  const { id: birch } = await aSignatory(world, campaign, { organizationName: unique('Birch') });
  const { id: late } = await aVerifiedSignOn(world, campaign, { organizationName: unique('Late Larks') });
  await closed(world, campaign);
  return { campaign, ash, birch, late };
}

/** @returns the same letter, final, with a correction that its next edition would have */
async function aFinalLetter(): Promise<Letter> {
  const letter = await aClosedLetter();
  await finalizeRoster(world.database, letter.campaign.id, 'clock');
  await decide((tx) => editPrinted(tx, letter.campaign.id, letter.birch, { displayName: 'Birches' }, 'operator'));
  return letter;
}

const decide = (work: (tx: Tx) => Promise<unknown>): Promise<unknown> => world.database.transaction(work);

const byHand = (
  campaign: Campaign,
  decision: FinalizeDecision,
  database: Database = world.database,
): Promise<Edition> => finalizeByHand(database, campaign.id, 'operator', decision);
const next = (campaign: Campaign, expectedRevision: string): Promise<Edition> =>
  makeEdition(world.database, campaign.id, 'operator', { expectedRevision });

/** What a coordinator may change, each so that the edition would be another. */
const CHANGES: Record<string, (letter: Letter) => Promise<unknown>> = {
  'an approval': ({ campaign, late }) => decide((tx) => approveSignOn(tx, campaign.id, late, 'operator')),
  'a rejection': ({ campaign, ash }) =>
    decide((tx) => rejectSignOn(tx, campaign.id, ash, 'operator', 'Not a group.', { expectedState: 'approved' })),
  'a merge': ({ campaign, ash, birch }) =>
    decide((tx) => mergeSignOn(tx, campaign.id, ash, birch, 'operator', { expectedState: 'approved' })),
  'a withdrawal': ({ campaign, ash }) =>
    decide((tx) => moveSignOn(tx, campaign.id, ash, 'withdraw', { actor: 'signer' })),
  'a correction': ({ campaign, ash }) =>
    decide((tx) => editPrinted(tx, campaign.id, ash, { displayName: 'Ashes' }, 'operator')),
  'another order': ({ campaign, ash }) =>
    decide((tx) => editPrinted(tx, campaign.id, ash, { sortKey: 'Zebra' }, 'operator')),
  'another layout': ({ campaign }) => laidOut(world, campaign, { columns: 3 }),
};

type Make = (campaign: Campaign, expectedRevision: string) => Promise<Edition>;

const EDITIONS: [string, () => Promise<Letter>, Make][] = [
  ['the first edition', aClosedLetter, (campaign, expectedRevision) => byHand(campaign, { expectedRevision })],
  ['the next edition', aFinalLetter, next],
];

describe.each(EDITIONS)('%s', (_, letterBefore, make) => {
  it.each(Object.keys(CHANGES))('is not made after %s that its coordinator did not see', async (change) => {
    const letter = await letterBefore();
    const { campaign } = letter;
    const seen = await rosterRevision(world.database, campaign.id);
    await CHANGES[change]?.(letter);
    const before = await editionsOf(world.database, campaign.id);
    await expect(make(campaign, seen)).rejects.toMatchObject(STALE);
    expect(await editionsOf(world.database, campaign.id)).toEqual(before);
    await expect(make(campaign, await rosterRevision(world.database, campaign.id))).resolves.toMatchObject({
      number: before.length + 1,
    });
  });

  it('is made of the roster that its coordinator saw', async () => {
    const { campaign } = await letterBefore();
    const seen = await rosterRevision(world.database, campaign.id);
    expect(seen).toMatch(/^[\w-]{22}$/);
    await expect(make(campaign, seen)).resolves.toMatchObject({ count: 2 });
  });
});

describe('the next edition of a letter with sign-ons to settle', () => {
  /** @returns a final letter, its signatory, and two sign-ons that making an edition settles: one behind the letter, one that was let in late */
  async function unsettled(): Promise<Record<'behind' | 'late' | 'current', string> & { campaign: Campaign }> {
    const campaign = await anOpenCampaign(world);
    const [{ id: behind }, { id: late }] = [await aSignatory(world, campaign), await aSignOn(world, campaign)];
    await decide((tx) => rejectSignOn(tx, campaign.id, behind, 'operator', 'No.', { expectedState: 'approved' }));
    await aChange(world, campaign, true);
    const { id: current } = await aSignatory(world, campaign, { organizationName: 'Current' });
    await closed(world, campaign);
    await finalizeRoster(world.database, campaign.id, 'clock');
    await decide((tx) => approveSignOn(tx, campaign.id, behind, 'operator', { expectedState: 'rejected' }));
    await decide((tx) => admitLate(tx, campaign.id, late, 'operator'));
    await world.clock.advance('8 days');
    return { campaign, behind, late, current };
  }

  it('moves no sign-on and records no event when its coordinator did not see the roster as it is', async () => {
    const { campaign, behind, late, current } = await unsettled();
    const stored = async (): Promise<unknown> => [
      await world.database.rows('SELECT id, state FROM sign_ons WHERE campaign_id = $1 ORDER BY id', [campaign.id]),
      await world.database.rows('SELECT id, type FROM events WHERE campaign_id = $1 ORDER BY id', [campaign.id]),
    ];
    const seen = await rosterRevision(world.database, campaign.id);
    await decide((tx) => editPrinted(tx, campaign.id, current, { displayName: 'As of now' }, 'operator'));
    const before = await stored();
    await expect(next(campaign, seen)).rejects.toMatchObject(STALE);
    expect(await stored()).toEqual(before);

    await next(campaign, await rosterRevision(world.database, campaign.id));
    const states = [behind, late, current].map(async (id) => (await signOnById(world.database, id)).state);
    expect(await Promise.all(states)).toEqual(['needs-reconsent', 'expired', 'approved']);
  });
});

describe('the first edition of a letter in its grace', () => {
  it('is not made after another deadline or another text that its coordinator did not see', async () => {
    const campaign = await anOpenCampaign(world);
    await aSignatory(world, campaign);
    const seen = await rosterRevision(world.database, campaign.id);
    await decide((tx) =>
      changeLetter(tx, campaign.id, { letter: [{ language: 'en', body: '{{count}} of us.' }] }, 'operator'),
    );
    const second = await rosterRevision(world.database, campaign.id);
    await decide(async (tx) =>
      moveDeadline(tx, campaign.id, { local: await hoursAhead(world, 2), zone: 'UTC' }, 'operator'),
    );
    const third = await rosterRevision(world.database, campaign.id);
    expect(new Set([seen, second, third]).size).toBe(3);
    await world.clock.advance('3 hours');
    await closeDueCampaigns(world.database);
    for (const expectedRevision of [seen, second])
      await expect(byHand(campaign, { expectedRevision, evenInGrace: true })).rejects.toMatchObject(STALE);
    await expect(byHand(campaign, { expectedRevision: third, evenInGrace: true })).resolves.toMatchObject({
      number: 1,
    });
  });

  it.each(['confirm', 'object'] as const)(
    'takes for no change what making it settles: who never confirmed, and who never answered a question under “%s”',
    async (rule) => {
      const campaign = await anOpenCampaign(world, { reconsent: { rule } });
      const [behind, silent] = [await aSignatory(world, campaign), await aSignOn(world, campaign)];
      await aChange(world, campaign, true);
      const current = await aSignatory(world, campaign, { organizationName: 'Current' });
      await sweepReconsents(world);
      await world.clock.travelTo(new Date(campaign.deadlineAt.getTime() + 60_000));
      await closeDueCampaigns(world.database);
      const expectedRevision = await rosterRevision(world.database, campaign.id);
      await byHand(campaign, { expectedRevision, evenInGrace: true, override: ['never-asked'] });
      const states = [behind, silent, current].map(async ({ id }) => (await signOnById(world.database, id)).state);
      const [settled, ...others] = await Promise.all(states);
      expect([['needs-reconsent', 'approved'].includes(settled ?? ''), ...others]).toEqual([
        true,
        'expired',
        'approved',
      ]);
    },
  );
});

describe('a coordinator who freezes while somebody else decides', () => {
  interface Seen {
    names: string[];
    revision: string;
  }

  async function look({ id }: Campaign): Promise<Seen> {
    const revision = await rosterRevision(world.database, id);
    const { signatories } = await rosterPreview(world.database, id, { limit: 9 });
    return { revision, names: signatories.map(({ name }) => name) };
  }

  const ROUNDS = 40;
  const DECISIONS = ['an approval', 'a rejection', 'a merge', 'a withdrawal', 'a correction'];

  it.each(EDITIONS)(
    'gets %s exactly as they saw it, or none',
    async (_, letterBefore, make) => {
      const outcomes = { frozen: 0, stale: 0 };
      for (let round = 0; round < ROUNDS; round += 1) {
        const letter = await letterBefore();
        const { campaign } = letter;
        const seen = await look(campaign);
        const before = (await editionsOf(world.database, campaign.id)).length;
        const decision = (): unknown => CHANGES[DECISIONS[round % DECISIONS.length] ?? '']?.(letter);
        const freeze = (): Promise<unknown> => make(campaign, seen.revision);
        const [first, second] = round % 2 === 0 ? [freeze, decision] : [decision, freeze];
        // In the last two rounds one ends before the other begins, so that both outcomes occur however fast the machine is.
        const oneAfterTheOther = round >= ROUNDS - 2;
        const firstIsOver = oneAfterTheOther ? Promise.resolve(first()).catch(() => undefined) : undefined;
        await together(
          async () => firstIsOver ?? first(),
          async () => {
            await firstIsOver;
            // Each round, the second starts a few statements later, so that it meets the first at every step.
            for (let behind = 0; behind < round / 2; behind += 1) await world.database.rows('SELECT');
            return second();
          },
        );
        const [newest] = await editionsOf(world.database, campaign.id);
        if (newest === undefined || newest.number === before) outcomes.stale += 1;
        else {
          const entries = await Array.fromAsync(editionSignatories(world.database, newest.id));
          expect(entries.map(({ name }) => name)).toEqual(seen.names);
          outcomes.frozen += 1;
        }
      }
      expect(outcomes.frozen).toBeGreaterThan(0);
      expect(outcomes.stale).toBeGreaterThan(0);
    },
    120_000,
  );

  it('gets none when matching changes what is counted in the middle of the freeze', async () => {
    const campaign = await anOpenCampaign(world);
    await laidOut(world, campaign, { countRule: 'coalitions-with-members' });
    const alliance = await aSignatory(world, campaign, { organizationName: 'Alliance', members: ['Acorn'] });
    const oak = await aSignatory(world, campaign, { organizationName: 'The Oak Society' });
    await closed(world, campaign);
    const seen = await rosterRevision(world.database, campaign.id);
    const database = interrupted(() => linkMember(alliance.id, oak.id));
    await expect(byHand(campaign, { expectedRevision: seen }, database)).rejects.toMatchObject(STALE);
    expect(await editionsOf(world.database, campaign.id)).toEqual([]);
    const expectedRevision = await rosterRevision(world.database, campaign.id);
    await expect(byHand(campaign, { expectedRevision })).resolves.toMatchObject({ count: 2 });
  });

  /** @returns the database, in which somebody else comes in between right before entries are stored */
  function interrupted(work: () => Promise<unknown>): Database {
    const rows = async <T>(tx: Tx, sql: string, parameters?: unknown[]): Promise<T[]> => {
      if (sql.includes('INSERT INTO edition_signatories')) await work();
      return tx.rows<T>(sql, parameters);
    };
    const transaction = (run: (tx: Tx) => Promise<unknown>): Promise<unknown> =>
      world.database.transaction((tx) => run({ ...tx, rows: (sql, parameters) => rows(tx, sql, parameters) }));
    return { transaction } as never;
  }

  /** Takes the first member of a coalition for the organization that a sign-on is of, as the matcher's jobs do. */
  async function linkMember(coalitionId: string, signOnId: string): Promise<void> {
    await world.database.transaction(async (tx) => {
      const organizationId = await createOrganization(tx, { name: unique('Oak Society'), origin: 'coordinator' });
      await tx.rows(
        `INSERT INTO organization_links (sign_on_id, organization_id, linked_by) VALUES ($1, $2, 'coordinator')
         ON CONFLICT (sign_on_id) DO UPDATE SET organization_id = excluded.organization_id`,
        [signOnId, organizationId],
      );
      await tx.rows(
        `INSERT INTO coalition_members (sign_on_id, position, name, organization_id) VALUES ($1, 1, 'Acorn', $2)
         ON CONFLICT (sign_on_id, position) DO UPDATE SET organization_id = excluded.organization_id`,
        [coalitionId, organizationId],
      );
    });
  }
});
