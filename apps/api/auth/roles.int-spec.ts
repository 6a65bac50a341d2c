import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#access';
import type { Campaign } from '#campaigns';
import { Api, problemOf } from '../../../test/builders/api.js';
import { aDraft, anOpenCampaign, hoursAhead } from '../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../test/builders/coordinators.js';
import { aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { unique, World } from '../../../test/builders/world.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const VIEW = [
  'GET campaign',
  'GET counts',
  'GET reminder-plan',
  'GET roster-settings',
  'GET roster-preview',
  'GET letter',
  'GET versions',
  'GET version',
  'GET file',
  'GET difference',
];
const REVIEW = [
  ...VIEW,
  'GET checks',
  'GET pending-changes',
  'GET sign-ons',
  'GET sign-on',
  'GET possible-duplicates',
  'GET member-overlaps',
  'GET invitations',
  'GET suppressed-mailboxes',
  'GET unknown-mails',
  'GET failed-mails',
  'PATCH sign-on',
].concat(['approve', 'reject', 'ask', 'merge', 'undo-merge', 'admit-late', 'answer'].map((verb) => `POST ${verb}`));
const EDIT = [
  ...REVIEW,
  'GET contacts.csv',
  'PUT deadline',
  'PUT letter',
  'POST preview',
  'PUT reconsent',
  'PUT reply-to',
  'PUT reminder-plan',
  'PUT roster-settings',
  'POST finalize',
  'POST editions',
  'POST open',
  'POST invitations',
  'POST from-letter',
  'POST withdraw',
  'POST mark-sent',
  'POST send-again',
].concat(
  ['GET webhooks', 'POST webhooks', 'GET webhook', 'PATCH webhook', 'DELETE webhook', 'GET deliveries'],
  ['rotate-secret', 'test', 'redeliver'].map((verb) => `POST ${verb}`),
);

describe('a coordinator’s campaign', () => {
  let world: World;
  let api: Api;
  let campaign: Campaign;
  let signOnId: string;
  /** every route of one campaign that the description lists */
  let routes: { path: string; name: string; method: Method }[];
  const tokens = {} as Record<Role | 'other' | 'founder', string>;

  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
    campaign = await anOpenCampaign(world);
    ({ id: signOnId } = await aVerifiedSignOn(world, campaign));
    for (const role of ['owner', 'editor', 'reviewer', 'viewer'] as const) {
      tokens[role] = (await aCoordinator(world, campaign, role)).token;
    }
    tokens.other = (await aCoordinator(world, await anOpenCampaign(world))).token;
    tokens.founder = (await aCoordinator(world)).token;
    const document = (await api.send('/api/v1/openapi.json')).json as { paths: Record<string, object> };
    routes = Object.entries(document.paths)
      .filter(([path]) => path.startsWith('/api/v1/coordinator/campaigns/{slug}'))
      .flatMap(([pattern, operations]) => {
        const last = pattern.split('/').at(-1) ?? '';
        const name =
          {
            '{slug}': 'campaign',
            '{id}': 'sign-on',
            '{webhook}': 'webhook',
            '{number}': 'version',
            '{language}.md': 'file',
            '{to}': 'difference',
          }[last] ?? last;
        const path = pattern
          .replace('{slug}', campaign.slug)
          .replace('{id}', signOnId)
          .replace(/\{(number|from|to)\}/g, '1')
          .replace('{language}', 'en')
          .replace(/\{(webhook|delivery)\}/g, () => crypto.randomUUID());
        return Object.keys(operations).map((method) => ({ path, name, method: method.toUpperCase() as Method }));
      });
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  it('that is another’s is indistinguishable from what does not exist', async () => {
    const [mine, none] = [campaign.slug, unique('none')];
    for (const { path, method } of routes) {
      // The role is looked at before the body.
      const body = method === 'GET' ? undefined : {};
      const foreign = problemOf(await api.send(path, { method, body, token: tokens.other }));
      const absent = problemOf(await api.send(path.replace(mine, none), { method, body, token: tokens.other }));
      expect([foreign.status, { ...foreign, correlationId: '' }]).toEqual([404, { ...absent, correlationId: '' }]);
    }
  });

  it('has no sign-on of another’s, under no address', async () => {
    const mine = await anOpenCampaign(world);
    const { token } = await aCoordinator(world, mine);
    const path = `/api/v1/coordinator/campaigns/${mine.slug}/sign-ons/${signOnId}`;
    for (const [method, verb, body] of [
      ['GET', '', undefined],
      ['PATCH', '', { basedOn: 'any' }],
      ['POST', '/approve', {}],
      ['POST', '/reject', { reason: 'No.' }],
      ['POST', '/ask', { question: 'Who are you?' }],
      ['POST', '/merge', { into: crypto.randomUUID() }],
      ['POST', '/undo-merge', {}],
    ] as const) {
      const answer = await api.send(path + verb, { method, body, token });
      expect(problemOf(answer).status).toBe(404);
    }
    const into = { into: signOnId };
    const { id } = await aVerifiedSignOn(world, mine);
    expect(problemOf(await api.send(`${path.replace(signOnId, id)}/merge`, { body: into, token })).status).toBe(404);
    expect(
      problemOf(await api.send(`${path.replace(signOnId, id)}/approve`, { body: { notSameAs: [signOnId] }, token }))
        .status,
    ).toBe(404);
  });

  it.each<[Role, string[]]>([
    ['viewer', VIEW],
    ['reviewer', REVIEW],
    ['editor', EDIT],
    ['owner', EDIT],
  ])('lets a %s do this and no more: %j', async (role, may) => {
    const allowed: string[] = [];
    for (const { path, name, method } of routes) {
      // The role is looked at before the body.
      const body = method === 'GET' ? undefined : {};
      const answer = await api.send(path, { method, body, token: tokens[role] });
      if (answer.status !== 403) allowed.push(`${method} ${name}`);
      else {
        expect(problemOf(answer).code).toBe('role-too-low');
        expect(answer.text).not.toMatch(/signer\.example/);
      }
    }
    expect(allowed.sort()).toEqual([...may].sort());
  });

  it('shows a viewer no contact', async () => {
    const { text } = await api.send(`/api/v1/coordinator/campaigns/${campaign.slug}`, { token: tokens.viewer });
    expect(text).toContain('"pending-review"');
    expect(text).not.toMatch(/signer\.example|A Contact/);
  });

  it('is started only by those who were made for that', async () => {
    const body = {
      slug: unique('new'),
      title: 'T',
      convener: 'C',
      languages: ['en'],
      letter: [{ language: 'en', body: '{{count}}' }],
      addressees: ['A'],
      deadline: { local: await hoursAhead(world, 99), zone: 'UTC' },
    };
    for (const sent of [body, { slug: 'and nothing else' }])
      expect(
        problemOf(await api.send('/api/v1/coordinator/campaigns', { body: sent, token: tokens.owner })),
      ).toMatchObject({ status: 403, code: 'may-not-create' });
    expect((await api.send('/api/v1/coordinator/campaigns', { body, token: tokens.founder })).status).toBe(201);
    expect(
      (await api.send(`/api/v1/coordinator/campaigns/${body.slug}/open`, { method: 'POST', token: tokens.founder }))
        .status,
    ).toBe(200);
  });

  it('is the only one in the list', async () => {
    await aDraft(world);
    const { json } = await api.send('/api/v1/coordinator/campaigns', { token: tokens.viewer });
    expect((json as { slug: string }[]).map(({ slug }) => slug)).toEqual([campaign.slug]);
  });
});
