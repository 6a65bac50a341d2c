import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { unique, World } from '../../../test/builders/world.js';
import { signOnById } from '../sign-ons.queries.js';
import { acceptSignOn } from './accept-sign-on.js';
import type { SubmittedSignOn } from './submitted-sign-on.js';

/** Two submissions that differ in every field a repeat may correct; no two fields hold the same value. */
const FIRST = {
  country: 'MX',
  website: 'https://first.example',
  region: 'First region',
  orgType: 'local',
  members: ['First member', { name: 'First observer', role: 'First role' }],
  contactName: 'First contact',
  contactTitle: 'First title',
  language: 'en',
} as const;
const SECOND = {
  country: 'GT',
  website: 'https://second.example',
  region: 'Second region',
  orgType: 'state',
  members: ['Second member', { name: 'Second observer', role: 'Second role' }],
  contactName: 'Second contact',
  contactTitle: 'Second title',
  language: 'es',
} as const;

describe('each field that is submitted', () => {
  let world: World;
  let campaign: Campaign;
  beforeAll(async () => {
    world = await World.create();
    campaign = await anOpenCampaign(world, {
      languages: ['en', 'es'],
      letter: ['en', 'es'].map((language) => ({ language, body: '{{count}}' })),
    });
    await world.database.rows('UPDATE campaigns SET individuals_may_sign = true WHERE id = $1', [campaign.id]);
    campaign = { ...campaign, individualsMaySign: true };
  });
  afterAll(() => world.close());

  const submit = (submission: SubmittedSignOn): Promise<string> => acceptSignOn(world.database, campaign, submission);

  const stored = (
    { members: [member, observer], ...fields }: typeof FIRST | typeof SECOND,
    own: object,
  ): Record<string, unknown> => ({
    ...fields,
    ...own,
    members: [member, observer.name],
    printedMembers: [
      expect.objectContaining({ name: member, role: null }),
      expect.objectContaining({ name: observer.name, role: observer.role }),
    ],
  });

  it('of an organization is stored in its own column, when it is accepted and when a repeat corrects it', async () => {
    const organizationName = unique('Red Jesuita ');
    const contactEmail = `${unique('box').toLowerCase()}@signer.example`;
    const who = { organizationName, contactEmail };
    const own = { kind: 'organization', name: organizationName, contactEmail, emailKey: contactEmail };
    const id = await submit({ ...FIRST, ...who, members: [...FIRST.members] });
    expect(await signOnById(world.database, id)).toMatchObject({ ...stored(FIRST, own), affiliation: null });
    expect(await submit({ ...SECOND, ...who, members: [...SECOND.members] })).toBe(id);
    expect(await signOnById(world.database, id)).toMatchObject({ ...stored(SECOND, own), affiliation: null });
  });

  it('of a person is stored in its own column, when it is accepted and when a repeat corrects it', async () => {
    const contactName = unique('Ana ');
    const contactEmail = `${unique('box').toLowerCase()}@signer.example`;
    const person = { kind: 'individual', contactName, contactEmail } as const;
    const first = {
      ...person,
      affiliation: 'First affiliation',
      country: 'MX',
      region: 'First region',
      language: 'en',
    };
    const second = {
      ...person,
      affiliation: 'Second affiliation',
      country: 'GT',
      region: 'Second region',
      language: 'es',
    };
    const rest = {
      name: contactName,
      contactTitle: null,
      website: null,
      orgType: null,
      members: [],
      printedMembers: [],
    };
    const id = await submit(first);
    expect(await signOnById(world.database, id)).toMatchObject({ ...first, ...rest });
    expect(await submit(second)).toBe(id);
    expect(await signOnById(world.database, id)).toMatchObject({ ...second, ...rest });
  });
});
