import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Campaign, campaignById, letterVersion } from '#campaigns';
import { Api } from '../../../../test/builders/api.js';
import { anOpenCampaign } from '../../../../test/builders/campaigns.js';
import { ConsoleVisitor, fieldOn } from '../../../../test/builders/console.js';
import { aSignatory } from '../../../../test/builders/sign-ons.js';
import { World } from '../../../../test/builders/world.js';

const FILE = `---
language: en
title: Clean rivers
addressees:
  - A. Person
---

We, the {{count}}, ask.
`;

describe('the letter by form', () => {
  let world: World;
  let api: Api;
  let campaign: Campaign;
  let visitor: ConsoleVisitor;
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });
  beforeEach(async () => {
    const letter = ['en', 'es'].map((language) => ({ language, body: `{{count}} ${language}` }));
    campaign = await anOpenCampaign(world, { languages: ['en', 'es'], letter });
    visitor = await ConsoleVisitor.of(world, api, campaign, 'editor');
  });

  const path = (): string => `/console/c/${campaign.slug}/letter`;
  /** The form as the page gives it, with what its editor changes. */
  async function filled(changes: Record<string, string>): Promise<Record<string, string>> {
    const page = await visitor.open(path());
    const names = [0, 1].flatMap((index) =>
      ['title', 'date', 'place', 'addressees', 'cc', 'salutation', 'body', 'closing'].map(
        (part) => `letter[${index}].${part}`,
      ),
    );
    const fields = ['basedOn', ...names].map((name) => [name, fieldOn(page, name) ?? '']);
    return { ...(Object.fromEntries(fields) as Record<string, string>), ...changes };
  }

  /** A letter with everything that a letter may have, put in force. */
  async function aWholeLetter(): Promise<void> {
    const whole = (language: string): Record<string, string> => ({
      title: `Rivers: ${language}`,
      date: '2027-01-15',
      place: 'Geneva',
      addressees: 'A. Person\nPresident, of the Council\n\nB. Person',
      cc: 'Secretariat\n\nRegistry: second floor',
      salutation: 'Dear "President",',
      body: `- one\n- two\n\n**{{count}}** ${language} <ask>.`,
      closing: 'Sincerely,\nall of us',
    });
    const fields = ['en', 'es'].flatMap((language, index) =>
      Object.entries(whole(language)).map(([part, text]) => [`letter[${index}].${part}`, text]),
    );
    const answer = await visitor.send(path(), await filled({ ...(Object.fromEntries(fields) as object), act: 'save' }));
    expect(answer.headers.location).toBe(`${path()}?saved=2`);
  }

  it('is the same letter when nothing was changed, which makes no new version and asks nobody', async () => {
    await aWholeLetter();
    const before = await letterVersion(world.database, await campaignById(world.database, campaign.id));
    expect(before[0]).toMatchObject({
      cc: ['Secretariat', 'Registry: second floor'],
      closing: 'Sincerely,\nall of us',
    });
    await aSignatory(world, campaign);
    const form = await filled({ act: 'save' });
    for (const again of [form, { ...form, basedOn: '1', material: 'yes' }]) {
      const answer = await visitor.send(path(), again);
      expect([answer.status, answer.headers.location]).toEqual([303, `${path()}?saved=2`]);
    }
    expect(await campaignById(world.database, campaign.id)).toMatchObject({ letterVersion: 2 });
  });

  it('shows every language as it would be printed, and what is new, before anything is stored', async () => {
    await aSignatory(world, campaign);
    const changes = {
      'letter[0].place': 'Geneva',
      'letter[0].date': '2027-01-15',
      'letter[0].addressees': 'A. Person\nPresident\n\nB. Person',
      'letter[0].body': 'The {{count in words}} ask.',
    };
    const answer = await visitor.send(path(), await filled({ ...changes, act: 'preview' }));
    expect(answer.status).toBe(200);
    for (const part of [
      'Geneva, January 15, 2027',
      '<bdi>A. Person</bdi><br/><bdi>President</bdi>',
      'The one ask.',
      '<ins>',
      '1 es',
      'The same words as the version in force',
    ])
      expect(answer.text).toContain(part);
    const wrong = await visitor.send(
      path(),
      await filled({ 'letter[0].body': 'We, the 94 undersigned organizations: {{count}}.', act: 'preview' }),
    );
    expect(wrong.text).toContain('It may say another number than its roster has now: en: “We, the 94 undersigned');
    expect(fieldOn(answer, 'letter[0].addressees')).toBe('A. Person\nPresident\n\nB. Person');
    expect(await campaignById(world.database, campaign.id)).toMatchObject({ letterVersion: 1 });
  });

  it('asks whether the change matters once somebody has signed, and keeps what was typed', async () => {
    await aSignatory(world, campaign);
    const form = await filled({ 'letter[0].title': 'Clean <rivers>', act: 'save' });
    const asked = await visitor.send(path(), form);
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('Say whether the change matters to those who signed.');
    expect(asked.text).toContain('value="Clean &lt;rivers>"');
    expect((await visitor.send(path(), { ...form, material: 'yes' })).status).toBe(303);
    expect(await campaignById(world.database, campaign.id)).toMatchObject({
      letterVersion: 2,
      materialVersion: 2,
      title: 'Clean <rivers>',
    });
    const versions = (await visitor.open(path())).text;
    expect(versions).toContain('matters to those who signed before');
    expect(versions).toContain('Signed by 1 approved');
  });

  it.each([
    [
      'no addressee',
      { 'letter[0].addressees': ' \n\n' },
      'The list of addressees in English must name at least one addressee.',
    ],
    ['no title', { 'letter[1].title': '' }, 'The title in Spanish must be filled in.'],
    ['no number', { 'letter[1].body': 'cien' }, 'The body in Spanish must contain {{count}}'],
    ['an impossible day', { 'letter[0].date': '2027-02-30' }, 'The date in English must be a day like 2027-01-15.'],
  ])('with %s says so beside the field, and keeps the rest', async (_, changes, said) => {
    const answer = await visitor.send(path(), await filled({ ...changes, 'letter[0].place': 'Geneva', act: 'save' }));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(said);
    expect(answer.text).toContain(`<a href="#${Object.keys(changes)[0] ?? ''}">`);
    expect(fieldOn(answer, 'letter[0].place')).toBe('Geneva');
  });

  it('is filled in from a file', async () => {
    const taken = await visitor.send(path(), await filled({ 'letter[0].markdown': FILE, act: 'file-0' }));
    expect(fieldOn(taken, 'letter[0].title')).toBe('Clean rivers');
    expect(fieldOn(taken, 'letter[0].body')).toBe('We, the {{count}}, ask.');
    expect(fieldOn(taken, 'letter[1].body')).toBe('{{count}} es\n');
    const spanish = await visitor.send(path(), await filled({ 'letter[1].markdown': FILE, act: 'file-1' }));
    expect(spanish.text).toContain('The file in Spanish says “language: en”; these fields are in Spanish (es).');
    const wrong = { 'letter[0].markdown': FILE.replace('title', 'titel'), act: 'file-0' };
    const refused = await visitor.send(path(), await filled(wrong));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('The file in English has the key “titel”');
    expect(fieldOn(refused, 'letter[0].markdown')).toBe(wrong['letter[0].markdown']);
  });

  it('does not overwrite what somebody else put in force meanwhile, and shows what it would change in that', async () => {
    const mine = await filled({ 'letter[0].place': 'Geneva', act: 'save' });
    await visitor.send(path(), await filled({ 'letter[0].place': 'Oaxaca', act: 'save' }));
    const answer = await visitor.send(path(), mine);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Somebody put version 2 in force while you were editing.');
    expect(answer.text).toMatch(/<del>Oaxaca<\/del>/);
    expect(fieldOn(answer, 'basedOn')).toBe('2');
    expect(fieldOn(answer, 'letter[0].place')).toBe('Geneva');
    const faulty = await visitor.send(path(), { ...mine, 'letter[0].body': '{{cuont}}' });
    expect(faulty.status).toBe(422);
    expect(fieldOn(faulty, 'letter[0].place')).toBe('Geneva');
    expect(fieldOn(faulty, 'basedOn')).toBe('1');
  });

  it('does nothing by guessing which button was meant', async () => {
    const answer = await visitor.send(path(), await filled({ 'letter[0].place': 'Geneva' }));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Press one of the buttons of the page.');
    expect(await campaignById(world.database, campaign.id)).toMatchObject({ letterVersion: 1 });
  });

  it('is no form any more once the letter is final', async () => {
    await world.database.rows(`UPDATE campaigns SET state = 'finalized' WHERE id = $1`, [campaign.id]);
    const page = await visitor.open(path());
    expect(page.text).toContain('The letter is final.');
    expect(fieldOn(page, 'letter[0].title')).toBeUndefined();
  });

  it('shows a version with what it changed, and gives it as a file', async () => {
    await visitor.send(path(), await filled({ 'letter[0].place': 'Geneva', act: 'save' }));
    expect((await visitor.open(`${path()}/2`)).text).toContain('<ins>Geneva</ins>');
    expect((await visitor.open(`${path()}/2/en.md`)).text).toContain('place: "Geneva"');
    expect((await visitor.open(`${path()}/9`)).status).toBe(404);
  });
});
