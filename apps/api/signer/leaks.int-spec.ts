import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { rejectSignOn } from '#review';
import { finalizeRoster } from '#roster';
import { type SignOn, type SubmittedSignOn } from '#sign-ons';
import { confirmByCode, SendVerification } from '#verification';
import { type Answer, Api, problemOf } from '../../../test/builders/api.js';
import { aDraft, anOpenCampaign, closed } from '../../../test/builders/campaigns.js';
import { aSignatory, aSignOn, aSubmission, aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { aSignOnBody, asForm } from '../../../test/builders/sign-on-bodies.js';
import { unique, World } from '../../../test/builders/world.js';

const CONTACT = { contactName: 'Xenia Quillfeather', contactTitle: 'Vogelwart' };
/** Whatever of a contact would give them away. */
const PRIVATE = /quillfeather|xenia|vogelwart|@signer\.example|signer%40|contact_?(name|email|title)/i;

describe('to strangers', () => {
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

  const signOns = ({ slug }: Pick<Campaign, 'slug'>): string => `/api/v1/campaigns/${slug}/sign-ons`;
  const mail = (signOn: Pick<SignOn, 'id'>): Promise<void> =>
    new SendVerification(world.database, world.mailer, world.configuration).handle({
      signOnId: signOn.id,
      revision: 1,
    });
  async function codeOf(signOn: SignOn): Promise<string> {
    const [newest] = await world.mailsTo(signOn.contactEmail);
    return /\b\d{6}\b/.exec(newest?.text ?? '')?.[0] ?? '';
  }

  /** What an answer looks like from outside, without what is new in every answer. */
  function seen({ status, headers, text }: Answer, id = ''): object {
    const lasting = Object.entries(headers).filter(([name]) => !/^(date|x-request-id|x-ratelimit-.*)$/.test(name));
    const without = (part: string): string =>
      part.replaceAll(String(headers['x-request-id']), '[request]').replaceAll(id || '\0', '[id]');
    return { status, headers: without(JSON.stringify(lasting)), body: without(text) };
  }

  it('no answer and no page shows a contact, nor who has not been approved', async () => {
    const campaign = await anOpenCampaign(world);
    const shown = await aSignatory(world, campaign, {
      ...CONTACT,
      country: 'MX',
      website: 'https://rivers.example',
      members: ['Casa'],
    });
    const hidden: Partial<SubmittedSignOn>[] = ['Unverified', 'Pending', 'Rejected'].map((name) => ({
      ...CONTACT,
      organizationName: unique(`Hidden ${name}`),
    }));
    await aSignOn(world, campaign, hidden[0]);
    await aVerifiedSignOn(world, campaign, hidden[1]);
    const rejected = await aVerifiedSignOn(world, campaign, hidden[2]);
    await world.database.transaction((tx) =>
      rejectSignOn(tx, campaign.id, rejected.id, 'operator', 'Quillfeather is not known to us'),
    );
    const { slug } = campaign;
    const live = [
      '/',
      `/c/${slug}`,
      `/c/${slug}/sign`,
      `/c/${slug}/editions`,
      `/thank-you?c=${slug}`,
      '/api/v1/campaigns',
      `/api/v1/campaigns/${slug}`,
      `/api/v1/campaigns/${slug}/signatories`,
    ];
    const frozen = ['txt', 'md', 'html', 'csv', 'json'].map(
      (format) => `/api/v1/campaigns/${slug}/editions/1/letter.${format}`,
    );
    const answers: Answer[] = [];
    for (const url of live) answers.push(await api.send(url));
    await finalizeRoster(world.database, (await closed(world, campaign)).id, 'operator');
    for (const url of [
      ...live,
      `/api/v1/campaigns/${slug}/editions`,
      `/api/v1/campaigns/${slug}/editions/1`,
      `/c/${slug}/editions/1`,
      ...frozen,
    ])
      answers.push(await api.send(url));
    for (const { status, text, headers } of answers) {
      expect(status).toBe(200);
      expect(text + JSON.stringify(headers)).not.toMatch(/Hidden (Unverified|Pending|Rejected)/);
      expect(text.includes(shown.id)).toBe(false); // with it, anybody could ask for mails to its contact
      // The form asks for a contact; it names the fields, and holds no one's.
      expect(
        (text + JSON.stringify(headers)).replace(
          /(id|name|for|autocomplete|aria-describedby)="contact\w+(-hint)?"/g,
          '',
        ),
      ).not.toMatch(PRIVATE);
    }
    expect(answers.filter(({ text }) => text.includes(shown.name)).length).toBeGreaterThanOrEqual(9);
  });

  it('a sign-on answers with nothing but what was sent and its id', async () => {
    const body = { ...aSignOnBody(), ...CONTACT };
    const { json } = await api.send(signOns(await anOpenCampaign(world)), { body });
    expect(Object.keys(json as object).sort()).toEqual(['campaign', 'id', 'next', 'organizationName']);
    expect(JSON.stringify(json)).not.toMatch(/quillfeather|signer\.example"/i);
  });

  it('a draft is not there, on any route, whatever is sent to it', async () => {
    const draft = await aDraft(world, { title: 'Still secret' });
    const none = unique('none');
    // prettier-ignore
    const routes: [string, object?][] = [
      ['/api/v1/campaigns/@'], ['/api/v1/campaigns/@?lang=fr'], ['/api/v1/campaigns/@?lang=!'], ['/api/v1/campaigns/@/signatories'], ['/api/v1/campaigns/@/signatories?cursor=x'],
      ['/api/v1/campaigns/@/editions'], ['/api/v1/campaigns/@/editions/1'], ['/api/v1/campaigns/@/editions/0'], ['/api/v1/campaigns/@/editions/1/letter.txt'],
      ['/api/v1/campaigns/@/editions/1/letter.exe'], ['/api/v1/campaigns/@/editions/1/letter.json?lang=fr'],
      [signOns({ slug: '@' }), aSignOnBody()], [signOns({ slug: '@' }), {}], [signOns({ slug: '@' }), { ...aSignOnBody(), language: 'fr' }], [signOns({ slug: '@' }), { ...aSignOnBody(), organizationName: '=1' }],
      ['/c/@'], ['/c/@?lang=fr'], ['/c/@/sign'], ['/c/@/editions'], ['/c/@/editions/1'], ['/thank-you?c=@'],
    ];
    for (const [route, body] of routes) {
      const [secret, absent] = [
        await api.send(route.replace('@', draft.slug), { body }),
        await api.send(route.replace('@', none), { body }),
      ];
      expect(seen(secret, draft.slug)).toEqual(seen(absent, none));
      expect([route, secret.text.includes('Still secret')]).toEqual([route, false]);
      if (!route.startsWith('/thank-you')) expect([404, 422]).toContain(secret.status);
    }
    const forms = [asForm(aSignOnBody()), asForm({})];
    for (const fields of forms) {
      expect(seen(await api.form(`/c/${draft.slug}/sign`, fields), draft.slug)).toEqual(
        seen(await api.form(`/c/${none}/sign`, fields), none),
      );
    }
    for (const list of ['/', '/api/v1/campaigns']) expect((await api.send(list)).text).not.toContain(draft.slug);
    expect(await world.eventTypes(draft.id)).toEqual(['campaign.created']);
  });

  it('a key that cannot be used says nothing about a draft either', async () => {
    const draft = await aDraft(world);
    const answer = await api.send(signOns(draft), { body: aSignOnBody(), headers: { 'idempotency-key': 'one two' } });
    expect(problemOf(answer).code).toBe('campaign-not-found');
  });

  it('a sign-on answers the same whether or not its name and address were there already, whatever became of them', async () => {
    const campaign = await anOpenCampaign(world);
    // prettier-ignore
    const made: [string, (submission: SubmittedSignOn) => Promise<SignOn>][] = [
      ['unverified', (submission) => aSignOn(world, campaign, submission)],
      ['waiting', (submission) => aVerifiedSignOn(world, campaign, submission)],
      ['approved', (submission) => aSignatory(world, campaign, submission)],
      ['rejected', async (submission) => {
        const { id } = await aVerifiedSignOn(world, campaign, submission);
        return world.database.transaction((tx) => rejectSignOn(tx, campaign.id, id, 'operator', 'No.'));
      }],
    ];
    for (const [, make] of made) {
      const submission = aSubmission({ organizationName: 'The Same Name' });
      const known = await make(submission);
      for (const change of [
        {},
        { contactEmail: submission.contactEmail.toUpperCase() },
        { contactName: 'Somebody else' },
      ]) {
        const body = { ...submission, consent: true, authorized: true, ...change };
        const fresh = { ...aSignOnBody(), organizationName: 'The Same Name' };
        const [repeat, first] = [
          await api.send(signOns(campaign), { body }),
          await api.send(signOns(campaign), { body: fresh }),
        ];
        expect(seen(repeat, (repeat.json as { id: string }).id)).toEqual(
          seen(first, (first.json as { id: string }).id),
        );
      }
      const repeat = await api.form(
        `/c/${campaign.slug}/sign`,
        asForm({ ...submission, consent: true, authorized: true }),
      );
      const first = await api.form(`/c/${campaign.slug}/sign`, asForm({ ...aSignOnBody() }));
      const idOf = ({ headers }: Answer): string => String(headers.location).split('/')[2] ?? '';
      expect(seen(repeat, known.id)).toEqual(seen(first, idOf(first)));
    }
  });

  it('a wrong code and another mail answer the same for every sign-on and for none', async () => {
    const campaign = await anOpenCampaign(world);
    const some = async (): Promise<SignOn> => {
      const signOn = await aSignOn(world, campaign);
      await mail(signOn);
      return signOn;
    };
    const wrong = async (signOn: SignOn): Promise<string> =>
      (await codeOf(signOn)) === '000000' ? '111111' : '000000';
    const type = (id: string, code: string): Promise<Answer> =>
      api.send(`/api/v1/sign-ons/${id}/code`, { body: { code } });
    const [fresh, mailed, tried, locked, confirmed] = [
      await aSignOn(world, campaign),
      await some(),
      await some(),
      await some(),
      await some(),
    ];
    await type(tried.id, await wrong(tried));
    for (let turn = 0; turn < 6; turn += 1) await type(locked.id, await wrong(locked));
    await confirmByCode(world.database, world.configuration.SECRET, confirmed.id, await codeOf(confirmed));
    const ids = [fresh.id, mailed.id, tried.id, locked.id, confirmed.id, crypto.randomUUID()];
    for (const ask of [
      (id: string) => type(id, '000000'),
      (id: string) => api.send(`/api/v1/sign-ons/${id}/verification-mails`, { method: 'POST' }),
      (id: string) => api.form(`/sign-ons/${id}/code`, { code: '000000' }),
      (id: string) => api.form(`/sign-ons/${id}/resend`, {}),
      (id: string) => api.send(`/sign-ons/${id}/code`),
    ]) {
      const answers: object[] = [];
      for (const id of ids) answers.push(seen(await ask(id), id));
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    }
    expect(problemOf(await type(crypto.randomUUID(), '000000'))).toMatchObject({
      status: 422,
      code: 'code-wrong',
      errors: [{ field: 'code' }],
    });
  });
});
