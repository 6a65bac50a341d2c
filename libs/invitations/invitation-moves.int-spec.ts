import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Campaign } from '#campaigns';
import { DomainError, mayMove } from '#platform/errors';
import { rejectSignOn } from '#review';
import { anOpenCampaign } from '../../test/builders/campaigns.js';
import { aList, aRow, invitationsOf, invitationToken, invited } from '../../test/builders/inviting.js';
import { aVerifiedSignOn } from '../../test/builders/sign-ons.js';
import { World } from '../../test/builders/world.js';
import { declineInvitation, openInvitation, withdrawInvitation } from './commands/answer-invitation.js';
import { claimInvitation } from './commands/accept-sign-on-with-invitation.js';
import { followSigned } from './commands/match-signed-invitations.js';
import { markInvitationSent } from './commands/mark-invitation-sent.js';
import type { Invitation } from './invitation.entity.js';
import { issueInvitationUrl } from './invitation-links.js';
import { invitationMoves, type InvitationState } from './invitation.states.js';

type Act = (world: World, campaign: Campaign, invitation: Invitation) => Promise<unknown>;

const ACTS: Record<string, Act> = {
  'the mail is out': (world, _, { id }) => markInvitationSent(world.database, id, 'sent'),
  'the mail is refused': (world, _, { id }) => markInvitationSent(world.database, id, 'refused'),
  open: (world, _, invitation) => openInvitation(world.database, invitationToken(world, invitation)),
  decline: (world, _, invitation) => declineInvitation(world.database, invitationToken(world, invitation)),
  withdraw: (world, campaign, { id }) =>
    world.database.transaction((tx) => withdrawInvitation(tx, campaign.id, id, 'editor')),
  sign: async (world, campaign, invitation) => {
    const { id } = await aVerifiedSignOn(world, campaign);
    await world.database.transaction((tx) => claimInvitation(tx, invitationToken(world, invitation), id));
  },
  'reject who signed': async (world, { id }, invitation) => {
    const [now] = await world.database.rows<Invitation>('SELECT * FROM invitations WHERE id = $1', [invitation.id]);
    if (now?.signOnId == null) return;
    const { signOnId } = now;
    await world.database.transaction((tx) => rejectSignOn(tx, id, signOnId, 'reviewer', 'No.'));
    await world.database.transaction((tx) => followSigned(tx));
  },
};

describe('an invitation, whatever happens to it in whatever order', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  it('never leaves the table of moves', async () => {
    const campaign = await anOpenCampaign(world);
    const seen = new Set<string>();
    const acts = fc.array(fc.constantFrom(...Object.keys(ACTS)), { minLength: 6, maxLength: 20, size: 'max' });
    const property = fc.asyncProperty(acts, async (steps) => {
      const row = aRow();
      await invited(world, campaign, aList(row));
      const find = async (): Promise<Invitation> =>
        (await invitationsOf(world, campaign)).find((one) => one.organizationName === row.split(',')[0]) as Invitation;
      const invitation = await find();
      await issueInvitationUrl(world.database, world.configuration, invitation.id);
      let from: InvitationState = invitation.state;
      for (const step of steps) {
        await ACTS[step]?.(world, campaign, invitation).catch((error: unknown) => {
          if (!(error instanceof DomainError)) throw error;
        });
        const { state: to } = await find();
        if (from !== to) {
          expect({ step, from, to, allowed: mayMove(invitationMoves, from, to) }).toMatchObject({ allowed: true });
          seen.add(`${from} ${to}`);
        }
        from = to;
      }
    });
    await fc.assert(property, { numRuns: 40, seed: 11 });
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'queued sent',
        'queued failed',
        'sent opened',
        'opened signed',
        'declined signed',
        'signed sent',
      ]),
    );
  }, 120_000);
});
