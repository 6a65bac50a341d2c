import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Campaign, campaignById, moveDeadline } from '#campaigns';
import { FindMatches } from '#matching';
import type { SignOn } from '#sign-ons';
import { anOpenCampaign, eveningIn } from '../../../test/builders/campaigns.js';
import {
  aList,
  anInvitation as invitationTo,
  aRow,
  invitationsOf,
  invitationToken,
  invited,
  mailInvitations,
} from '../../../test/builders/inviting.js';
import { Reminding } from '../../../test/builders/reminding.js';
import { aSignatory, aSignOn, aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { times, together } from '../../../test/builders/together.js';
import { unique, World } from '../../../test/builders/world.js';
import type { Invitation } from '../invitation.entity.js';
import { FollowSignOn } from '../jobs/follow-sign-on.js';
import { invitationCounts } from '../invitations.queries.js';
import { declineInvitation, openInvitation, withdrawInvitation } from './answer-invitation.js';
import { claimInvitation } from './accept-sign-on-with-invitation.js';
import { followSigned } from './match-signed-invitations.js';

let world: World;
let campaign: Campaign;
beforeAll(async () => {
  world = await World.create({ PUBLIC_URL: 'https://letters.example' });
});
beforeEach(async () => {
  await world.database.rows(`UPDATE campaigns SET state = 'archived'`);
  campaign = await anOpenCampaign(world, { deadline: { local: await eveningIn(world, 20), zone: 'UTC' } });
});
afterAll(() => world.close());

const states = async (): Promise<string[]> => (await invitationsOf(world, campaign)).map(({ state }) => state);
const verify = ({ id }: SignOn): Promise<unknown> =>
  world.database.rows(`UPDATE sign_ons SET state = 'pending-review', verified_at = app_now() WHERE id = $1`, [id]);
const claim = (token: string, signOnId: string): Promise<void> =>
  world.database.transaction((tx) => claimInvitation(tx, token, signOnId));
const anInvitation = (row?: string): Promise<Invitation> => invitationTo(world, campaign, row);

describe('an invitation', () => {
  const types = async ({ id }: Invitation): Promise<string[]> => world.eventTypes(id);

  it('goes from queued over sent and opened to signed, once each however often a button is pressed', async () => {
    const invitation = await anInvitation();
    const token = invitationToken(world, invitation);
    await together(...times(5, () => openInvitation(world.database, token)));
    const { id } = await aVerifiedSignOn(world, campaign);
    await together(...times(5, () => claim(token, id)));
    expect(await invitationsOf(world, campaign)).toMatchObject([{ state: 'signed', signOnId: id }]);
    expect(await types(invitation)).toEqual([
      'invitation.invited',
      'invitation.sent',
      'invitation.opened',
      'invitation.signed',
    ]);
  });

  it('is declined by one press, once, and answered all the same by a signature that comes later', async () => {
    const invitation = await anInvitation();
    const token = invitationToken(world, invitation);
    await together(...times(5, () => declineInvitation(world.database, token)));
    expect(await states()).toEqual(['declined']);
    expect(await types(invitation)).toContain('invitation.declined');
    await openInvitation(world.database, token);
    expect(await states()).toEqual(['declined']);
    const { id } = await aVerifiedSignOn(world, campaign);
    await claim(token, id);
    expect(await states()).toEqual(['signed']);
  });

  it('is answered by what came through its link once that mailbox is proven, whatever the name; of several by the last', async () => {
    const invitation = await anInvitation();
    const token = invitationToken(world, invitation);
    const mistyped = await aSignOn(world, campaign);
    await claim(token, mistyped.id);
    await mailInvitations(world);
    expect(await invitationsOf(world, campaign)).toMatchObject([{ state: 'sent', signOnId: mistyped.id }]);
    const right = await aSignOn(world, campaign);
    await claim(token, right.id);
    await verify(right);
    await mailInvitations(world);
    expect(await invitationsOf(world, campaign)).toMatchObject([{ state: 'signed', signOnId: right.id }]);
  });

  it.each(['withdrawn', 'rejected', 'expired'])(
    'is open again when the signature was %s, and signed again by another one',
    async (state) => {
      const invitation = await anInvitation();
      await openInvitation(world.database, invitationToken(world, invitation));
      const colleague = await aVerifiedSignOn(world, campaign, { organizationName: invitation.organizationName });
      await mailInvitations(world);
      expect(await states()).toEqual(['signed']);
      await world.database.rows('UPDATE sign_ons SET state = $2 WHERE id = $1', [colleague.id, state]);
      await together(...times(3, () => mailInvitations(world)));
      expect(await invitationsOf(world, campaign)).toMatchObject([{ state: 'opened', endedAt: null }]);
      expect((await types(invitation)).slice(-2)).toEqual(['invitation.signed', 'invitation.reopened']);
      const other = await aVerifiedSignOn(world, campaign, { organizationName: invitation.organizationName });
      await mailInvitations(world);
      expect(await invitationsOf(world, campaign)).toMatchObject([{ state: 'signed', signOnId: other.id }]);
    },
  );

  it('is declined by who takes their own signature back, and stays declined when a colleague does', async () => {
    const [own, declined] = [await anInvitation(), await anInvitation()];
    await declineInvitation(world.database, invitationToken(world, declined));
    for (const { organizationName, contactEmail } of [own, { ...declined, contactEmail: 'colleague@signer.example' }])
      await aVerifiedSignOn(world, campaign, { organizationName, contactEmail });
    await mailInvitations(world);
    expect(await states()).toEqual(['signed', 'signed']);
    await world.database.rows(`UPDATE sign_ons SET state = 'withdrawn' WHERE campaign_id = $1`, [campaign.id]);
    await mailInvitations(world);
    expect(await states()).toEqual(['declined', 'declined']);
  });

  it('is answered by a sign-on that is linked to its organization, once its mailbox is proven', async () => {
    const name = `Observatorio ${unique('Teocali')} del Agua`;
    const earlier = await aSignatory(world, await anOpenCampaign(world), { organizationName: name });
    await new FindMatches(world.database).handle({ signOnId: earlier.id });
    await anInvitation(`${name},office@teocali.example`);
    const other = await aSignOn(world, campaign, { organizationName: `${name}, A.C.` });
    await new FindMatches(world.database).handle({ signOnId: other.id });
    await mailInvitations(world);
    expect(await states()).toEqual(['sent']);
    await verify(other);
    await mailInvitations(world);
    expect(await invitationsOf(world, campaign)).toMatchObject([{ state: 'signed', signOnId: other.id }]);
  });

  it('is answered by a sign-on in another spelling, once its mailbox is proven, and by no neighbour', async () => {
    const name = `Coordinadora ${unique('Yuumil')} de Mujeres`;
    await anInvitation(`${name},office@yuumil.example`);
    await anInvitation(`${name.replace('Mujeres', 'Pescadores')},office@pesca.example`);
    const other = await aSignOn(world, campaign, { organizationName: `${name.toUpperCase()}, A.C.` });
    const follow = (): Promise<void> => new FollowSignOn(world.database).handle({ signOnId: other.id });
    await follow();
    expect(await states()).toEqual(['sent', 'sent']);
    await verify(other);
    await together(follow, follow, follow);
    expect(await invitationsOf(world, campaign)).toMatchObject([
      { organizationName: name, state: 'signed', signOnId: other.id },
      { state: 'sent' },
    ]);
  });

  it('is not answered by another organization, nor by a signature under another letter', async () => {
    const name = unique('Red Kaan');
    await anInvitation(`${name},office@${unique('kaan')}.example`);
    await aSignatory(world, campaign);
    const elsewhere = await aSignatory(world, await anOpenCampaign(world), { organizationName: name });
    await world.database.transaction((tx) => followSigned(tx));
    await claim(invitationToken(world, (await invitationsOf(world, campaign))[0] as Invitation), elsewhere.id);
    expect(await states()).toEqual(['sent']);
  });

  it('is withdrawn while nobody answered it, and no mail follows', async () => {
    await invited(world, campaign, aList(aRow()));
    const [{ id }] = (await invitationsOf(world, campaign)) as [Invitation];
    const withdraw = (): Promise<Invitation> =>
      world.database.transaction((tx) => withdrawInvitation(tx, campaign.id, id, 'operator'));
    await withdraw();
    await withdraw();
    expect([await mailInvitations(world), await states()]).toEqual([0, ['withdrawn']]);
    expect(await invitationCounts(world.database, campaign.id)).toMatchObject({ withdrawn: 1, queued: 0, sent: 0 });
    const answered = await anInvitation();
    await declineInvitation(world.database, invitationToken(world, answered));
    await expect(
      world.database.transaction((tx) => withdrawInvitation(tx, campaign.id, answered.id, 'operator')),
    ).rejects.toMatchObject({ code: 'invitation-ended' });
  });

  it('cannot be withdrawn from another campaign', async () => {
    const { id } = await anInvitation();
    const other = await anOpenCampaign(world);
    await expect(
      world.database.transaction((tx) => withdrawInvitation(tx, other.id, id, 'operator')),
    ).rejects.toMatchObject({ code: 'invitation-not-found' });
  });
});

describe('reminding the invited', () => {
  it('goes to who has neither signed nor declined, by the plan, and not a day after the invitation', async () => {
    const reminding = new Reminding(world);
    const [silent, declined] = [await anInvitation(), await anInvitation()];
    await declineInvitation(world.database, invitationToken(world, declined));
    await reminding.travelBefore(campaign, 168);
    await reminding.run(await reminding.sweep());
    const [reminder, first, ...more] = await world.mailsTo(silent.contactEmail);
    expect([reminder?.subject, first?.subject.slice(0, 10), more]).toEqual([
      `Reminder: ${silent.organizationName} is invited to sign: Keep the rivers clean`,
      'Invitation',
      [],
    ]);
    expect(await reminding.fates(declined.id)).toEqual([]);
    await reminding.travelBefore(campaign, 50);
    const late = await anInvitation();
    await reminding.travelBefore(campaign, 48);
    await reminding.run(await reminding.sweep());
    expect(await reminding.fates(late.id)).toEqual(['skipped: written-just-now']);
  });

  it('stops when a colleague signs between the step and the mail', async () => {
    const reminding = new Reminding(world);
    const invitation = await anInvitation();
    await reminding.travelBefore(campaign, 168);
    const kept = await reminding.sweep();
    await aVerifiedSignOn(world, campaign, { organizationName: invitation.organizationName });
    await reminding.run(kept);
    expect(await reminding.fates(invitation.id)).toEqual(['skipped: colleague-signed']);
  });

  it('goes on when the signature through the link is not confirmed, and stops when it is or came from the invited mailbox', async () => {
    const reminding = new Reminding(world);
    const [mistyped, confirmed, own, notMe] = [
      await anInvitation(),
      await anInvitation(),
      await anInvitation(),
      await anInvitation(),
    ];
    for (const invitation of [mistyped, confirmed]) {
      const signOn = await aSignOn(world, campaign);
      await claim(invitationToken(world, invitation), signOn.id);
      if (invitation === confirmed) await verify(signOn);
    }
    await aSignOn(world, campaign, { organizationName: 'A name of their own', contactEmail: own.contactEmail });
    const denied = await aSignOn(world, campaign, { contactEmail: notMe.contactEmail });
    await world.database.rows(`UPDATE sign_ons SET state = 'withdrawn' WHERE id = $1`, [denied.id]);
    await reminding.travelBefore(campaign, 168);
    await reminding.run(await reminding.sweep());
    const fates = await Promise.all([mistyped, confirmed, own, notMe].map(({ id }) => reminding.fates(id)));
    expect(fates).toEqual([['sent'], ['skipped: colleague-signed'], ['skipped: acted'], ['sent']]);
  });

  it('goes on when the signature that had ended it was rejected', async () => {
    const reminding = new Reminding(world);
    const invitation = await anInvitation();
    const { id } = await aVerifiedSignOn(world, campaign, { organizationName: invitation.organizationName });
    await mailInvitations(world);
    await world.database.rows(`UPDATE sign_ons SET state = 'rejected' WHERE id = $1`, [id]);
    await mailInvitations(world);
    await reminding.travelBefore(campaign, 168);
    await reminding.run(await reminding.sweep());
    expect(await reminding.fates(invitation.id)).toEqual(['sent']);
  });

  it('stops when it is answered or withdrawn, and when the deadline moves', async () => {
    const reminding = new Reminding(world);
    const [withdrawn, moved] = [await anInvitation(), await anInvitation()];
    await reminding.travelBefore(campaign, 168);
    const kept = await reminding.sweep();
    await world.database.transaction((tx) => withdrawInvitation(tx, campaign.id, withdrawn.id, 'operator'));
    const deadline = { local: await eveningIn(world, 30), zone: 'UTC' };
    await world.database.transaction((tx) => moveDeadline(tx, campaign.id, deadline, 'operator'));
    await reminding.run(kept);
    expect(await reminding.fates(withdrawn.id)).toEqual(['skipped: acted']);
    expect(await reminding.fates(moved.id)).toEqual(['skipped: deadline-moved']);
    expect((await campaignById(world.database, campaign.id)).state).toBe('open');
  });
});
