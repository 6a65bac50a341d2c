import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { finalizeRoster } from '#roster';
import { signOnById } from '#sign-ons';
import { type Answer, Api } from '../../../test/builders/api.js';
import { anOpenCampaign, closed } from '../../../test/builders/campaigns.js';
import { aSignOnBody, asForm } from '../../../test/builders/sign-on-bodies.js';
import { aSignatory, aSignOn } from '../../../test/builders/sign-ons.js';
import { mailed, tokenOf } from '../../../test/builders/verifications.js';
import { World } from '../../../test/builders/world.js';

let world: World;
let api: Api;
beforeAll(async () => {
  world = await World.create();
  world.configuration.EMBEDDED = true;
  world.configuration.DEV_MAIL_DIR = world.mailDir;
  api = await Api.start(world);
});
afterAll(async () => {
  await api.close();
  await world.close();
});

const listed = ({ text }: Answer): string[] => [...text.matchAll(/<li><bdi>([^<]*)/g)].map(([, name]) => name ?? '');
const post = (url: string): Promise<Answer> => api.form(url, {});

describe('the page of a letter', () => {
  it('says one number everywhere and lists that many names, over as many pages as it takes', async () => {
    const campaign = await anOpenCampaign(world);
    await world.database.rows(
      `INSERT INTO sign_ons (campaign_id, name, match_key, contact_name, contact_email, email_key, language, letter_version, state, verified_at)
       SELECT $1, 'Org ' || n, n, 'A', n || '@signer.example', n, 'en', 1, 'approved', app_now() FROM generate_series(1, 1001) n`,
      [campaign.id],
    );
    const names: string[] = [];
    let path: string | undefined = `/c/${campaign.slug}`;
    for (let pages = 0; path !== undefined && pages < 4; pages++) {
      const page = await api.send(path);
      expect(page.status).toBe(200);
      expect(page.text).toContain('1,001 organizations have signed');
      if (pages === 0) expect(page.text).toContain('We, the 1,001 undersigned');
      names.push(...listed(page));
      path = /<a href="([^"]+)" rel="next"/.exec(page.text)?.[1]?.replace('&amp;', '&');
    }
    expect(names).toHaveLength(1001);
    expect(new Set(names).size).toBe(1001);
  });

  it('shows the language asked for, and the main one when it does not have it', async () => {
    const letter = ['en', 'es'].map((language) => ({ language, body: `{{count}} ${language}` }));
    const { slug } = await anOpenCampaign(world, { languages: ['en', 'es'], letter });
    expect((await api.send(`/c/${slug}?lang=es`)).text).toMatch(/<article[^>]* lang="es"[^>]*>.*<p>0 es</);
    for (const query of ['', '?lang=fr', '?lang=es&lang=en', '?lang[]=es']) {
      expect((await api.send(`/c/${slug}${query}`)).text).toMatch(/<article[^>]* lang="en"[^>]*>.*<p>0 en</);
    }
  });

  it.each(['/c/%00', '/c/no-such-letter', '/c/no%2Fsuch/sign', '/c/a/editions/1', '/v/%00', '/v/nothing'])(
    'and what is none at %s is a page that says so',
    async (path) => {
      const answer = await api.send(path);
      expect(answer.status).toBe(404);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.text).toContain('<h1>');
    },
  );

  it('refuses a place in the roster that no page gave', async () => {
    const { slug } = await anOpenCampaign(world);
    const nul = Buffer.from(JSON.stringify({ filed: '\0', id: randomUUID() })).toString('base64url');
    for (const after of ['x', 'bnVsbA', nul]) expect((await api.send(`/c/${slug}?after=${after}`)).status).toBe(422);
  });

  it('leads to the frozen letter once it is final, whose page shows what was frozen', async () => {
    const campaign = await anOpenCampaign(world);
    await aSignatory(world, campaign, { organizationName: 'Red Uno' });
    await finalizeRoster(world.database, (await closed(world, campaign)).id, 'operator');
    expect((await api.send(`/c/${campaign.slug}`)).text).toContain(`href="/c/${campaign.slug}/editions"`);
    expect((await api.send(`/c/${campaign.slug}/editions`)).text).toContain(`href="/c/${campaign.slug}/editions/1"`);
    const edition = await api.send(`/c/${campaign.slug}/editions/1`);
    expect(listed(edition)).toEqual(['Red Uno']);
    expect(edition.text).toContain('We, the 1 undersigned');
    for (const [, href] of edition.text.matchAll(/href="(\/api\/[^"]+)"/g))
      expect((await api.send(href ?? '')).status).toBe(200);
    for (const number of ['2', '0', '1.5', 'one', '99999999999']) {
      expect((await api.send(`/c/${campaign.slug}/editions/${number}`)).status).toBe(404);
    }
  });
});

describe('the sign form', () => {
  it('sent twice at once is one signature, and nobody is written to about a repeat', async () => {
    const { slug } = await anOpenCampaign(world);
    const body = aSignOnBody();
    const formKey = /name="formKey" value="([^"]+)"/.exec((await api.send(`/c/${slug}/sign`)).text)?.[1] ?? '';
    const send = (): Promise<Answer> => api.form(`/c/${slug}/sign`, { ...asForm({ ...body }), formKey });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
    const id = String(answers[0]?.headers.location).split('/')[2] ?? '';
    expect(await world.eventTypes(id)).toEqual(['sign-on.accepted']);
  });

  it('that comes too late is answered with 409 and everything that was written', async () => {
    const campaign = await anOpenCampaign(world);
    await closed(world, campaign);
    const body = { ...aSignOnBody(), organizationName: 'Red <Tardía>' };
    const answer = await api.form(`/c/${campaign.slug}/sign`, asForm(body));
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Your signature was not stored');
    for (const written of ['Red &lt;Tardía>', body.contactEmail]) expect(answer.text).toContain(written);
    expect((await api.send(`/c/${campaign.slug}/sign`)).text).not.toContain('<form');
  });
});

describe('a signer’s own page', () => {
  it('changes nothing when it is opened, is kept by nobody, and confirms when its button is pressed', async () => {
    const campaign = await anOpenCampaign(world);
    const signOn = await aSignOn(world, campaign);
    await mailed(world, signOn);
    const path = `/v/${tokenOf(world, signOn)}`;
    for (const method of ['GET', 'HEAD', 'GET'] as const) {
      const { status, headers } = await api.send(path, { method });
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
      });
    }
    expect((await signOnById(world.database, signOn.id)).state).toBe('unverified');
    const pressed = await post(path);
    expect([pressed.status, pressed.headers.location]).toEqual([303, `/thank-you?c=${campaign.slug}&lang=en`]);
    expect((await post(path)).status).toBe(303);
    expect((await signOnById(world.database, signOn.id)).state).toBe('pending-review');
    expect((await post(`${path}/withdraw`)).headers.location).toBe(path);
    expect((await api.send(path)).text).toContain('<h1>Withdrawn</h1>');
    expect((await post(path)).status).toBe(410);
  });

  it('offers no button when the time to confirm is over', async () => {
    const campaign = await anOpenCampaign(world);
    const signOn = await aSignOn(world, campaign);
    await mailed(world, signOn);
    await closed(world, campaign);
    const page = await api.send(`/v/${tokenOf(world, signOn)}`);
    expect(page.text).toContain('The time to confirm is over');
    expect(page.text).not.toContain('<form');
  });
});

describe('the page "Check your mail"', () => {
  it('is the same for a sign-on that waits, one that does not, one that is unknown and what is no id at all', async () => {
    const campaign = await anOpenCampaign(world);
    const [waiting, signed] = [await aSignOn(world, campaign), await aSignatory(world, campaign)];
    await mailed(world, waiting);
    const seen = new Set<string>();
    for (const id of [waiting.id, signed.id, randomUUID(), 'no-id', "'; --", '\0']) {
      const at = `/sign-ons/${encodeURIComponent(id)}`;
      const answers = [
        await api.send(`${at}/code`),
        await api.form(`${at}/code`, { code: '000000' }),
        await api.form(`${at}/code`, { code: '12' }),
        await post(`${at}/code`),
        await post(`${at}/resend`),
        await api.send(`${at}/code?sent=yes`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([200, 422, 422, 422, 303, 200]);
      expect(answers[4]?.headers.location).toBe(`${at}/code?sent=yes`);
      const own = new RegExp(encodeURIComponent(id).replace(/[^\w-]/g, '\\$&'), 'g');
      seen.add(answers.map(({ text }) => text.replaceAll('&#39;', "'").replace(own, 'ID')).join());
    }
    expect(seen.size).toBe(1);
  });
});

describe('a letter that is open again', () => {
  it('leads to its earlier editions', async () => {
    const campaign = await anOpenCampaign(world);
    expect((await api.send(`/c/${campaign.slug}`)).text).not.toContain('Earlier editions');
    await finalizeRoster(world.database, (await closed(world, campaign)).id, 'operator');
    await world.database.rows(
      `UPDATE campaigns SET state = 'open', deadline_at = app_now() + interval '1 day' WHERE id = $1`,
      [campaign.id],
    );
    const page = await api.send(`/c/${campaign.slug}`);
    expect(page.text).toContain(`<a href="/c/${campaign.slug}/editions">Earlier editions of this letter</a>`);
    expect(page.text).toContain(`href="/c/${campaign.slug}/sign`);
  });
});

describe('five wrong codes on a page', () => {
  it('are told from one, in the same words whether or not there is a sign-on', async () => {
    const signOn = await aSignOn(world, await anOpenCampaign(world));
    await mailed(world, signOn);
    for (const id of [signOn.id, randomUUID()]) {
      let tries = '0';
      const told: boolean[] = [];
      for (let turn = 0; turn < 6; turn += 1) {
        const { text } = await api.form(`/sign-ons/${id}/code`, { code: 'abc', tries });
        expect(text).toContain('six digits');
        const answer = await api.form(`/sign-ons/${id}/code`, { code: '00000' + turn, tries });
        tries = /name="tries" value="(\d+)"/.exec(answer.text)?.[1] ?? '';
        told.push(answer.text.includes('the fifth wrong code'));
      }
      expect(told).toEqual([false, false, false, false, true, true]);
    }
  });
});

describe('the mails of a machine that runs everything itself', () => {
  it('are read from that machine, as pages and as JSON', async () => {
    const { contactEmail } = await mailedTo();
    const local = { headers: { host: 'localhost:3000' } };
    const mails = (await api.send(`/dev/mail.json?to=${contactEmail.toUpperCase()}`, local)).json as {
      id: string;
      text: string;
    }[];
    expect(mails).toEqual([expect.objectContaining({ to: [contactEmail], text: expect.stringContaining('/v/') })]);
    const page = await api.send(`/dev/mail/${mails[0]?.id}`, local);
    expect(page.text).toMatch(/<iframe [^>]*sandbox/);
    expect(page.text).toMatch(/<a href="[^"]+\/v\/[\w-]+">/);
    expect((await api.send('/dev/mail', local)).text).toContain(contactEmail);
    expect((await api.send('/dev/mail/..%2Fsecret', local)).status).toBe(404);
  });

  it('are nowhere to be found for anybody else', async () => {
    const elsewhere: Record<string, string>[] = [
      { host: 'letters.example.org' },
      { host: 'localhost', 'x-forwarded-for': '192.0.2.1' },
    ];
    for (const headers of elsewhere) expect((await api.send('/dev/mail', { headers })).status).toBe(404);
    world.configuration.EMBEDDED = false;
    for (const path of ['/dev/mail', '/dev/mail.json', '/dev/mail/x']) {
      expect((await api.send(path, { headers: { host: 'localhost' } })).status).toBe(404);
    }
    world.configuration.EMBEDDED = true;
  });

  async function mailedTo(): Promise<{ contactEmail: string }> {
    const signOn = await aSignOn(world, await anOpenCampaign(world));
    await mailed(world, signOn);
    return signOn;
  }
});
