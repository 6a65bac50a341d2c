import { lookUpLanguage } from '#platform/language';
import type { PrintedSection } from '../edition-document.js';
import { countryName } from './country-names.js';
import type { Headings, RosterSettings } from './roster-settings.js';

type HeadingTexts = Record<
  'conveners' | 'organizations' | 'individuals' | 'signatories' | 'others' | 'type:international' | 'type:national',
  string
> &
  Record<'type:state' | 'type:local', string>;

/** What sections are called, in the languages that mails and pages speak too. */
const TEXTS: Record<'en' | 'es' | 'fr' | 'pt', HeadingTexts> = {
  en: {
    conveners: 'Conveners',
    organizations: 'Organizations',
    individuals: 'Individuals (affiliations for identification only)',
    signatories: 'Signatories',
    others: 'Other organizations',
    'type:international': 'International organizations',
    'type:national': 'National organizations',
    'type:state': 'State and regional organizations',
    'type:local': 'Local organizations',
  },
  es: {
    conveners: 'Convocantes',
    organizations: 'Organizaciones',
    individuals: 'Personas a título individual (la afiliación se menciona solo como referencia)',
    signatories: 'Firmantes',
    others: 'Otras organizaciones',
    'type:international': 'Organizaciones internacionales',
    'type:national': 'Organizaciones nacionales',
    'type:state': 'Organizaciones estatales y regionales',
    'type:local': 'Organizaciones locales',
  },
  fr: {
    conveners: 'À l’initiative de cette lettre',
    organizations: 'Organisations',
    individuals: 'À titre individuel (l’affiliation n’est mentionnée qu’à des fins d’identification)',
    signatories: 'Signataires',
    others: 'Autres organisations',
    'type:international': 'Organisations internationales',
    'type:national': 'Organisations nationales',
    'type:state': 'Organisations régionales',
    'type:local': 'Organisations locales',
  },
  pt: {
    conveners: 'Entidades convocantes',
    organizations: 'Organizações',
    individuals: 'Pessoas físicas (afiliação apenas para identificação)',
    signatories: 'Signatários',
    others: 'Outras organizações',
    'type:international': 'Organizações internacionais',
    'type:national': 'Organizações nacionais',
    'type:state': 'Organizações estaduais e regionais',
    'type:local': 'Organizações locais',
  },
};

/** One list of organizations needs no heading; individuals always have one, for it says what their affiliations are for. */
const PLAIN = ['organizations', 'signatories'];

/** @returns the sections with their headings, which a roster of one plain part has only if a coordinator gave it one */
export function printedSections(
  sections: readonly { key: string; entries: number }[],
  { languages, headings }: Pick<RosterSettings, 'languages' | 'headings'>,
): PrintedSection[] {
  const [only, ...more] = sections;
  const plain = only !== undefined && more.length === 0 && PLAIN.includes(only.key) && headings[only.key] === undefined;
  return sections.map(({ key, entries }) => ({
    key,
    headings: plain ? {} : sectionHeadings(key, languages, headings),
    entries,
  }));
}

/**
 * @param key of the section in the edition's header
 * @param languages of the letter; one that has no texts here is given the English ones
 * @param own headings that a coordinator set
 * @returns what the section is called, by language
 */
function sectionHeadings(key: string, languages: readonly string[], own: Headings): Record<string, string> {
  return Object.fromEntries(languages.map((language) => [language, own[key]?.[language] ?? headingIn(key, language)]));
}

function headingIn(key: string, language: string): string {
  const texts = TEXTS[(lookUpLanguage([language], Object.keys(TEXTS)) ?? 'en') as keyof typeof TEXTS];
  const [, by, value] = /^(country|region|type):(.*)$/s.exec(key) ?? [];
  if (by !== undefined && value === '') return texts.others;
  if (by === 'country') return countryName(value ?? '', language);
  if (by === 'region') return value ?? '';
  return texts[key as keyof HeadingTexts];
}
