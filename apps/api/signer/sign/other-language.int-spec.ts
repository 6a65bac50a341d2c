import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { type Answer, Api } from '../../../../test/builders/api.js';
import { anOpenCampaign, closed } from '../../../../test/builders/campaigns.js';
import { aChange } from '../../../../test/builders/reconsents.js';
import { laidOut } from '../../../../test/builders/rosters.js';
import { aSignatory } from '../../../../test/builders/sign-ons.js';
import { World } from '../../../../test/builders/world.js';
import { textsFor } from '../../i18n/texts-for.js';

const TYPED = {
  organizationName: 'Red “Uno” & Dos',
  country: 'MX',
  website: 'example.org',
  members: '\nUno\nDos',
  contactName: 'Ana Pérez',
  contactTitle: 'Dirección',
  contactEmail: 'ana@signer.example',
};

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

const aLetter = (): Promise<Campaign> =>
  anOpenCampaign(world, {
    languages: ['en', 'es'],
    letter: ['en', 'es'].map((language) => ({ language, body: 'We, the {{count}} undersigned organizations, ask.' })),
  });

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** What a browser sends of the one form with text fields on a page, but for its buttons. */
function fieldsOf({ text }: Answer): Record<string, string> {
  const attribute = (tag: string, name: string): string =>
    unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  const inputs = [...text.matchAll(/<input[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !tag.includes('type="checkbox"') || / checked/.test(tag))
    .map((tag): [string, string] => [attribute(tag, 'name'), attribute(tag, 'value')]);
  const areas = [...text.matchAll(/<textarea[^>]*>\n?([^<]*)</g)].map(([tag, value = '']): [string, string] => [
    attribute(tag, 'name'),
    unescaped(value),
  ]);
  const selects = [...text.matchAll(/(<select[^>]*>).*?<option[^>]*value="([^"]*)"[^>]* selected/g)].map(
    ([, tag = '', value = '']): [string, string] => [attribute(tag, 'name'), value],
  );
  return Object.fromEntries([...inputs, ...areas, ...selects]);
}

/** @returns the page that its button for another language leads to */
function inLanguage(page: Answer, { slug }: Campaign, language: string): Promise<Answer> {
  const [button = ''] = new RegExp(`<button[^>]*value="${language}"[^>]*>`).exec(page.text) ?? [];
  const name = / name="([^"]*)"/.exec(button)?.[1] ?? 'no button';
  return api.form(`/c/${slug}/sign`, { ...fieldsOf(page), [name]: language });
}

const signOnsOf = async ({ id }: Campaign): Promise<unknown[]> =>
  world.database.rows('SELECT language, letter_version FROM sign_ons WHERE campaign_id = $1 AND name = $2', [
    id,
    TYPED.organizationName,
  ]);

describe('the sign form in another language', () => {
  it('keeps what was typed, and nothing is signed until it is sent', async () => {
    const campaign = await aLetter();
    const path = `/c/${campaign.slug}/sign`;
    const empty = await api.send(`${path}?lang=en`);
    const page = await api.form(path, { ...fieldsOf(empty), ...TYPED, consent: 'yes', inLanguage: 'es' });
    expect(page.status).toBe(200);
    expect(page.text).toContain(`<h1>${textsFor('es').form.title}</h1>`);
    expect(fieldsOf(page)).toMatchObject({ ...TYPED, consent: 'yes', language: 'es', letterVersion: '1' });
    expect(fieldsOf(page)).not.toHaveProperty('authorized');
    expect(page.text).not.toContain('role="alert"');
    expect(await signOnsOf(campaign)).toEqual([]);
    expect((await api.form(path, { ...fieldsOf(page), authorized: 'yes' })).status).toBe(303);
    expect(await signOnsOf(campaign)).toEqual([{ language: 'es', letterVersion: 1 }]);
  });

  it('shows what changed in the letter, too, when it was changed while it was filled in', async () => {
    const campaign = await aLetter();
    await aSignatory(world, campaign);
    const path = `/c/${campaign.slug}/sign`;
    const filled = { ...fieldsOf(await api.send(`${path}?lang=en`)), ...TYPED, consent: 'yes', authorized: 'yes' };
    await aChange(world, campaign, true);
    const refused = await api.form(path, filled);
    expect(refused.status).toBe(409);
    const there = await inLanguage(refused, campaign, 'es');
    expect(there.text).toContain(textsFor('es').changed.form);
    expect(there.text).toContain('<del>ask</del><ins>urge</ins>');
    expect(fieldsOf(there)).toMatchObject({ ...TYPED, consent: 'yes', authorized: 'yes', letterVersion: '2' });
    const back = await inLanguage(there, campaign, 'en');
    expect(back.text).toContain('<del>ask</del><ins>urge</ins>');
    expect(await signOnsOf(campaign)).toEqual([]);
    expect((await api.form(path, fieldsOf(back))).status).toBe(303);
    expect(await signOnsOf(campaign)).toEqual([{ language: 'en', letterVersion: 2 }]);
  });

  it('says again what has to be corrected', async () => {
    const campaign = await aLetter();
    const path = `/c/${campaign.slug}/sign`;
    const refused = await api.form(path, { ...fieldsOf(await api.send(path)), ...TYPED, contactEmail: 'ana' });
    expect(refused.status).toBe(422);
    const there = await inLanguage(refused, campaign, 'es');
    expect(there.status).toBe(422);
    expect(there.text).toContain('El correo electrónico debe ser una dirección como');
    expect(fieldsOf(there)).toMatchObject({ ...TYPED, contactEmail: 'ana', language: 'es' });
  });

  it('stays that of a person', async () => {
    const campaign = await laidOut(world, await aLetter(), { individualsMaySign: true });
    const page = await inLanguage(await api.send(`/c/${campaign.slug}/sign?as=individual`), campaign, 'es');
    expect(page.text).toContain(`<h1>${textsFor('es').person.title}</h1>`);
  });

  it('is none once the letter is closed, and shows what was typed', async () => {
    const campaign = await aLetter();
    const page = await api.send(`/c/${campaign.slug}/sign`);
    await closed(world, campaign);
    const late = await inLanguage(page, campaign, 'es');
    expect(late.status).toBe(409);
    expect(late.text).toContain(textsFor('es').form.tooLate);
  });

  it.each(['de', 'xx'])('is the same when the letter has no such language, and signs nothing: %p', async (language) => {
    const campaign = await aLetter();
    const page = await api.form(`/c/${campaign.slug}/sign`, {
      ...{ ...TYPED, consent: 'yes', authorized: 'yes', language: 'en', inLanguage: language },
    });
    expect(page.text).toContain(`<h1>${textsFor('en').form.title}</h1>`);
    expect(await signOnsOf(campaign)).toEqual([]);
  });
});
