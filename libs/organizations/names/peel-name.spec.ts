import { describe, expect, it } from '@jest/globals';
import { coreKey, peelName } from './peel-name.js';

const core = (name: string): string =>
  peelName(name)
    .words.map((word) => word.text)
    .join(' ');
const places = (name: string): string[] => peelName(name).places.map((place) => place.codes.join('|'));

describe('peeling a name', () => {
  it('takes an acronym off in brackets, behind a dash, a comma or a tight hyphen, and before the name', () => {
    for (const name of [
      'Women’s Refugee Commission (WRC)',
      'Women’s Refugee Commission – WRC',
      'Women’s Refugee Commission, WRC',
      'Women’s Refugee Commission-WRC',
      'WRC – Women’s Refugee Commission',
      'WRC (Women’s Refugee Commission)',
    ]) {
      expect(core(name)).toBe('womens refugee commission');
      expect(peelName(name).acronyms).toEqual(['wrc']);
    }
  });

  it('keeps a single word that reads as no acronym apart from acronyms', () => {
    const peeled = peelName('Centro de Referência em Direitos Humanos (UFRN)');
    expect([peeled.acronyms, peeled.marks]).toEqual([[], ['ufrn']]);
  });

  it('finds places in brackets, behind marks and at the end, in four languages', () => {
    expect(places('Servicio Jesuita a Migrantes (Chile)')).toEqual(['cl']);
    expect(places('Peace Brigades International-Canada')).toEqual(['ca']);
    expect(places('Korean Resource Center (Los Angeles, CA)')).toEqual(['us-ca/los-angeles', 'us-ca']);
    expect(places('Observatoire des droits, Allemagne')).toEqual(['de']);
    expect(places('Sindicato dos Radialistas no Estado de São Paulo')).toEqual(['br-sp']);
    expect(core('Sindicato dos Radialistas no Estado de São Paulo')).toBe('sindicato radialistas');
  });

  it('takes a code behind a dash for a state before it is an article', () => {
    expect(places('Resource and Cultural Center – IL')).toEqual(['us-il']);
    expect(places('Fórum de Direitos Humanos – FDHT/MT')).toContain('us-mt|br-mt');
  });

  it('takes a direction for a part of the place', () => {
    expect(places('Legal Aid – South Florida')).toEqual(['us-fl~south']);
  });

  it('does not take a word for a code of two letters', () => {
    expect(places('Casa de la Mujer')).toEqual([]);
    expect(places('Colectivo La 72')).toEqual([]);
  });

  it('takes legal forms off at the end, after a comma, spaced or pointed', () => {
    for (const name of [
      'Sin Fronteras IAP',
      'Sin Fronteras, I.A.P.',
      'Sin Fronteras I. A. P.',
      'Sin Fronteras (IAP)',
    ]) {
      expect(core(name)).toBe('sin fronteras');
      expect(peelName(name).legalForms).toEqual(['iap']);
    }
    expect(core('Ligue des droits asbl')).toBe('ligue droits');
    expect(core('Asociación Civil El Ágora')).toBe(core('Asociación El Ágora'));
  });

  it('knows chapters, the whole, and people', () => {
    expect(peelName('National Lawyers Guild (Ohio Chapter)').chapter).toBe(true);
    expect(peelName('National Lawyers Guild – National Headquarters').whole).toBe(true);
    expect(peelName('Ana Ruiz, directora del Seminario Niñez Migrante').person).toBe(true);
  });

  it('tells another name, a former name and a unit behind the name', () => {
    expect(peelName('Border Watch / Vigilancia Fronteriza').tails.map((tail) => tail.kind)).toEqual(['other']);
    expect(peelName('Open Borders (formerly Refugee Voices Network)').tails.map((tail) => tail.kind)).toEqual([
      'former',
    ]);
    expect(peelName('Greater Boston Legal Services: Asian Outreach Unit').tails.map((tail) => tail.kind)).toEqual([
      'unit',
    ]);
  });

  it('cuts at a slash between two words, not beside an acronym, and reads the name of today', () => {
    expect(peelName('Border Watch/Vigilancia Fronteriza').tails.map((tail) => tail.kind)).toEqual(['other']);
    expect(peelName('Centro Serra CDDH/RJ').tails).toEqual([]);
    expect(peelName('Refugee Voices (now Open Borders Network)').tails.map((tail) => tail.kind)).toEqual(['former']);
    expect(peelName('National Organization for Women (NOW)').acronyms).toEqual(['now']);
  });

  it('remembers where the name had its first comma', () => {
    expect(peelName('Cimade, service d’entraide').lead).toBe(1);
    expect(peelName('Cimade').lead).toBeUndefined();
  });

  it('takes no signing verb or count of members for a name', () => {
    expect(peelName('Foro Azul (representando 23 organizaciones)')).toMatchObject({ tails: [], numbers: [] });
  });

  it('leaves an enumeration with commas whole', () => {
    expect(core('Instituto Terra, Trabalho e Cidadania')).toBe('instituto terra trabalho cidadania');
  });

  it('leaves the members of a coalition out', () => {
    expect(core('Red de Puentes: Casa Uno; Casa Dos; Casa Tres')).toBe('red puentes');
  });

  it('always leaves a name', () => {
    for (const name of ['México', 'A.C.', '(CUT)', 'Chile – Argentina', 'IAP, A.C.', 'of the']) {
      expect(peelName(name).words).not.toEqual([]);
    }
    expect(peelName('★').words).toEqual([]);
  });

  it('takes a word that every object in JavaScript has for a word', () => {
    expect(core('Colectivo Constructor')).toBe('colectivo constructor');
    expect(core('Constructor Oaxaca Unido')).toBe('constructor @mx-oax unido');
  });

  it('gives one core key to every spelling of a core', () => {
    expect(coreKey(peelName('El Instituto para las Mujeres'))).toBe(
      coreKey(peelName('INSTITUTO PARA MUJERES, A.C. (México)')),
    );
  });
});
