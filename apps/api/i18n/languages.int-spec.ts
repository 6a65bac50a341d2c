import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signOnById } from '#sign-ons';
import { type Answer, Api } from '../../../test/builders/api.js';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aSignOnBody, asForm } from '../../../test/builders/sign-on-bodies.js';
import { mailed, tokenOf } from '../../../test/builders/verifications.js';
import { World } from '../../../test/builders/world.js';

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

describe('the language of a page', () => {
  const letterIn = (...languages: string[]): object => ({
    languages,
    letter: languages.map((language) => ({ language, body: `{{count}} ${language}` })),
  });
  const accepting = (tags: string): { headers: Record<string, string> } => ({ headers: { 'accept-language': tags } });
  const languageOf = ({ text }: Answer): string | undefined => /<html lang="([^"]+)"/.exec(text)?.[1];

  it('of a letter is the one asked for, else the one the browser likes best of the letter’s, else its main one', async () => {
    const { slug } = await anOpenCampaign(world, letterIn('en', 'es', 'pt-BR'));
    for (const path of [`/c/${slug}`, `/c/${slug}/sign`]) {
      expect(languageOf(await api.send(`${path}?lang=es`, accepting('fr,pt')))).toBe('es');
      expect(languageOf(await api.send(path, accepting('fr,pt-PT;q=0.9,es;q=0.2')))).toBe('pt');
      expect(languageOf(await api.send(path, accepting('fr,de')))).toBe('en');
    }
    expect((await api.send(`/c/${slug}`, accepting('es'))).headers.vary).toContain('accept-language');
  });

  it('of a letter in languages that pages do not have is its main one’s, else English', async () => {
    const [known, unknown] = [
      await anOpenCampaign(world, letterIn('es', 'qu')),
      await anOpenCampaign(world, letterIn('qu', 'ay')),
    ];
    const form = await api.send(`/c/${known.slug}/sign?lang=qu`);
    expect(languageOf(form)).toBe('es');
    expect(form.text).toContain('name="language" value="qu"');
    expect(languageOf(await api.send(`/c/${unknown.slug}/sign?lang=ay`, accepting('fr')))).toBe('en');
  });

  it.each([
    ['es', 'Revise su correo', 'Escriba el nombre de la organización.', 'Gracias'],
    ['fr', 'Consultez votre messagerie', 'Indiquez le nom de l’organisation.', 'Merci'],
    ['pt', 'Veja o seu e-mail', 'Escreva o nome da organização.', 'Agradecemos a assinatura'],
  ])(
    'chosen with the form (%s) stays: corrections, code, mail, confirmation, thanks',
    async (lang, sent, missing, thanks) => {
      const { slug } = await anOpenCampaign(world, letterIn('en', 'es', 'fr', 'pt'));
      const body = { ...aSignOnBody(), language: lang };
      const refused = await api.form(`/c/${slug}/sign`, { ...asForm(body), organizationName: '' });
      expect([refused.status, languageOf(refused)]).toEqual([422, lang]);
      expect(refused.text).toContain(missing);

      const location = String((await api.form(`/c/${slug}/sign`, asForm(body))).headers.location);
      const code = await api.send(location);
      expect(code.text).toContain(`<h1>${sent}</h1>`);
      const signOn = await signOnById(world.database, location.split('/')[2] ?? '');
      expect(signOn.language).toBe(lang);

      await mailed(world, signOn);
      const [mail] = await world.mailsTo(body.contactEmail);
      expect(mail?.headers['content-language']).toBe(lang);
      const path = `/v/${tokenOf(world, signOn)}`;
      expect(languageOf(await api.send(path, accepting('en')))).toBe(lang);
      expect(languageOf(await api.send(`${path}?lang=en`))).toBe('en');
      expect((await api.send(String((await api.form(path, {})).headers.location))).text).toContain(
        `<h1>${thanks}</h1>`,
      );
    },
  );

  it('of a form sent again in another language is the signer’s from then on, until they have confirmed', async () => {
    const { slug } = await anOpenCampaign(world, letterIn('en', 'es', 'fr'));
    const body = aSignOnBody();
    const send = async (language: string): Promise<string> => {
      const { headers } = await api.form(`/c/${slug}/sign`, asForm({ ...body, language }));
      return (await signOnById(world.database, String(headers.location).split('/')[2] ?? '')).language;
    };
    expect(await send('es')).toBe('es');
    expect(await send('fr')).toBe('fr');
    await world.database.rows(`UPDATE sign_ons SET state = 'approved' WHERE contact_email = $1`, [body.contactEmail]);
    expect(await send('en')).toBe('fr');
  });

  it('of an error is the browser’s, and of one that no page has, English', async () => {
    const titles = async (languages: string): Promise<string | undefined> =>
      /<h1>([^<]*)/.exec((await api.send('/v/nothing', accepting(languages))).text)?.[1];
    expect(await Promise.all(['es-MX', 'fr', 'de', 'xx,pt;q=0.1'].map(titles))).toEqual([
      'No se encontró',
      'Introuvable',
      'Not found',
      'Não foi encontrado',
    ]);
  });
});
