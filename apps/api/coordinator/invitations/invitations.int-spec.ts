import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { finalizeRoster } from '#roster';
import { Api, problemOf } from '../../../../test/builders/api.js';
import { anOpenCampaign, closed } from '../../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../../test/builders/coordinators.js';
import { invitationsOf, mailInvitations } from '../../../../test/builders/inviting.js';
import { aSignatory } from '../../../../test/builders/sign-ons.js';
import { World } from '../../../../test/builders/world.js';
import type { InvitationReportView, InvitationsPage } from './invitations.view.js';

describe('invitations by API', () => {
  let world: World;
  let api: Api;
  let campaign: Campaign;
  let token: string;
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
  });
  beforeEach(async () => {
    campaign = await anOpenCampaign(world);
    ({ token } = await aCoordinator(world, campaign, 'editor'));
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const path = (more = ''): string => `/api/v1/coordinator/campaigns/${campaign.slug}/invitations${more}`;
  const read = async (query = ''): Promise<InvitationsPage> =>
    (await api.send(path(query), { token })).json as InvitationsPage;
  const CSV = 'organization,address\nRed Kaan,ana@kaan.example\nCasa Ixim,beto@ixim.example\n';

  it('are made from a CSV list, once, and listed with counts and page by page', async () => {
    const first = await api.send(path(), { body: { csv: CSV }, token });
    expect([first.status, first.json]).toEqual([200, { invited: 2, skipped: [] }]);
    const again = (await api.send(path(), { body: { csv: CSV }, token })).json as InvitationReportView;
    expect([again.invited, again.skipped.map(({ reason }) => reason)]).toEqual([
      0,
      ['already-invited', 'already-invited'],
    ]);
    await mailInvitations(world);
    const { counts, items, nextCursor } = await read('?limit=1');
    expect(counts).toMatchObject({ sent: 2, queued: 0 });
    expect(items).toMatchObject([{ organizationName: 'Casa Ixim', contactEmail: 'beto@ixim.example', state: 'sent' }]);
    expect((await read(`?limit=1&cursor=${nextCursor}`)).items).toMatchObject([{ organizationName: 'Red Kaan' }]);
    expect((await read('?state=declined')).items).toEqual([]);
  });

  it('of a long list leave the api time to answer others', async () => {
    const rows = Array.from({ length: 500 }, (_, at) => {
      const number = at.toString(36);
      return `Centro de Derechos ${number} de las Mujeres ${at % 7} y del Agua,${number}@long.example`;
    });
    let done = false;
    const importing = api
      .send(path(), { body: { csv: ['organization,address', ...rows].join('\n') }, token })
      .finally(() => (done = true));
    let answered = 0;
    for (; !done; answered += 1) expect((await api.send(`/api/v1/campaigns/${campaign.slug}`)).status).toBe(200);
    expect((await importing).status).toBe(200);
    expect(answered).toBeGreaterThan(10);
  });

  it('of a list with one wrong row are made for nobody; the answer names row, field and cure', async () => {
    const problem = problemOf(await api.send(path(), { body: { csv: `${CSV}Red Maya,nobody\n` }, token }));
    expect(problem).toMatchObject({ status: 422, code: 'invitation-list' });
    expect(problem.errors).toEqual([
      { field: 'csv[4].address', message: 'in row 4 must be one mail address like name@example.org' },
    ]);
    expect(await invitationsOf(world, campaign)).toEqual([]);
  });

  it('are made from an earlier letter or one of its editions, of coordinators’ own alone', async () => {
    const earlier = await anOpenCampaign(world);
    const signer = await aSignatory(world, earlier);
    await closed(world, earlier);
    await finalizeRoster(world.database, earlier.id, 'operator');
    const now = await world.clock.now();
    campaign = await anOpenCampaign(world);
    expect(campaign.deadlineAt > now).toBe(true);
    const { coordinator, token: mine } = await aCoordinator(world, campaign, 'editor');
    const send = (body: object): ReturnType<Api['send']> => api.send(path('/from-letter'), { body, token: mine });
    expect(problemOf(await send({ letter: earlier.slug })).status).toBe(404);
    const bind = (role: string): Promise<unknown> =>
      world.database.rows(
        `INSERT INTO campaign_coordinators (campaign_id, coordinator_id, role) VALUES ($1, $2, $3)
         ON CONFLICT (campaign_id, coordinator_id) DO UPDATE SET role = excluded.role`,
        [earlier.id, coordinator.id, role],
      );
    await bind('viewer');
    expect(problemOf(await send({ letter: earlier.slug })).status).toBe(403);
    await bind('reviewer');
    expect(problemOf(await send({ letter: earlier.slug, edition: 9 })).code).toBe('edition-not-found');
    expect((await send({ letter: earlier.slug, edition: 1 })).json).toEqual({ invited: 1, skipped: [] });
    expect((await send({ letter: earlier.slug })).json).toMatchObject({ invited: 0, skipped: [{ as: signer.name }] });
    expect(problemOf(await send({ letter: campaign.slug })).code).toBe('same-letter');
  });

  it('are withdrawn', async () => {
    await api.send(path(), { body: { csv: CSV }, token });
    const [one] = (await read()).items;
    const answer = await api.send(path(`/${one?.id}/withdraw`), { method: 'POST', token });
    expect([answer.status, answer.json]).toMatchObject([200, { state: 'withdrawn' }]);
    expect((await read()).counts).toMatchObject({ withdrawn: 1, queued: 1 });
    for (const id of ['none', crypto.randomUUID()])
      expect(problemOf(await api.send(path(`/${id}/withdraw`), { method: 'POST', token })).code).toBe(
        'invitation-not-found',
      );
  });
});
