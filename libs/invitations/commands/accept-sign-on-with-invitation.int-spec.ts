import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import type { Campaign } from '#campaigns';
import { anOpenCampaign, closed } from '../../../test/builders/campaigns.js';
import { anInvitation, invitationsOf, invitationToken } from '../../../test/builders/inviting.js';
import { aSubmission, aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { times, together } from '../../../test/builders/together.js';
import { World } from '../../../test/builders/world.js';
import { acceptSignOnWithInvitation } from './accept-sign-on-with-invitation.js';

let world: World;
let campaign: Campaign;
beforeAll(async () => {
  world = await World.create({ PUBLIC_URL: 'https://letters.example' });
});
beforeEach(async () => {
  campaign = await anOpenCampaign(world);
});
afterAll(() => world.close());

const invited = async (): Promise<string> => invitationToken(world, await anInvitation(world, campaign));
const signOnIds = async (): Promise<string[]> => {
  const rows = await world.database.rows<{ id: string }>('SELECT id FROM sign_ons WHERE campaign_id = $1', [
    campaign.id,
  ]);
  return rows.map(({ id }) => id);
};

/** @returns the statements that PostgreSQL was sent while `work` ran */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const query = jest.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    return query.mock.calls.map(([statement]) => String(statement));
  } finally {
    query.mockRestore();
  }
}

describe('accepting a sign-on without an invitation', () => {
  it('is one statement and one round trip', async () => {
    const submission = aSubmission();
    const statements = await statementsOf(() =>
      acceptSignOnWithInvitation(world.database, campaign, submission, 'a-key'),
    );
    expect(statements).toEqual([expect.stringContaining('INSERT INTO sign_ons')]);
  });
});

describe('accepting a sign-on that came by an invitation', () => {
  it('claims the invitation, for each of ten requests at once the same sign-on', async () => {
    const submission = { ...aSubmission(), invitation: await invited() };
    const ids = await together(
      ...times(10, () => acceptSignOnWithInvitation(world.database, campaign, submission, 'a-key')),
    );
    expect(new Set(ids)).toEqual(new Set(await signOnIds()));
    expect(await invitationsOf(world, campaign)).toMatchObject([{ state: 'sent', signOnId: ids[0] }]);
  });

  it('claims it for a repeat, too, and ends it when that mailbox is proven already', async () => {
    const submission = aSubmission();
    const { id } = await aVerifiedSignOn(world, campaign, submission);
    const repeat = { ...submission, invitation: await invited() };
    expect(await acceptSignOnWithInvitation(world.database, campaign, repeat)).toBe(id);
    expect(await invitationsOf(world, campaign)).toMatchObject([{ state: 'signed', signOnId: id }]);
  });

  it('accepts it though the link is not known', async () => {
    const id = await acceptSignOnWithInvitation(world.database, campaign, {
      ...aSubmission(),
      invitation: 'no such link',
    });
    expect(await signOnIds()).toEqual([id]);
  });

  it('leaves the invitation as it is when the letter is closed, and answers a retry like the first request', async () => {
    const submission = { ...aSubmission(), invitation: await invited() };
    const first = await acceptSignOnWithInvitation(world.database, campaign, submission, 'a-key');
    await closed(world, campaign);
    expect(await acceptSignOnWithInvitation(world.database, campaign, submission, 'a-key')).toBe(first);
    const late = { ...submission, ...aSubmission() };
    await expect(acceptSignOnWithInvitation(world.database, campaign, late)).rejects.toMatchObject({
      code: 'campaign-closed',
    });
    expect(await invitationsOf(world, campaign)).toMatchObject([{ signOnId: first }]);
  });
});

describe('a claim of an invitation that fails', () => {
  beforeAll(async () => {
    await world.database.rows(
      `CREATE FUNCTION refuse_claim() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no claim today'; END $$`,
    );
    await world.database.rows(
      `CREATE TRIGGER refuse_claim BEFORE UPDATE OF sign_on_id ON invitations FOR EACH ROW EXECUTE FUNCTION refuse_claim()`,
    );
  });
  afterAll(() => world.database.rows('DROP FUNCTION refuse_claim CASCADE'));

  it('leaves no sign-on, no event and no idempotency key, so the same request can be sent again', async () => {
    const submission = { ...aSubmission(), invitation: await invited() };
    const accept = (): Promise<string> => acceptSignOnWithInvitation(world.database, campaign, submission, 'a-key');
    const eventsBefore = await world.eventTypes();
    await expect(accept()).rejects.toThrow('no claim today');
    expect(await signOnIds()).toEqual([]);
    expect(await world.eventTypes()).toEqual(eventsBefore);
    await world.database.rows('ALTER TABLE invitations DISABLE TRIGGER refuse_claim');
    const id = await accept();
    expect(await signOnIds()).toEqual([id]);
    expect(await invitationsOf(world, campaign)).toMatchObject([{ signOnId: id }]);
  });
});
