import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, Api, overHttp, problemOf } from '../../../../test/builders/api.js';
import { anOpenCampaign, hoursAhead } from '../../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../../test/builders/coordinators.js';
import { aVerifiedSignOn } from '../../../../test/builders/sign-ons.js';
import { unique, World } from '../../../../test/builders/world.js';

const NUL = '\0';
const deadline = (local: string, zone = 'UTC'): object => ({ deadline: { local, zone } });
const plan = (before: unknown, to: unknown = 'unverified'): object => ({ reminderPlan: [{ before, to }] });
const letter = (...texts: [string, string][]): object => ({
  letter: texts.map(([language, body]) => ({ language, body })),
});
const COUNTED = 'We, the {{count}} undersigned.';

/** [what is wrong, the fields, the field at fault, words of the cure] */
// prettier-ignore
const WRONG: [string, object, string, RegExp][] = [
  ['a deadline in the past', deadline('2020-01-01T00:00'), 'deadline.local', /in the future/],
  ['a deadline in the year 0', deadline('0000-01-01T00:00'), 'deadline.local', /in the future/],
  ['a deadline in a skipped hour', deadline('2027-03-28T02:30', 'Europe/Berlin'), 'deadline.local', /clocks go forward.*hour earlier or later/],
  ['a deadline in a skipped half hour', deadline('2027-10-03T02:15', 'Australia/Lord_Howe'), 'deadline.local', /clocks go forward/],
  ['a deadline that is no day', deadline('2027-02-30T12:00'), 'deadline.local', /date and time like/],
  ['a deadline that is no hour', deadline('2027-02-20T24:00'), 'deadline.local', /date and time like/],
  ['a deadline with an offset', deadline('2027-02-20T12:00+02:00'), 'deadline.local', /date and time like/],
  ['a deadline of a day only', deadline('2027-02-20'), 'deadline.local', /date and time like/],
  ['a deadline in words', deadline('tomorrow'), 'deadline.local', /date and time like/],
  ['a deadline with NUL', deadline('2027-02-20T12:00\0'), 'deadline.local', /date and time like/],
  ['an unknown zone', deadline('2099-01-01T00:00', 'Mars/Olympus'), 'deadline.zone', /IANA.*America\/Mexico_City/],
  ['an empty zone', deadline('2099-01-01T00:00', ''), 'deadline.zone', /IANA/],
  ['an offset for a zone', deadline('2099-01-01T00:00', '+02:00'), 'deadline.zone', /IANA/],
  ['an offset from UTC for a zone', deadline('2099-01-01T00:00', 'UTC+2'), 'deadline.zone', /IANA/],
  ['an abbreviation of several places', deadline('2099-01-01T00:00', 'IST'), 'deadline.zone', /IANA/],
  ['an abbreviation of no place', deadline('2099-01-01T00:00', 'ACT'), 'deadline.zone', /IANA/],
  ['a zone with NUL', deadline('2099-01-01T00:00', 'UTC\0'), 'deadline.zone', /IANA/],
  ['no deadline', { deadline: undefined }, 'deadline', /object with local and zone/],
  ['null for the deadline', { deadline: null }, 'deadline', /object with local and zone/],
  ['a list of deadlines', { deadline: [{ local: '2099-01-01T00:00', zone: 'UTC' }] }, 'deadline', /object with local and zone/],
  ['a deadline that overrides its class', { deadline: { local: 7, zone: 7, constructor: 1 } }, 'deadline.constructor', /not a field/],
  ['a number for the zone', { deadline: { local: '2099-01-01T00:00', zone: 7 } }, 'deadline.zone', /IANA/],
  ['a language that is none', { languages: ['e'] }, 'languages', /entry 1 is none/],
  ['a language only a pattern would take', { languages: ['en', 'en-aa-bb'], ...letter(['en', COUNTED], ['es', COUNTED]) }, 'languages', /entry 2 is none/],
  ['a language twice in two cases', { languages: ['en', 'EN'] }, 'languages', /twice/],
  ['no language', { languages: [] }, 'languages', /at least one/],
  ['a text in a language that is none', letter(['e_n', COUNTED]), 'letter[0].language', /language tag/],
  ['fewer texts than languages', { languages: ['en', 'es'] }, 'letter', /one text for each entry of languages/],
  ['two texts in one language', { languages: ['en', 'es'], ...letter(['en', COUNTED], ['en', COUNTED]) }, 'letter', /one text for each/],
  ['a text without its number', letter(['en', 'We, the undersigned.']), 'letter[0].body', /must contain {{count}}/],
  ['a second text without its number', { languages: ['en', 'es'], ...letter(['en', COUNTED], ['es', 'Nosotros']) }, 'letter[1].body', /{{count}}/],
  ['an empty text', letter(['en', ' \n']), 'letter[0].body', /filled in/],
  ['a text of 200,001 characters', letter(['en', `{{count}}${'x'.repeat(199_992)}`]), 'letter[0].body', /at most 200000 characters/],
  ['no letter', { letter: undefined }, 'letter', /list/],
  ['null in the letter', { letter: [null] }, 'letter[0]', /language and body/],
  ['a list in the letter', { letter: [[{ language: 'en', body: COUNTED }]] }, 'letter[0]', /list inside a list/],
  ['an object for the letter', { letter: { language: 'en', body: COUNTED } }, 'letter', /list of texts/],
  ['a field too many in a text', { letter: [{ language: 'en', body: COUNTED, subject: 'x' }] }, 'letter[0].subject', /not a field/],
  ['no title', { title: undefined }, 'letter[0].title', /filled in/],
  ...['Rivers', 'rivers clean', 'rivers--clean', '-rivers', 'rivers-', 'ríos', 'rivers_clean', '', '../etc', 'x'.repeat(81), 'rivers\0', 'rivers\n'].map(
    (slug): [string, object, string, RegExp] => [`the slug ${JSON.stringify(slug).slice(0, 20)}`, { slug }, 'slug', /lower-case letters, digits and single hyphens/],
  ),
  ...['P', 'PT', 'P1Y', 'P1M', 'P1W', -1, 7, null, '', 'P-1D', '-P1D', 'P1D\n', 'P1DT', '7 days', 'P99999D', 'PT1S', 'P1.5D'].map(
    (before): [string, object, string, RegExp] => [`a reminder at ${JSON.stringify(before)}`, plan(before), 'reminderPlan[0].before', /like P7D or PT48H/],
  ),
  ['a reminder to everybody', plan('P7D', 'everybody'), 'reminderPlan[0].to', /one of: unverified, invited, asked, coordinators/],
  ['null in the reminders', { reminderPlan: [null] }, 'reminderPlan[0]', /before and to/],
  ['a list in the reminders', { reminderPlan: [[]] }, 'reminderPlan[0]', /list inside a list/],
  ['21 reminders', { reminderPlan: Array.from({ length: 21 }, () => ({ before: 'P7D', to: 'unverified' })) }, 'reminderPlan', /at most 20/],
  ['a negative grace', { graceHours: -1 }, 'graceHours', /not be negative/],
  ['half an hour of grace', { graceHours: 1.5 }, 'graceHours', /whole number/],
  ['a text for the grace', { graceHours: '48' }, 'graceHours', /whole number/],
  ['a grace of a month and an hour', { graceHours: 721 }, 'graceHours', /at most 720/],
  ['a grace of null', { graceHours: null }, 'graceHours', /whole number/],
  ['no addressee', { addressees: [] }, 'addressees', /at least one/],
  ['101 addressees', { addressees: Array.from({ length: 101 }, () => 'A') }, 'addressees', /at most 100/],
  ['an empty title', { title: '' }, 'title', /filled in/],
  ['a title over two lines', { title: 'Keep\nclean' }, 'title', /one line/],
  ['a field it does not know', { state: 'open' }, 'state', /not a field/],
  ...Object.entries({
    title: { title: NUL },
    convener: { convener: NUL },
    addressees: { addressees: ['A', NUL] },
    cc: { cc: [NUL] },
    'letter[0].body': letter(['en', `${COUNTED}${NUL}`]),
  }).map(([field, body]): [string, object, string, RegExp] => [`NUL in ${field}`, body, field, /U\+0000.*delete it/]),
];

describe('a campaign from a coordinator', () => {
  let world: World;
  let api: Api;
  let token: string;
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
    ({ token } = await aCoordinator(world));
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const aCampaignBody = (fields: object = {}): object => ({
    slug: unique('letter'),
    title: 'Keep the rivers clean',
    convener: 'Rivers Coalition',
    languages: ['en'],
    ...letter(['en', COUNTED]),
    addressees: ['The Commission'],
    ...deadline('2099-01-01T00:00'),
    ...fields,
  });
  const create = (body: object): Promise<Answer> => api.send('/api/v1/coordinator/campaigns', { body, token });
  const rows = async (): Promise<unknown> =>
    world.database.row(
      'SELECT (SELECT count(*) FROM campaigns) AS campaigns, (SELECT count(*) FROM letter_versions) AS letters, (SELECT count(*) FROM events) AS events',
    );

  it.each(WRONG)('with %s is refused, and the answer names the field and the cure', async (_, fields, field, cure) => {
    const before = await rows();
    const problem = problemOf(await create(aCampaignBody(fields)));
    expect(problem).toMatchObject({
      status: 422,
      errors: expect.arrayContaining([{ field, message: expect.stringMatching(cure) }]),
    });
    expect(problem.errors).toHaveLength(1);
    expect(await rows()).toEqual(before);
  });

  it.each([
    ['in an hour that comes twice', deadline('2027-10-31T02:30', 'Europe/Berlin'), '2027-10-31T01:30:00.000Z'],
    ['by the clocks of Nepal', deadline('2027-05-01T00:00', 'Asia/Kathmandu'), '2027-04-30T18:15:00.000Z'],
    ['in the last minute there is', deadline('9999-12-31T23:59', 'America/Los_Angeles'), '+010000-01-01T07:59:00.000Z'],
  ])('with a deadline %s is a draft', async (_, fields, at) => {
    const answer = await create(aCampaignBody(fields));
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({ state: 'draft', deadline: { at } });
  });

  it('whose deadline is moved to no time is refused by the field of that body', async () => {
    const slug = unique('letter');
    await create(aCampaignBody({ slug }));
    const move = (body: object): Promise<Answer> =>
      api.send(`/api/v1/coordinator/campaigns/${slug}/deadline`, { method: 'PUT', body, token });
    for (const [local, zone, field] of [
      ['2027-02-30T12:00', 'UTC', 'local'],
      ['2020-01-01T00:00', 'UTC', 'local'],
      ['2027-03-28T02:30', 'Europe/Berlin', 'local'],
      ['2099-01-01T00:00', 'Mars/Olympus', 'zone'],
    ])
      expect(problemOf(await move({ local, zone })).errors).toEqual([{ field, message: expect.any(String) }]);
  });

  it('with a slug that is taken is refused by name, whoever owns the other', async () => {
    const { slug } = await anOpenCampaign(world);
    expect(problemOf(await create(aCampaignBody({ slug })))).toMatchObject({
      status: 409,
      code: 'slug-taken',
      errors: [{ field: 'slug' }],
    });
  });

  it('ten times at once is one draft with one letter', async () => {
    const body = aCampaignBody();
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
  });

  it('with a text of 2 MB is refused before it is read', async () => {
    const base = await api.listen();
    const body = aCampaignBody(letter(['en', `{{count}}${'x'.repeat(2 * 1024 * 1024)}`]));
    const answer = await overHttp(`${base}/api/v1/coordinator/campaigns`, {
      body,
      headers: { authorization: `Bearer ${token}` },
    });
    expect(problemOf(answer)).toMatchObject({ status: 413, code: 'body-too-large' });
  });

  it('cannot be moved to a deadline that is none, nor get a letter without its number', async () => {
    const campaign = await anOpenCampaign(world);
    const { token: editor } = await aCoordinator(world, campaign, 'editor');
    const path = `/api/v1/coordinator/campaigns/${campaign.slug}`;
    const put = (to: string, body: object): Promise<Answer> =>
      api.send(`${path}/${to}`, { method: 'PUT', body, token: editor });
    const before = await rows();
    expect(problemOf(await put('deadline', { local: await hoursAhead(world, -1), zone: 'UTC' })).code).toBe(
      'deadline-past',
    );
    expect(problemOf(await put('deadline', { local: '2027-03-28T02:30', zone: 'Europe/Berlin' })).code).toBe(
      'deadline-skipped',
    );
    expect(problemOf(await put('letter', { ...letter(['en', 'We.']), basedOn: 1 })).errors?.[0]?.field).toBe(
      'letter[0].body',
    );
    expect(problemOf(await put('letter', { ...letter(['fr', COUNTED]), basedOn: 1 })).code).toBe('letter-languages');
    expect(await rows()).toEqual(before);
  });

  it.each([
    ['reject', { reason: 'no\0' }, 'reason'],
    ['reject', { reason: '' }, 'reason'],
    ['reject', {}, 'reason'],
    ['merge', {}, 'into'],
    ['merge', { into: 'x' }, 'into'],
    ['approve', { notSameAs: null }, 'notSameAs'],
    ['approve', { notSameAs: ['x'] }, 'notSameAs'],
    ['approve', { notSameAs: {} }, 'notSameAs'],
    ['', { displayName: 'A\0' }, 'displayName'],
    ['', { displayName: '=1+1' }, 'displayName'],
    ['', { sortKey: '\ud800' }, 'sortKey'],
    ['', { name: 'Another' }, 'name'],
  ])('decides nothing by "%s" with %j, and hears which field is wrong', async (verb, body, field) => {
    const campaign = await anOpenCampaign(world);
    const { token: reviewer } = await aCoordinator(world, campaign, 'reviewer');
    const { id } = await aVerifiedSignOn(world, campaign);
    const before = await rows();
    const path = `/api/v1/coordinator/campaigns/${campaign.slug}/sign-ons/${id}${verb === '' ? '' : `/${verb}`}`;
    const headers = { 'if-match': '"any"' };
    const method = verb === '' ? 'PATCH' : 'POST';
    const problem = problemOf(await api.send(path, { method, body, token: reviewer, headers }));
    expect(problem).toMatchObject({ status: 422, errors: [{ field, message: expect.any(String) }] });
    expect(await rows()).toEqual(before);
  });
});
