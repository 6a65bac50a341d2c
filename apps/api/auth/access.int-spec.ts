import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { Api, overHttp, problemOf, type Sending } from '../../../test/builders/api.js';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../test/builders/coordinators.js';
import { aSignOn, aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { World } from '../../../test/builders/world.js';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'] as const;

describe('the way in for coordinators', () => {
  let world: World;
  let api: Api;
  let campaign: Campaign;
  /** every route under /coordinator that the description lists */
  let routes: string[];
  const tokens = { owner: '', revoked: '' };

  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
    campaign = await anOpenCampaign(world);
    const { id } = await aVerifiedSignOn(world, campaign);
    tokens.owner = (await aCoordinator(world, campaign)).token;
    const revoked = await aCoordinator(world, campaign);
    tokens.revoked = revoked.token;
    await world.database.rows('UPDATE coordinator_tokens SET revoked_at = app_now() WHERE coordinator_id = $1', [
      revoked.coordinator.id,
    ]);
    const document = (await api.send('/api/v1/openapi.json')).json as { paths: Record<string, object> };
    routes = Object.keys(document.paths)
      .filter((path) => path.startsWith('/api/v1/coordinator'))
      .map((path) => path.replace('{slug}', campaign.slug).replace('{id}', id));
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  /** @returns what was not answered with 401 and a problem without a word about the campaign */
  async function answeredWithoutPermission(sending: Sending): Promise<string[]> {
    const found: string[] = [];
    for (const path of routes) {
      for (const method of METHODS) {
        const answer = await api.send(path, { method, ...sending });
        const silent =
          method === 'HEAD'
            ? answer.status === 401
            : problemOf(answer).status === 401 && !answer.text.includes(campaign.slug);
        if (!silent || answer.headers['www-authenticate'] !== 'Bearer')
          found.push(`${answer.status} ${method} ${path}`);
      }
    }
    return found;
  }

  it('has the routes that the tests below go through', () => {
    expect(routes.length).toBeGreaterThanOrEqual(11);
  });

  const forged = (): string => `und_${'A'.repeat(43)}`;
  it.each<[string, () => Sending]>([
    ['without a token', () => ({})],
    ['with an empty header', () => ({ headers: { authorization: '' } })],
    ['with a scheme and no token', () => ({ headers: { authorization: 'Bearer ' } })],
    ['with a token and no scheme', () => ({ headers: { authorization: tokens.owner } })],
    [
      'with a password',
      () => ({ headers: { authorization: `Basic ${Buffer.from(`x:${tokens.owner}`).toString('base64')}` } }),
    ],
    ['with two tokens', () => ({ headers: { authorization: `Bearer ${forged()} ${tokens.owner}` } })],
    ['with a token that never was', () => ({ token: forged() })],
    ['with a token cut short', () => ({ token: tokens.owner.slice(0, -1) })],
    ['with a token in capitals', () => ({ token: tokens.owner.toUpperCase() })],
    ['with the hash of a token', () => ({ token: 'a'.repeat(64) })],
    ['with SQL for a token', () => ({ token: "x'OR'1'='1" })],
    ['with a token that was revoked', () => ({ token: tokens.revoked })],
  ])('is nothing %s, on any route with any method', async (_, sending) => {
    expect(await answeredWithoutPermission(sending())).toEqual([]);
  });

  it('is known by the token alone: a query parameter or a cookie is none', async () => {
    for (const headers of [{ cookie: `token=${tokens.owner}` }, { 'x-api-key': tokens.owner }]) {
      const answer = await api.send(
        `/api/v1/coordinator/campaigns?access_token=${tokens.owner}&token=${tokens.owner}`,
        { headers },
      );
      expect(problemOf(answer).status).toBe(401);
    }
  });

  it.each(['Bearer', 'bearer', 'BEARER'])('is asked with the scheme written "%s"', async (scheme) => {
    const answer = await api.send('/api/v1/coordinator/campaigns', {
      headers: { authorization: `${scheme} ${tokens.owner}` },
    });
    expect(answer.json).toMatchObject([{ slug: campaign.slug }]);
  });

  // prettier-ignore
  it.each([
    '//api/v1//coordinator/campaigns', '/api/v1//coordinator/campaigns', '/api/v1/%63oordinator/campaigns', '/api/v1/coordinator%2fcampaigns', '/API/v1/Coordinator/campaigns',
    '/api/v1/coordinator/campaigns/', '/api/v1/coordinator;x=1/campaigns', '/api/v1/./coordinator/campaigns', '/api/v1/campaigns/../coordinator/campaigns',
    '/api/v1/campaigns/..%2fcoordinator/campaigns', '/api/v1/coordinator', '/api/v1/coordinator/', '/api/v1/coordinator/none/such', '/api/v1/coordinator\\campaigns',
    '/api/v1/coordinator/campaigns?x=/api/v1/campaigns', '/api/v1/coordinator/campaigns#x', '/%2e/api/v1/coordinator/campaigns',
  ])('is not got round by %s', async (path) => {
    const base = api.app.getHttpServer().listening ? await api.app.getUrl() : await api.listen();
    // The socket gets the path just so; fetch and inject would tidy it up first.
    const { status, text } = await overHttp(base, { method: 'GET', path });
    expect([401, 404]).toContain(status);
    expect(text).not.toContain(campaign.slug);
  });

  it('leaves no token in the database, in whatever column one looks', async () => {
    await aSignOn(world, campaign);
    const columns = await world.database.rows<{ tableSchema: string; tableName: string; columnName: string }>(
      `SELECT table_schema, table_name, column_name FROM information_schema.columns WHERE table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(columns.length).toBeGreaterThan(80);
    const all: string[] = [];
    for (const { tableSchema, tableName, columnName } of columns) {
      const rows = await world.database.rows<{ text: string | null }>(
        `SELECT "${columnName}"::text AS text FROM "${tableSchema}"."${tableName}"`,
      );
      all.push(...rows.map(({ text }) => text ?? ''));
    }
    const dump = all.join('\n');
    expect(dump).toContain(campaign.slug);
    for (const token of Object.values(tokens)) expect(dump).not.toContain(token.replace('und_', ''));
  });
});
