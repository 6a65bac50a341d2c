import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { campaignById } from '#campaigns';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { laidOut } from '../../../test/builders/rosters.js';
import { World } from '../../../test/builders/world.js';
import { rosterSettings } from '../settings/roster-settings.js';
import type { Finding } from './check.js';
import { oddNamesAmong } from './odd-names.js';

describe('the check for odd names', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  /** @param names of approved sign-ons, the first to come first; those that begin with a star are of persons */
  async function found(names: string[], closely: number): Promise<Finding[]> {
    const open = await anOpenCampaign(world);
    const { id } = await laidOut(world, open, { individualsMaySign: true });
    await world.database.rows(
      `INSERT INTO sign_ons (campaign_id, name, kind, match_key, contact_name, contact_email, email_key, language, letter_version, state, received_at)
       SELECT $1, ltrim(name, '*'), CASE WHEN name LIKE '*%' THEN 'individual' ELSE 'organization' END, n, 'A', n || '@signer.example', n, 'en', 1,
              'approved', app_now() + (n - 1) / 3 * interval '1 microsecond'
       FROM unnest($2::text[]) WITH ORDINALITY AS list (name, n)`,
      [id, names],
    );
    return oddNamesAmong({ page: 2, closely }).find({
      reader: world.database,
      campaign: await campaignById(world.database, id),
      settings: await rosterSettings(world.database, id),
      counts: { organizations: names.length, individuals: 0, members: 0 },
      letter: [],
    });
  }

  it('looks at every name, the newest first, however many pages they fill', async () => {
    const names = Array.from({ length: 11 }, (_, index) => `RIVER FRIENDS OF VALLEY ${'ABCDEFGHIJK'[index]}`);
    const [finding, ...more] = await found(['Red Uno', ...names, '*ANNA MARIA LARSSON'], 100);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'odd-names', severity: 'look', found: 12 });
    expect(new Set(finding?.concerned.map(({ signOnId }) => signOnId)).size).toBe(12);
    expect(finding?.concerned[0]?.text).toBe('ANNA MARIA LARSSON: is in capitals');
  });

  it('says how many it did not read word by word, and finds capitals among those, too', async () => {
    const broken = 'Centro de Derechos de';
    const findings = await found([broken, 'RIVER FRIENDS', '*Anna Larsson', 'Red Uno', broken, 'Red Tres'], 3);
    expect(findings).toMatchObject([
      { code: 'odd-names', found: 2 },
      { code: 'names-unread', severity: 'look', found: 2, concerned: [] },
    ]);
    expect(findings[1]?.message).toContain('2 names of organizations');
  });

  it('says nothing of names that are as they should be', async () => {
    expect(await found(['Red Uno', '*Anna Larsson'], 10)).toEqual([]);
    expect(await found([], 10)).toEqual([]);
  });
});
