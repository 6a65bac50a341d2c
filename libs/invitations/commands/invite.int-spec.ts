import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Campaign, campaignById, moveDeadline, openCampaign } from '#campaigns';
import { addressKey, suppress } from '#mail';
import { FindMatches } from '#matching';
import { aDraft, anOpenCampaign, closed, eveningIn } from '../../../test/builders/campaigns.js';
import { invitationsOf, invitationToken, invited, mailInvitations } from '../../../test/builders/inviting.js';
import { Reminding } from '../../../test/builders/reminding.js';
import { aSignatory, aSignOn, aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { times, together } from '../../../test/builders/together.js';
import { unique, World } from '../../../test/builders/world.js';
import type { Invitation } from '../invitation.entity.js';
import { FollowSignOn } from '../jobs/follow-sign-on.js';
import { invitationCounts } from '../invitations.queries.js';
import {
  declineInvitation,
  followSigned,
  openInvitation,
  signedByInvitation,
  withdrawInvitation,
} from './answer-invitation.js';
import { invite } from './invite.js';
import { signersOfLetter } from './signers-of-letter.js';

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

const list = (...rows: string[]): string => ['organization,address', ...rows].join('\n');
const aRow = (name = unique('Liga Quetzal')): string => `${name},${unique('office')}@invited.example`;
const states = async (): Promise<string[]> => (await invitationsOf(world, campaign)).map(({ state }) => state);

/** @returns an invitation whose mail is out */
async function anInvitation(row = aRow()): Promise<Invitation> {
  await invited(world, campaign, list(row));
  await mailInvitations(world);
  const name = row.split(',')[0];
  return (await invitationsOf(world, campaign)).find((one) => one.organizationName === name) as Invitation;
}

describe('inviting by a list', () => {
  it('mails each organization once, with a link of its own, though the sweep runs on', async () => {
    const report = await invited(world, campaign, list('Red Kaan,ana@kaan.example', 'Casa Ixim,beto@ixim.example'));
    expect(report).toEqual({ invited: 2, skipped: [] });
    expect([await mailInvitations(world), await mailInvitations(world)]).toEqual([2, 0]);
    expect(await states()).toEqual(['sent', 'sent']);
    const [, kaan] = await invitationsOf(world, campaign);
    const [mail, ...more] = await world.mailsTo('ana@kaan.example');
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Invitation for Red Kaan to sign: Keep the rivers clean');
    expect(mail?.text).toContain(`https://letters.example/i/${invitationToken(world, kaan as Invitation)}`);
  });

  it('writes in the language of the row', async () => {
    const both = await anOpenCampaign(world, {
      languages: ['en', 'es'],
      letter: [
        { language: 'en', body: '{{count}}' },
        { language: 'es', body: '{{count}}' },
      ],
    });
    await invited(world, both, 'organization,address,language\nRed Maya,maya@red.example,es');
    await mailInvitations(world);
    expect((await world.mailsTo('maya@red.example'))[0]?.subject).toContain('Invitación a Red Maya para firmar');
  });

  it('twice invites nobody twice, in another spelling or from another mailbox neither', async () => {
    const name = `Fundación ${unique('Kuxtal')} para la Justicia`;
    await invited(world, campaign, list(`${name},one@kuxtal.example`));
    const again = await invited(
      world,
      campaign,
      list(
        `${name},one@kuxtal.example`,
        `${name.toUpperCase()} A.C.,two@kuxtal.example`,
        'Otra Cosa,ONE@kuxtal.example',
      ),
    );
    expect(again.invited).toBe(0);
    expect(again.skipped.map(({ row, reason, as }) => [row, reason, as])).toEqual([
      [2, 'already-invited', name],
      [3, 'already-invited', name],
      [4, 'already-invited', name],
    ]);
  });

  it('mails one address of an organization that the list names twice', async () => {
    const name = `Centro ${unique('Aluna')} de Derechos`;
    const report = await invited(
      world,
      campaign,
      list(`${name},one@aluna.example`, `${name.toUpperCase()},two@aluna.example`, 'Casa Sol,one@aluna.example'),
    );
    expect(report).toMatchObject({
      invited: 1,
      skipped: [{ reason: 'same-organization' }, { reason: 'same-address' }],
    });
  });

  it('leaves out who has signed, by any name the directory knows', async () => {
    const name = `Instituto ${unique('Xunan')} de Estudios`;
    const signer = await aSignatory(world, campaign, { organizationName: `${name}, A.C.` });
    await new FindMatches(world.database).handle({ signOnId: signer.id });
    expect(await invited(world, campaign, list(`${name},one@xunan.example`))).toMatchObject({
      invited: 0,
      skipped: [{ reason: 'already-signed', as: `${name}, A.C.` }],
    });
  });

  it('ten times at once invites each once', async () => {
    const rows = list(...times(20, () => Promise.resolve()).map(() => aRow()));
    const reports = await together(...times(10, () => invited(world, campaign, rows)));
    expect(reports.map((report) => (typeof report === 'string' ? report : report.invited)).sort()).toEqual([
      ...Array<number>(9).fill(0),
      20,
    ]);
  });

  it('fails for a mailbox that gets no mail, and says why', async () => {
    const row = aRow();
    await suppress(world.database, {
      addressKey: addressKey(world.configuration.SECRET, row.split(',')[1] ?? ''),
      reason: 'unsubscribed',
      campaignId: null,
    });
    await invited(world, campaign, list(row));
    await mailInvitations(world);
    expect(await invitationsOf(world, campaign)).toMatchObject([
      { state: 'failed', problem: 'unsubscribed', sentAt: null },
    ]);
  });

  it('for a draft waits until it is open', async () => {
    campaign = await aDraft(world);
    await invited(world, campaign, list(aRow()));
    expect([await mailInvitations(world), await states()]).toEqual([0, ['queued']]);
    await world.database.transaction((tx) => openCampaign(tx, campaign.id, 'operator'));
    expect([await mailInvitations(world), await states()]).toEqual([1, ['sent']]);
  });

  it('is refused once the deadline has passed', async () => {
    campaign = await closed(world, campaign);
    await expect(invited(world, campaign, list(aRow()))).rejects.toMatchObject({ code: 'campaign-over' });
  });

  it('makes a job again that was lost with the queue', async () => {
    await invited(world, campaign, list(aRow()));
    await world.database.rows(
      `UPDATE invitations SET try_after = app_now() + interval '30 minutes' WHERE campaign_id = $1`,
      [campaign.id],
    );
    expect(await mailInvitations(world)).toBe(0);
    await world.clock.advance('31 minutes');
    expect(await mailInvitations(world)).toBe(1);
  });
});

describe('inviting the signers of an earlier letter', () => {
  it('takes those on its roster, at the mailbox they proved, and says in the mail where the address is from', async () => {
    const earlier = await anOpenCampaign(world, { title: 'Let the rivers flow' });
    const signer = await aSignatory(world, earlier, { country: 'GT' });
    await aVerifiedSignOn(world, earlier);
    await aSignOn(world, earlier);
    const invitees = await signersOfLetter(world.database, campaign, earlier.id);
    expect(await invite(world.database, campaign, invitees, 'operator')).toEqual({ invited: 1, skipped: [] });
    await mailInvitations(world);
    expect(await invitationsOf(world, campaign)).toMatchObject([
      { organizationName: signer.name, country: 'GT', contactName: signer.contactName, fromCampaignId: earlier.id },
    ]);
    expect((await world.mailsTo(signer.contactEmail))[0]?.text).toMatch(
      /under an earlier\s+letter, “Let the rivers flow”/,
    );
  });

  it('cannot be the same letter', async () => {
    await expect(signersOfLetter(world.database, campaign, campaign.id)).rejects.toMatchObject({ code: 'same-letter' });
  });
});

describe('an invitation', () => {
  const types = async ({ id }: Invitation): Promise<string[]> => world.eventTypes(id);

  it('goes from queued over sent and opened to signed, once each however often a button is pressed', async () => {
    const invitation = await anInvitation();
    const token = invitationToken(world, invitation);
    await together(...times(5, () => openInvitation(world.database, token)));
    const { id } = await aSignOn(world, campaign);
    await together(...times(5, () => signedByInvitation(world.database, token, id)));
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
    const { id } = await aSignOn(world, campaign);
    await signedByInvitation(world.database, token, id);
    expect(await states()).toEqual(['signed']);
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
    await world.database.rows(`UPDATE sign_ons SET state = 'pending-review', verified_at = app_now() WHERE id = $1`, [
      other.id,
    ]);
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
    await world.database.rows(`UPDATE sign_ons SET state = 'pending-review', verified_at = app_now() WHERE id = $1`, [
      other.id,
    ]);
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
    await signedByInvitation(
      world.database,
      invitationToken(world, (await invitationsOf(world, campaign))[0] as Invitation),
      elsewhere.id,
    );
    expect(await states()).toEqual(['sent']);
  });

  it('is withdrawn while nobody answered it, and no mail follows', async () => {
    await invited(world, campaign, list(aRow()));
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
