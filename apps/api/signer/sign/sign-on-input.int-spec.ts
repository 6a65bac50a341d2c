import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { type Answer, Api, problemOf } from '../../../../test/builders/api.js';
import { anOpenCampaign } from '../../../../test/builders/campaigns.js';
import { aSignOnBody, asForm, written } from '../../../../test/builders/sign-on-bodies.js';
import { unique, World } from '../../../../test/builders/world.js';

/** [what it is, the fields, the field at fault, words of the cure] */
type Refusal = [string, Record<string, unknown>, string, RegExp];

// prettier-ignore
const NAMES: Refusal[] = [
  ['empty', { organizationName: '' }, 'organizationName', /filled in/],
  ['of spaces only', { organizationName: ' \u00a0\u3000 ' }, 'organizationName', /filled in/],
  ['of 10,000 characters', { organizationName: 'x'.repeat(10_000) }, 'organizationName', /at most 300 characters; it has 10000/],
  ['of 301 emoji', { organizationName: '🌊'.repeat(301) }, 'organizationName', /at most 300 characters; it has 301/],
  ['with a control character', { organizationName: 'Ri\u0007vers' }, 'organizationName', /U\+0007.*delete it/],
  ['with an escape character', { organizationName: 'Ri\u001b[31mvers' }, 'organizationName', /U\+001B.*delete it/],
  ['with NUL', { organizationName: 'Ri\0vers' }, 'organizationName', /U\+0000.*delete it/],
  ['with a line break', { organizationName: 'Rivers\r\nBcc: all@example.org' }, 'organizationName', /on one line/],
  ['with a bidi override', { organizationName: 'Rivers \u202egro.live' }, 'organizationName', /U\+202E.*delete it/],
  ['with a letter that was lost', { organizationName: 'Asociaci\ufffdn' }, 'organizationName', /lost.*type it again/],
  ['of punctuation only', { organizationName: '— … —' }, 'organizationName', /a letter or a digit/],
  ['that is a web address', { organizationName: 'https://rivers.example/about' }, 'organizationName', /not a web address.*website/],
  ['that is a bare web address', { organizationName: 'www.rivers.example' }, 'organizationName', /not a web address/],
  ['that is a formula', { organizationName: '=HYPERLINK("https://evil.example","Rivers")' }, 'organizationName', /not start with/],
];

// prettier-ignore
const OTHERS: Refusal[] = [
  ['a contact without a name', { contactName: '' }, 'contactName', /filled in/],
  ['a contact whose name breaks the line', { contactName: 'Ana\r\nBcc: all@example.org' }, 'contactName', /on one line/],
  ['a title of 201 characters', { contactTitle: 'x'.repeat(201) }, 'contactTitle', /at most 200/],
  ['an address that is none', { contactEmail: 'ana at rivers.example' }, 'contactEmail', /mail address like/],
  ['an address with a display name', { contactEmail: 'Ana <ana@rivers.example>' }, 'contactEmail', /mail address like/],
  ['two addresses', { contactEmail: 'ana@rivers.example,all@example.org' }, 'contactEmail', /mail address like/],
  ['an address with a header after it', { contactEmail: 'ana@rivers.example\r\nBcc: all@example.org' }, 'contactEmail', /on one line/],
  ['an address with NUL', { contactEmail: 'ana@rivers.example\0' }, 'contactEmail', /U\+0000/],
  ['an address of 300 characters', { contactEmail: `${'a'.repeat(290)}@b.example` }, 'contactEmail', /at most 254/],
  ['a country that is none', { country: 'XX' }, 'country', /ISO 3166-1/],
  ['a country in words', { country: 'Mexico' }, 'country', /two letters/],
  ['a website that runs a script', { website: 'javascript:alert(1)' }, 'website', /web address like/],
  ['a website with a password', { website: 'https://a:b@rivers.example' }, 'website', /web address like/],
  ['no consent', { consent: false }, 'consent', /must be given/],
  ['no right to sign', { authorized: false }, 'authorized', /must be confirmed/],
];

// prettier-ignore
const JSON_ONLY: Refusal[] = [
  ['a language the letter does not have', { language: 'fr' }, 'language', /must be one of: en/],
  ['a language that is none', { language: '../..' }, 'language', /language tag/],
  ['a name with half a character', { organizationName: 'Rivers \ud800' }, 'organizationName', /U\+D800.*delete it/],
  ['half a character in the address', { contactEmail: 'ana\udfff@rivers.example' }, 'contactEmail', /U\+DFFF/],
  ['a field it does not know', { organisationName: 'Rivers' }, 'organisationName', /not a field/],
  ['a name missing', { organizationName: undefined }, 'organizationName', /filled in/],
  ['consent in words', { consent: 'true' }, 'consent', /must be given/],
  ['a number for a name', { organizationName: 7 }, 'organizationName', /must be a text/],
  ['null for what may be left out', { country: null }, 'country', /two letters/],
  ['one text for the members', { members: 'Casa' }, 'members', /list of texts/],
  ['a member that is none', { members: ['Casa', 7] }, 'members', /entry 2 must be a text/],
  ['10,000 members', { members: Array.from({ length: 10_000 }, () => 'Casa') }, 'members', /at most 200 entries; it has 10000/],
  ['lists in lists', { members: [['Casa']] }, 'members[0]', /list inside a list/],
];

/** Names that look odd and are right. */
const ACCEPTED: [string, string][] = [
  ['right to left', 'جمعية حماية الأنهار'],
  ['right to left and left to right', 'עמותת Rivers למען הנהרות'],
  ['with emoji', 'Rivers 🌊 Forever 👩🏽‍🌾'],
  ['with joiners', 'می‌خواهیم'],
  ['with an apostrophe of its own', "Pop No'j — Asociación «Río» & Co."],
  ['with markup', '<b>Rivers</b> {{count}} <script>alert(1)</script>'],
  ['with a quote', `Robert'); DROP TABLE sign_ons;--`],
  ['of 300 characters', 'é'.repeat(300)],
  ['of digits', '350.org'],
];

describe('a sign-on', () => {
  let world: World;
  let api: Api;
  let campaign: Campaign;
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
    campaign = await anOpenCampaign(world);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const byJson = (body: unknown): Promise<Answer> => api.send(`/api/v1/campaigns/${campaign.slug}/sign-ons`, { body });
  const byForm = (body: Record<string, unknown>): Promise<Answer> => api.form(`/c/${campaign.slug}/sign`, asForm(body));

  async function refusedWithoutATrace(send: () => Promise<Answer>): Promise<Answer> {
    const before = await written(world);
    const answer = await send();
    expect(await written(world)).toEqual(before);
    return answer;
  }

  it.each([...NAMES.map(([what, ...rest]): Refusal => [`a name ${what}`, ...rest]), ...OTHERS, ...JSON_ONLY])(
    'sent as JSON with %s is refused, and the answer names the field and the cure',
    async (_, fields, field, cure) => {
      const problem = problemOf(await refusedWithoutATrace(() => byJson({ ...aSignOnBody(), ...fields })));
      expect(problem.status).toBe(422);
      expect(problem.errors).toEqual([{ field, message: expect.stringMatching(cure) }]);
    },
  );

  it.each([...NAMES.map(([what, ...rest]): Refusal => [`a name ${what}`, ...rest]), ...OTHERS])(
    'sent by the form with %s comes back with that field marked and no other',
    async (_, fields, field) => {
      const body = { ...aSignOnBody(), ...fields };
      const answer = await refusedWithoutATrace(() => byForm(body));
      expect(answer.status).toBe(422);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect([...answer.text.matchAll(/href="#(\w+)"/g)].map(([, id]) => id).filter((id) => id !== 'main')).toEqual([
        field,
      ]);
    },
  );

  it('with everything wrong hears of every field at once', async () => {
    const { errors } = problemOf(await refusedWithoutATrace(() => byJson({ language: 'en' })));
    expect(errors?.map(({ field }) => field).sort()).toEqual([
      'authorized',
      'consent',
      'contactEmail',
      'contactName',
      'organizationName',
    ]);
  });

  it.each(ACCEPTED)('under a name %s is stored as typed, by JSON and by the form', async (_, organizationName) => {
    for (const send of [byJson, byForm]) {
      const body = { ...aSignOnBody(), organizationName };
      expect([202, 303]).toContain((await send(body)).status);
      const row = await world.database.row('SELECT name FROM sign_ons WHERE contact_email = $1', [body.contactEmail]);
      expect(row).toEqual({ name: organizationName });
    }
  });

  it('in NFC and in NFD, by JSON and by the form, is one sign-on', async () => {
    const body = { ...aSignOnBody(), organizationName: `Fundación Ñandú ${unique('x')}` };
    const nfd = { ...body, organizationName: body.organizationName.normalize('NFD') };
    const before = await written(world);
    const answers = [await byJson(body), await byJson(nfd), await byForm(nfd), await byForm(body)];
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 303, 303]);
    const { id } = answers[0]?.json as { id: string };
    expect(answers[1]?.json).toEqual(answers[0]?.json);
    expect(answers[2]?.headers.location).toBe(`/sign-ons/${id}/code?lang=en`);
    expect(await written(world)).toMatchObject({ signOns: before.signOns + 1, accepted: before.accepted + 1 });
  });
});
