import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Invitation } from '#invitations';
import { type Answer, Api } from '../../../../test/builders/api.js';
import { anOpenCampaign, closed } from '../../../../test/builders/campaigns.js';
import { invitationsOf, invitationToken, invited, mailInvitations } from '../../../../test/builders/inviting.js';
import { aSignOnBody } from '../../../../test/builders/sign-on-bodies.js';
import { World } from '../../../../test/builders/world.js';

describe('the page of an invitation', () => {
  let world: World;
  let api: Api;
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  async function anInvitation(): Promise<{
    path: string;
    slug: string;
    now(): Promise<Invitation>;
    close(): Promise<unknown>;
  }> {
    const campaign = await anOpenCampaign(world);
    await invited(
      world,
      campaign,
      'organization,address,contact,country,website\nRed Kaan & Hijas,ana@kaan.example,Ana Pérez,MX,kaan.example',
    );
    await mailInvitations(world);
    const now = async (): Promise<Invitation> => (await invitationsOf(world, campaign))[0] as Invitation;
    const path = `/i/${invitationToken(world, await now())}`;
    return { path, slug: campaign.slug, now, close: () => closed(world, campaign) };
  }
  const post = (path: string): Promise<Answer> => api.form(path, {});
  const fields = ({ text }: Answer): Record<string, string> =>
    Object.fromEntries(
      [...text.matchAll(/<input [^>]*>/g)].map(([tag]) => [
        /name="([^"]*)"/.exec(tag)?.[1] ?? '',
        (/value="([^"]*)"/.exec(tag)?.[1] ?? '').replaceAll('&amp;', '&'),
      ]),
    );

  it('says who invites whom to what; opening it however often changes nothing', async () => {
    const { path, now } = await anInvitation();
    for (let n = 0; n < 3; n += 1) {
      const page = await api.send(path);
      expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-store']);
      expect(page.text).toContain('Red Kaan &amp; Hijas');
      expect(page.text).toContain('We will not sign');
    }
    await api.send(`${path}/form`);
    expect((await now()).state).toBe('sent');
  });

  it('leads by a button to the form, filled in, and the signature that comes from it answers the invitation', async () => {
    const { path, slug, now } = await anInvitation();
    const pressed = await post(`${path}/open`);
    expect([pressed.status, pressed.headers.location, (await now()).state]).toEqual([303, `${path}/form`, 'opened']);
    const form = await api.send(`${path}/form`);
    expect(fields(form)).toMatchObject({
      organizationName: 'Red Kaan & Hijas',
      website: 'kaan.example',
      invitation: path.slice(3),
    });
    expect(form.text).not.toMatch(/Ana|ana@/); // whoever was sent the link on does not learn whom it was meant for
    expect(form.text).toMatch(/<option value="MX" selected/);
    const { authorized: _, ...known } = fields(form);
    const without = { ...known, contactName: 'B', contactEmail: 'b@kaan.example' };
    const wrong = await api.form(`/c/${slug}/sign`, { ...without, country: 'MX', consent: 'yes' });
    expect([wrong.status, fields(wrong).invitation]).toEqual([422, path.slice(3)]);
    const sent = await api.form(`/c/${slug}/sign`, {
      ...fields(wrong),
      country: 'MX',
      consent: 'yes',
      authorized: 'yes',
    });
    expect(sent.status).toBe(303);
    expect(await now()).toMatchObject({ state: 'opened', signOnId: expect.any(String) });
    await world.database.rows(`UPDATE sign_ons SET state = 'pending-review', verified_at = app_now() WHERE id = $1`, [
      (await now()).signOnId,
    ]);
    await mailInvitations(world);
    expect(await now()).toMatchObject({ state: 'signed' });
    expect((await api.send(path)).text).toContain('Your organization has signed');
    expect((await api.send(`${path}/form`)).headers.location).toBe(path);
  });

  it('has a link whose last part the JSON API takes too; one that nobody knows is passed over', async () => {
    const { path, slug, now } = await anInvitation();
    const send = (invitation: string): Promise<Answer> =>
      api.send(`/api/v1/campaigns/${slug}/sign-ons`, { body: { ...aSignOnBody(), invitation } });
    expect((await send('guess')).status).toBe(202);
    expect((await now()).signOnId).toBeNull();
    const answer = await send(path.slice(3));
    expect(await now()).toMatchObject({ signOnId: (answer.json as { id: string }).id });
  });

  it('takes one press for "we will not sign", and says so from then on', async () => {
    const { path, now } = await anInvitation();
    expect((await post(`${path}/decline`)).headers.location).toBe(path);
    expect((await now()).state).toBe('declined');
    expect((await api.send(path)).text).toContain('You will not sign');
  });

  it('is over with the letter, and with it its form', async () => {
    const { path, close } = await anInvitation();
    await close();
    expect((await api.send(path)).text).toContain('This invitation is over');
    expect((await api.send(`${path}/form`)).status).toBe(303);
  });

  it('is nowhere by another link, and a form with another token is a form like any', async () => {
    for (const at of ['/i/guess', '/i/guess/form']) expect((await api.send(at)).status).toBe(404);
    for (const at of ['/i/guess/open', '/i/guess/decline']) expect((await post(at)).status).toBe(404);
    const { slug, now } = await anInvitation();
    const body = {
      organizationName: 'Otra',
      contactName: 'B',
      contactEmail: 'b@otra.example',
      consent: 'yes',
      authorized: 'yes',
    };
    expect((await api.form(`/c/${slug}/sign`, { ...body, invitation: 'guess' })).status).toBe(303);
    expect((await now()).state).toBe('sent');
  });
});
