import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { SendVerification } from '#verification';
import { Api, overHttp } from '../../../test/builders/api.js';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../test/builders/coordinators.js';
import { aSignOn, aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { aSignOnBody, asForm } from '../../../test/builders/sign-on-bodies.js';
import { World } from '../../../test/builders/world.js';

const CONTACT = {
  contactName: 'Xenia Quillfeather',
  contactTitle: 'Vogelwart',
  contactEmail: 'xenia.quillfeather@signer.example',
};

describe('the log of the api', () => {
  let world: World;
  let api: Api;
  let campaign: Campaign;
  let base: string;
  beforeAll(async () => {
    world = await World.create({ LOG_LEVEL: 'trace' });
    api = await Api.start(world);
    campaign = await anOpenCampaign(world);
    base = await api.listen();
    api.log.length = 0; // what Nest says while it starts belongs to no request
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const path = (): string => `/api/v1/campaigns/${campaign.slug}/sign-ons`;
  const linesOf = (id: unknown): Record<string, unknown>[] => api.log.filter((line) => line.correlationId === id);

  it('holds no contact, token or code after requests of every kind, right and wrong', async () => {
    const { token } = await aCoordinator(world, campaign);
    const signOn = await aSignOn(world, campaign, CONTACT);
    await new SendVerification(world.database, world.mailer, world.configuration).handle({
      signOnId: signOn.id,
      revision: 1,
    });
    const [mail] = await world.mailsTo(CONTACT.contactEmail);
    const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
    const link = /\/v\/([\w-]{20,})/.exec(mail?.text ?? '')?.[1] ?? '';
    const { id } = await aVerifiedSignOn(world, campaign, { ...CONTACT, contactEmail: 'xenia@signer.example' });
    const body = { ...aSignOnBody(), ...CONTACT };
    const mine = `/api/v1/coordinator/campaigns/${campaign.slug}/sign-ons`;
    await api.send(path(), { body });
    await api.send(path(), {
      body: { ...body, contactName: `${CONTACT.contactName}\0`, contactEmail: `${CONTACT.contactEmail} x` },
    });
    await api.send(path(), {
      body: `{"contactEmail":"${CONTACT.contactEmail}",`,
      headers: { 'content-type': 'application/json' },
    });
    await api.form(`/c/${campaign.slug}/sign`, asForm(body));
    await api.form(`/c/${campaign.slug}/sign`, asForm({ ...body, organizationName: '' }));
    await api.send(`/c/${campaign.slug}?to=${CONTACT.contactEmail}&token=${token}`);
    await api.send(`/${CONTACT.contactEmail}/${token}/${link}`);
    await api.send(`/v/${link}%ff`);
    await api.send(`/v/${link}x`);
    await api.send(`/v/${link}`);
    await api.send(`/api/v1/sign-ons/${signOn.id}/code`, { body: { code: code === '000000' ? '111111' : '000000' } });
    await api.send(`/api/v1/sign-ons/${signOn.id}/code`, { body: { code } });
    await api.form(`/v/${link}`, {});
    await api.form(`/v/${link}/withdraw`, {});
    await api.send(mine, { token });
    await api.send(mine, { token: `${token}x` });
    await api.send(`${mine}/${id}/reject`, { token, body: { reason: `${CONTACT.contactName} did not answer` } });
    await api.send('/api/v1/coordinator/campaigns', { headers: { authorization: token } });
    await asBrokenDatabase(async () => {
      expect(
        (await api.send(path(), { body: { ...aSignOnBody(), ...CONTACT, contactEmail: 'new@signer.example' } })).status,
      ).toBe(500);
      expect((await api.form(`/c/${campaign.slug}/sign`, asForm({ ...aSignOnBody(), ...CONTACT }))).status).toBe(500);
    });
    expect(api.log.length).toBeGreaterThan(20);
    expect(api.log.filter(({ msg }) => msg === 'request failed')).toHaveLength(2);
    const all = JSON.stringify(api.log);
    expect(all).not.toMatch(/quillfeather|xenia|vogelwart|signer\.example|convener\.example/i);
    for (const secret of [token, link, code, world.configuration.SECRET]) {
      expect(secret.length).toBeGreaterThanOrEqual(6);
      expect(all.includes(secret)).toBe(false);
    }
    for (const line of api.log) expect(line.correlationId).toMatch(/^[\w-]{8,64}$/);
  });

  it('has a line for each request with its route and not its address', async () => {
    const { headers } = await api.send(`/c/${campaign.slug}`);
    expect(linesOf(headers['x-request-id'])).toMatchObject([
      { msg: 'request', method: 'GET', route: '/c/:slug', status: 200, ms: expect.any(Number) },
    ]);
  });

  it('says what failed, with its place in the code, under the id that the client was told', async () => {
    await asBrokenDatabase(async () => {
      const { json, text } = await api.send(path(), { body: aSignOnBody() });
      const { correlationId } = json as { correlationId: string };
      expect(linesOf(correlationId)).toMatchObject([
        { msg: 'request failed', err: { type: 'error', stack: expect.stringMatching(/accept-sign-on/) } },
        { msg: 'request', status: 500 },
      ]);
      expect(text).not.toMatch(/sign_ons|violates|constraint/);
    });
  });

  it.each(['proxy-0001', 'A'.repeat(64), '0af76519-16cd-43dd-8448-eb211c80319c', '________'])(
    'honours the request id %s',
    async (id) => {
      const { headers } = await api.send('/health', { headers: { 'x-request-id': id } });
      expect(headers['x-request-id']).toBe(id);
      expect(linesOf(id)).toHaveLength(1);
    },
  );

  it.each([
    'short',
    'A'.repeat(65),
    'two words here',
    'a,b,c,d,e,f',
    '<script>alert</script>',
    'naïve-request',
    '${jndi:ldap://x}',
    '',
  ])('replaces the request id "%s"', async (id) => {
    const { headers } = await api.send('/health', { headers: { 'x-request-id': id } });
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('keeps requests apart that share a socket, and their events carry the same ids', async () => {
    const bodies = Array.from({ length: 30 }, () => aSignOnBody());
    const post = async (body: object, turn: number): Promise<[string, string]> => {
      const headers = {
        'content-type': 'application/json',
        'x-request-id': `request-${String(turn).padStart(4, '0')}`,
      };
      const response = await fetch(base + path(), { method: 'POST', body: JSON.stringify(body), headers });
      return [((await response.json()) as { id: string }).id, response.headers.get('x-request-id') ?? ''];
    };
    for (const [id, requestId] of await Promise.all(bodies.map(post))) {
      expect(requestId).toMatch(/^request-\d{4}$/);
      expect(await world.database.rows('SELECT correlation_id FROM events WHERE subject_id = $1', [id])).toEqual([
        { correlationId: requestId },
      ]);
      expect(linesOf(requestId)).toHaveLength(1);
    }
  });

  it('is silent about a body too large, but for the line of the request', async () => {
    const body = JSON.stringify({ contactEmail: CONTACT.contactEmail.repeat(50_000) });
    const { headers } = await overHttp(base + path(), { body, headers: { 'content-type': 'application/json' } });
    expect(linesOf(headers['x-request-id'])).toMatchObject([{ msg: 'request', status: 413 }]);
  });

  /** PostgreSQL's own words about a failed row quote all of it; none of that may reach a log. */
  async function asBrokenDatabase(work: () => Promise<void>): Promise<void> {
    await world.database.rows('ALTER TABLE sign_ons ADD CONSTRAINT broken CHECK (false) NOT VALID');
    await work().finally(() => world.database.rows('ALTER TABLE sign_ons DROP CONSTRAINT broken'));
  }
});
