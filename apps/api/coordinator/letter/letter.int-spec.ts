import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { type Answer, Api, problemOf } from '../../../../test/builders/api.js';
import { anOpenCampaign } from '../../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../../test/builders/coordinators.js';
import { aSignatory } from '../../../../test/builders/sign-ons.js';
import { World } from '../../../../test/builders/world.js';

const FILE = `---
language: es
title: "Ríos limpios: ya"
date: 2027-01-15
place: Ginebra
addressees:
  - |-
    A. Persona
    Presidencia del Consejo
cc: [Secretaría]
salutation: Estimada Presidencia,
closing: Atentamente,
---

Nosotras, las {{organizations in words}} organizaciones firmantes, **pedimos** que actúe.
`;

const FIELDS = {
  language: 'en',
  title: 'Clean rivers now',
  date: '2027-01-15',
  addressees: ['A. Person\nPresident of the Council'],
  salutation: 'Dear President,',
  body: 'We, the {{count in words}} undersigned, ask.',
  closing: 'Sincerely,',
};

describe('the letter of a campaign', () => {
  let world: World;
  let api: Api;
  let campaign: Campaign;
  let token: string;
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  /** A campaign in English and Spanish with its editor. */
  async function aLetter(): Promise<void> {
    const letter = ['en', 'es'].map((language) => ({ language, body: `{{count}} ${language}` }));
    campaign = await anOpenCampaign(world, { languages: ['en', 'es'], letter });
    ({ token } = await aCoordinator(world, campaign, 'editor'));
  }
  const path = (rest = ''): string => `/api/v1/coordinator/campaigns/${campaign.slug}/letter${rest}`;
  const get = (rest?: string): Promise<Answer> => api.send(path(rest), { token });
  /** Puts a letter that was written from the version in force, unless it says otherwise. */
  async function put(letter: object[], said: object = {}): Promise<Answer> {
    const { number: basedOn } = (await get()).json as { number: number };
    return api.send(path(), { method: 'PUT', body: { letter, basedOn, ...said }, token });
  }

  it('is put by fields or by a file, and is what anybody sees in each language', async () => {
    await aLetter();
    await aSignatory(world, campaign);
    const answer = await put([FIELDS, { markdown: FILE }], { material: false });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ letterVersion: 2, title: 'Clean rivers now' });
    const seen = (await api.send(`/api/v1/campaigns/${campaign.slug}?lang=es`)).json;
    expect(seen).toMatchObject({
      title: 'Ríos limpios: ya',
      date: '2027-01-15',
      place: 'Ginebra',
      addressees: ['A. Persona\nPresidencia del Consejo'],
      cc: ['Secretaría'],
      salutation: 'Estimada Presidencia,',
      letter: 'Nosotras, las una organizaciones firmantes, **pedimos** que actúe.\n',
      closing: 'Atentamente,',
      letterVersion: 2,
    });
    const page = (await api.send(`/c/${campaign.slug}?lang=es`)).text;
    for (const part of [
      '<h1 lang="es" dir="auto">Ríos limpios: ya</h1>',
      'Ginebra, 15 de enero de 2027',
      '<bdi>A. Persona</bdi><br/><bdi>Presidencia del Consejo</bdi>',
      '<bdi>Estimada Presidencia,</bdi>',
      'Copia a:',
    ])
      expect(page).toContain(part);
    expect((await api.send('/')).text).toContain('Clean rivers now');
  });

  it('comes out as a file whose SHA-256 is its hash, and goes in again as the same letter, which is no new version', async () => {
    await aLetter();
    await put([FIELDS, { markdown: FILE }]);
    const { texts } = (await get()).json as { texts: { language: string; markdown: string; sha256: string }[] };
    expect(texts.map(({ language }) => language)).toEqual(['en', 'es']);
    for (const { language, markdown, sha256 } of texts) {
      const file = await get(`/versions/2/${language}.md`);
      expect(file.headers['content-type']).toBe('text/markdown; charset=utf-8');
      expect(file.text).toBe(markdown);
      expect(createHash('sha256').update(file.text).digest('hex')).toBe(sha256);
    }
    const again = await put(texts.map(({ markdown }) => ({ markdown })));
    expect(again).toMatchObject({ status: 200, json: { letterVersion: 2 } });
  });

  it('is the same letter when it is sent again, however it is called: nobody is asked about nothing', async () => {
    await aLetter();
    await aSignatory(world, campaign);
    const letter = [FIELDS, { markdown: FILE }];
    const send = (said: object): Promise<Answer> => put(letter, { basedOn: 1, ...said });
    for (const said of [{ material: false }, { material: false }, { material: true }, {}])
      expect(await send(said)).toMatchObject({ status: 200, json: { letterVersion: 2 } });
    expect((await get('/versions')).json).toMatchObject([{ number: 2, material: false }, { number: 1 }]);
  });

  it('is not changed by whoever does not say which version they read', async () => {
    await aLetter();
    expect(problemOf(await put([FIELDS, { markdown: FILE }], { basedOn: undefined }))).toMatchObject({
      status: 428,
      code: 'revision-required',
    });
    const { headers, json } = await get();
    expect([headers.etag, json]).toEqual(['"1"', expect.objectContaining({ number: 1, revision: '1' })]);
  });

  it('is not overwritten by whoever read an earlier version', async () => {
    await aLetter();
    await put([FIELDS, { markdown: FILE }]);
    const mine = { letter: [{ ...FIELDS, closing: 'Yours,' }, { markdown: FILE }] };
    const send = (etag: string): Promise<Answer> =>
      api.send(path(), { method: 'PUT', body: mine, headers: { 'if-match': etag }, token });
    expect(problemOf(await send('"1"'))).toMatchObject({ status: 409, code: 'letter-changed-meanwhile' });
    expect((await get()).json).toMatchObject({ number: 2, texts: [{ closing: 'Sincerely,' }, {}] });
    expect(await send('"2"')).toMatchObject({ status: 200, json: { letterVersion: 3 } });
  });

  it('keeps its head under a text of language and body alone', async () => {
    await aLetter();
    await put([FIELDS, { markdown: FILE }]);
    await put([
      { language: 'en', body: '{{count}} ask.' },
      { language: 'es', body: '{{count}} piden.' },
    ]);
    expect((await get()).json).toMatchObject({
      texts: [
        { title: 'Clean rivers now', closing: 'Sincerely,', body: '{{count}} ask.\n' },
        { title: 'Ríos limpios: ya', place: 'Ginebra', body: '{{count}} piden.\n' },
      ],
    });
  });

  it.each<[string, object, string, RegExp]>([
    [
      'an unknown key',
      { markdown: FILE.replace('title:', 'titel:') },
      'letter[1].markdown',
      /key “titel”.*its keys are/,
    ],
    [
      'a number for a title',
      { markdown: FILE.replace('"Ríos limpios: ya"', '2030') },
      'letter[1].markdown',
      /title must be a text; put it in quotes/,
    ],
    [
      'no day for a date',
      { markdown: FILE.replace('2027-01-15', '2027-02-30') },
      'letter[1].markdown',
      /date must be a day like 2027-01-15/,
    ],
    [
      'no addressee',
      { markdown: FILE.replace(/addressees:[^]*?(?=cc:)/, '') },
      'letter[1].addressees',
      /at least one addressee/,
    ],
    ['fields beside a file', { markdown: FILE, title: 'x' }, 'letter[1].title', /left out beside markdown/],
    [
      'a head without a title',
      { language: 'es', closing: 'Atentamente', addressees: ['A'], body: '{{count}}' },
      'letter[1].title',
      /head has a whole one/,
    ],
    [
      'words without a gender',
      { markdown: FILE.replace('organizations in', 'count in') },
      'letter[1].body',
      /write {{count in words, feminine}}/,
    ],
    [
      'no number',
      { markdown: FILE.replace('{{organizations in words}}', 'cien') },
      'letter[1].body',
      /{{count}} or {{organizations}}/,
    ],
    [
      'an unknown number',
      { markdown: FILE.replace('Atentamente,', '"{{signers}}"') },
      'letter[1].closing',
      /{{signers}}, which is not known/,
    ],
  ])('with %s is refused, naming the place and the cure', async (_, text, field, cure) => {
    await aLetter();
    const problem = problemOf(await put([FIELDS, text]));
    expect(problem).toMatchObject({ status: 422, errors: [{ field, message: expect.stringMatching(cure) }] });
    expect((await get()).json).toMatchObject({ number: 1 });
  });

  it('is previewed with the present numbers, and nothing is stored', async () => {
    await aLetter();
    await aSignatory(world, campaign);
    const answer = await api.send(path('/preview'), { body: { letter: [FIELDS, { markdown: FILE }] }, token });
    expect(answer.json).toMatchObject([
      {
        language: 'en',
        title: 'Clean rivers now',
        html: expect.stringContaining('<p>We, the one undersigned, ask.</p>'),
        difference: { language: 'en', differs: true, text: expect.stringContaining('{+Dear President,+}') },
        doubts: [],
      },
      { language: 'es', html: expect.stringContaining('<strong>pedimos</strong>') },
    ]);
    expect((await get()).json).toMatchObject({ number: 1 });
  });

  it('lists its versions with who wrote them and who signed which, and says what changed between two', async () => {
    await aLetter();
    await aSignatory(world, campaign);
    expect(problemOf(await put([FIELDS, { markdown: FILE }])).errors?.[0]).toMatchObject({ field: 'material' });
    await put([FIELDS, { markdown: FILE }], { material: true });
    expect((await get('/versions')).json).toMatchObject([
      { number: 2, material: true, rule: 'confirm', writtenBy: expect.stringMatching(/./), signOns: {}, answers: {} },
      { number: 1, material: null, rule: null, writtenBy: 'operator', signOns: { approved: 1 } },
    ]);
    const [english, spanish] = (await get('/differences/1/2')).json as { html: string; text: string }[];
    expect(english?.html).toContain('<ins>Clean</ins>');
    expect(english?.text).toContain('{+Dear President,+}');
    expect(spanish?.text).toContain('{+Atentamente,+}');
    for (const rest of ['/versions/3', '/versions/0', '/versions/1/fr.md', '/differences/1/9'])
      expect((await get(rest)).status).toBe(404);
  });

  it('asks its signers by the rule that its editor set', async () => {
    await aLetter();
    const url = `/api/v1/coordinator/campaigns/${campaign.slug}/reconsent`;
    const set = await api.send(url, { method: 'PUT', body: { rule: 'object', hours: 24 }, token });
    expect(set.json).toMatchObject({ reconsent: { rule: 'object', hours: 24 } });
    await aSignatory(world, campaign);
    await put([FIELDS, { markdown: FILE }], { material: true });
    expect((await get('/versions')).json).toMatchObject([{ rule: 'object' }, {}]);
    expect(
      problemOf(await api.send(url, { method: 'PUT', body: { rule: 'silence', hours: 0 }, token })).errors,
    ).toHaveLength(2);
  });
});
