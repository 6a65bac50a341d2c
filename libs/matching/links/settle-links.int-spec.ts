import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import type { Campaign } from '#campaigns';
import { answerOrganizations, createOrganization, vouchOrganization } from '#organizations';
import type { SignOn } from '#sign-ons';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aSignOn } from '../../../test/builders/sign-ons.js';
import { unique, World } from '../../../test/builders/world.js';
import { candidatesFor } from '../matching.queries.js';
import { FindMatches } from '../jobs/find-matches.js';
import { SettleMatches } from '../jobs/settle-matches.js';
import { linkOf } from './link.queries.js';
import { linkSignOn } from './link-sign-on.js';
import { settleLinks } from './settle-links.js';

describe('once a burst of sign-ons has settled', () => {
  let world: World;
  let campaign: Campaign;
  beforeAll(async () => {
    world = await World.create();
  });
  beforeEach(async () => {
    await world.clock.advance('1 hour');
    await settleLinks(world.database);
    campaign = await anOpenCampaign(world);
  });
  afterAll(() => world.close());

  const signs = (organizationName: string): Promise<SignOn> => aSignOn(world, campaign, { organizationName });
  const link = ({ id }: SignOn): Promise<number> => world.database.transaction((tx) => linkSignOn(tx, id));
  const rootOf = async ({ id }: SignOn): Promise<string | undefined> => (await linkOf(world.database, id))?.rootId;

  it('every sign-on is looked at once more, and then not again', async () => {
    for (const name of ['Casa', 'Red', 'Liga']) await link(await signs(unique(name)));
    expect(await settleLinks(world.database)).toBe(0);
    await world.clock.advance('30 seconds');
    expect(await settleLinks(world.database)).toBe(3);
    expect(await settleLinks(world.database)).toBe(0);
  });

  it('waits while more come, but not for ever', async () => {
    await link(await signs(unique('Casa')));
    await world.clock.advance('25 seconds');
    await link(await signs(unique('Red')));
    expect(await settleLinks(world.database)).toBe(0);
    await world.clock.advance('5 minutes');
    await signs(unique('Liga'));
    expect(await settleLinks(world.database)).toBe(2);
  });

  it('links to what the directory has learned since, undoably', async () => {
    const name = `Instituto ${unique('Aluna')}`;
    const signOn = await signs(name);
    await link(signOn);
    const known = await world.database.transaction((tx) =>
      createOrganization(tx, { name: `${name}, A.C.`, origin: 'import', vouched: true }),
    );
    await world.clock.advance('30 seconds');
    await settleLinks(world.database);
    expect(await rootOf(signOn)).toBe(known);
    expect(
      await world.database.rows('SELECT actor FROM organization_merges WHERE kept_id = $1 AND undone_at IS NULL', [
        known,
      ]),
    ).toEqual([{ actor: 'matching' }]);
  });

  it('finds a slip of the pen between two names that came together', async () => {
    const [one, other] = [
      await signs('Fundación Quetzalcuautli del Istmo'),
      await signs('Fundación Quetzalcuautil del Istmo'),
    ];
    for (const signOn of [one, other]) await link(signOn);
    await world.clock.advance('30 seconds');
    await new SettleMatches(world.database, pino({ level: 'silent' })).handle();
    expect(await candidatesFor(world.database, one.id)).toMatchObject([{ signOnId: other.id }]);
  });

  describe('a member of a coalition that nobody knew', () => {
    let coalition: SignOn;
    let known: string;
    beforeEach(async () => {
      const name = `Instituto ${unique('Aluna')}`;
      coalition = await aSignOn(world, campaign, { organizationName: unique('Grupo'), members: [name] });
      await new FindMatches(world.database).handle({ signOnId: coalition.id });
      known = await world.database.transaction((tx) =>
        createOrganization(tx, { name: `${name}, A.C.`, origin: 'import', vouched: true }),
      );
    });
    const member = async (): Promise<{ organizationId: string; rootId: string }> => {
      const row = await world.database.row<{ organizationId: string; rootId: string }>(
        `SELECT organization_id, root_id FROM coalition_members JOIN organizations ON organizations.id = organization_id
         WHERE sign_on_id = $1`,
        [coalition.id],
      );
      if (row === undefined) throw new Error('The coalition has no member.');
      return row;
    };
    const settles = async (): Promise<void> => {
      await world.clock.advance('30 seconds');
      await settleLinks(world.database);
    };

    it('is taken for what the directory has learned since, undoably', async () => {
      const { organizationId } = await member();
      await settles();
      expect(await member()).toEqual({ organizationId, rootId: known });
      expect(
        await world.database.rows('SELECT actor FROM organization_merges WHERE gone_id = $1 AND undone_at IS NULL', [
          organizationId,
        ]),
      ).toEqual([{ actor: 'matching' }]);
    });

    it('stays by itself where a coordinator said that it is another', async () => {
      const before = await member();
      await world.database.transaction((tx) =>
        answerOrganizations(tx, [before.organizationId, known], 'different', { actor: 'operator' }),
      );
      await settles();
      expect(await member()).toEqual(before);
    });

    it('stays by itself where somebody has stood up for it meanwhile', async () => {
      const before = await member();
      await world.database.transaction((tx) => vouchOrganization(tx, before.organizationId));
      await settles();
      expect(await member()).toEqual(before);
    });
  });

  it('looks at what the queue has lost', async () => {
    const lost = await signs(unique('Casa'));
    await world.clock.advance('6 minutes');
    expect(await settleLinks(world.database)).toBe(1);
    expect(await rootOf(lost)).toBeDefined();
  });
});
