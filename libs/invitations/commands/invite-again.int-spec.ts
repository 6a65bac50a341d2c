import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { anOpenCampaign, eveningIn } from '../../../test/builders/campaigns.js';
import {
  aList,
  anInvitation,
  invitationsOf,
  invitationToken,
  invited,
  mailInvitations,
} from '../../../test/builders/inviting.js';
import { aSignatory } from '../../../test/builders/sign-ons.js';
import { together } from '../../../test/builders/together.js';
import { unique, World } from '../../../test/builders/world.js';
import type { Invitation } from '../invitation.entity.js';
import { invitationByToken } from '../invitations.queries.js';
import { SendInvitation } from '../jobs/send-invitation.js';
import { withdrawInvitation } from './answer-invitation.js';

let world: World;
let campaign: Campaign;
beforeAll(async () => {
  world = await World.create();
});
beforeEach(async () => {
  await world.database.rows(`UPDATE campaigns SET state = 'archived'`);
  campaign = await anOpenCampaign(world, { deadline: { local: await eveningIn(world, 20), zone: 'UTC' } });
});
afterAll(() => world.close());

const withdraw = ({ id }: Invitation): Promise<Invitation> =>
  world.database.transaction((tx) => withdrawInvitation(tx, campaign.id, id, 'operator'));
const rowOf = ({ organizationName, contactEmail }: Invitation): string => `${organizationName},${contactEmail}`;

describe('an organization whose invitation was withdrawn', () => {
  it('may be invited again, at the same mailbox, by another mail with another link', async () => {
    const before = await anInvitation(world, campaign);
    await withdraw(before);
    expect(await invited(world, campaign, aList(rowOf(before)))).toEqual({ invited: 1, skipped: [] });
    await mailInvitations(world);
    const [after, ...more] = await invitationsOf(world, campaign);
    expect(more).toEqual([]);
    expect(after).toMatchObject({ state: 'sent', organizationName: before.organizationName });
    const [newest, first, ...others] = await world.mailsTo(before.contactEmail);
    expect(others).toEqual([]);
    expect(first?.text).toContain(invitationToken(world, before));
    expect(newest?.text).toContain(invitationToken(world, after as Invitation));
    await expect(invitationByToken(world.database, invitationToken(world, before))).rejects.toMatchObject({
      code: 'link-unknown',
    });
  });

  it('is invited once even so: by ten lists at once, in another spelling, from another mailbox', async () => {
    const name = `Fundación ${unique('Kuxtal')} para la Justicia`;
    const before = await anInvitation(world, campaign, `${name},one@kuxtal.example`);
    await withdraw(before);
    const lists = [aList(`${name.toUpperCase()} A.C.,two@kuxtal.example`), aList(rowOf(before))];
    const reports = await together(
      ...[...lists, ...lists, ...lists, ...lists, ...lists].map((list) => () => invited(world, campaign, list)),
    );
    const told = reports.map((report) => (typeof report === 'string' ? NaN : report.invited));
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(1);
    const standing = (await invitationsOf(world, campaign)).filter(({ state }) => state !== 'withdrawn');
    expect(standing).toHaveLength(1);
  });

  it('gives its mailbox free for another, and is left out once it has signed', async () => {
    const [one, other] = [await anInvitation(world, campaign), await anInvitation(world, campaign)];
    await withdraw(one);
    await withdraw(other);
    await aSignatory(world, campaign, { organizationName: other.organizationName });
    const list = aList(`Casa Ixim,${one.contactEmail}`, rowOf(other));
    expect(await invited(world, campaign, list)).toMatchObject({ invited: 1, skipped: [{ reason: 'already-signed' }] });
  });

  it('that was withdrawn before its mail went out gets one mail, and the job of the first is no failure', async () => {
    const row = `Red Luna,${unique('luna')}@invited.example`;
    await invited(world, campaign, aList(row));
    const [before] = await invitationsOf(world, campaign);
    await withdraw(before as Invitation);
    await invited(world, campaign, aList(row));
    const handler = new SendInvitation(world.database, world.mailer, world.configuration);
    await handler.handle({ invitationId: before?.id ?? '' });
    await mailInvitations(world);
    expect(await world.mailsTo(row.split(',')[1] ?? '')).toHaveLength(1);
  });
});
