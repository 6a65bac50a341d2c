import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Campaign, openCampaign } from '#campaigns';
import { addressKey, suppress } from '#mail';
import { FindMatches } from '#matching';
import { aDraft, anOpenCampaign, closed, eveningIn } from '../../../test/builders/campaigns.js';
import {
  aList,
  aRow,
  invitationsOf,
  invitationToken,
  invited,
  mailInvitations,
} from '../../../test/builders/inviting.js';
import { aSignatory, aSignOn, aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { times, together } from '../../../test/builders/together.js';
import { unique, World } from '../../../test/builders/world.js';
import type { Invitation } from '../invitation.entity.js';
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

const states = async (): Promise<string[]> => (await invitationsOf(world, campaign)).map(({ state }) => state);

describe('inviting by a list', () => {
  it('mails each organization once, with a link of its own, though the sweep runs on', async () => {
    const report = await invited(world, campaign, aList('Red Kaan,ana@kaan.example', 'Casa Ixim,beto@ixim.example'));
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
    await invited(world, campaign, aList(`${name},one@kuxtal.example`));
    const again = await invited(
      world,
      campaign,
      aList(
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
      aList(`${name},one@aluna.example`, `${name.toUpperCase()},two@aluna.example`, 'Casa Sol,one@aluna.example'),
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
    expect(await invited(world, campaign, aList(`${name},one@xunan.example`))).toMatchObject({
      invited: 0,
      skipped: [{ reason: 'already-signed', as: `${name}, A.C.` }],
    });
  });

  it('ten times at once invites each once', async () => {
    const rows = aList(...times(20, () => Promise.resolve()).map(() => aRow()));
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
    await invited(world, campaign, aList(row));
    await mailInvitations(world);
    expect(await invitationsOf(world, campaign)).toMatchObject([
      { state: 'failed', problem: 'unsubscribed', sentAt: null },
    ]);
  });

  it('writes to another address of an organization whose first one took no mail, once', async () => {
    const name = unique('Liga Quetzal');
    await suppress(world.database, {
      addressKey: addressKey(world.configuration.SECRET, `old@${name}.example`.replace(' ', '')),
      reason: 'refused',
      campaignId: null,
    });
    const at = (box: string): string => `${name},${box}@${name}.example`.replace(/ (?=[^,]*$)/, '');
    await invited(world, campaign, aList(at('old')));
    await mailInvitations(world);
    expect(await states()).toEqual(['failed']);
    expect((await invited(world, campaign, aList(at('old')))).invited).toBe(0);
    expect(await invited(world, campaign, aList(at('new'), at('third')))).toMatchObject({
      invited: 1,
      skipped: [{ reason: 'same-organization' }],
    });
    await mailInvitations(world);
    expect(await invitationsOf(world, campaign)).toMatchObject([
      { state: 'sent', contactEmail: expect.stringMatching(/^new@/) },
    ]);
  });

  it('for a draft waits until it is open', async () => {
    campaign = await aDraft(world);
    await invited(world, campaign, aList(aRow()));
    expect([await mailInvitations(world), await states()]).toEqual([0, ['queued']]);
    await world.database.transaction((tx) => openCampaign(tx, campaign.id, 'operator'));
    expect([await mailInvitations(world), await states()]).toEqual([1, ['sent']]);
  });

  it('is refused once the deadline has passed', async () => {
    campaign = await closed(world, campaign);
    await expect(invited(world, campaign, aList(aRow()))).rejects.toMatchObject({ code: 'campaign-over' });
  });

  it('makes a job again that was lost with the queue', async () => {
    await invited(world, campaign, aList(aRow()));
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
