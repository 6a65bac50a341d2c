import { describe, expect, it } from '@jest/globals';
import { comparer } from './comparer.js';

/** Two names, their score, and what a coordinator reads about them. For most of what the rules say, one pair. */
const CASES: readonly [left: string, right: string, score: number, reasons: string[]][] = [
  [
    "Asociación Pop No'j",
    "Asociación Pop No'j / Guatemala",
    0.86,
    ['One adds its country.', 'The same words, once acronyms, places and legal forms are set aside.'],
  ],
  [
    'Amnesty International',
    'Amnesty International Canada (English Speaking)',
    0.45,
    [
      'One names a place, and this name is known in several places.',
      'The same words, once acronyms, places and legal forms are set aside.',
      'One adds “english speaking”, and the places differ.',
    ],
  ],
  ['Southern Poverty Law Center', 'SPLC Action Fund', 0.52, ['One begins with the initials of the other: SPLC.']],
  ['KA-MER', 'KA.DER', 0.316, ['One has more words: “mer”.']],
  ['HealthNet', 'HealthNet TPO', 0.52, ['One is a word that tells the other.', 'One has more words: “tpo”.']],
  [
    'Action Against Poverty (AAP)',
    'AAP',
    0.74,
    ['One is only the acronym AAP that the other shows; others may use it too.'],
  ],
  ['HIAS', 'Hebrew Immigrant Aid Society (HIAS)', 0.9, ['One is the acronym HIAS that the other shows.']],
  [
    'Labor Council for Latin American Advancement (National Office)',
    'Labor Council for Latin American Advancement (Massachusetts Chapter)',
    0.4,
    ['One is the whole, the other of a place.', 'The same words, once acronyms, places and legal forms are set aside.'],
  ],
  [
    'Chinese-American Planning Council – NY',
    'Chinese American Planning Council-Youth Division - NY',
    0.54,
    ['One may be a part of the other: “youth division”.'],
  ],
  [
    'Foro Penal',
    'Foro Penal Venezolano',
    0.58,
    ['One may be the short form of the other.', 'One has more words: “venezolano”.'],
  ],
  [
    'WWF',
    'WWF Sweden',
    0.58,
    [
      'One names a place, and this name is known in several places.',
      'The same words, once acronyms, places and legal forms are set aside.',
    ],
  ],
  ['ZOA', 'ZOA International', 0.56, ['One names its reach: “international”.']],
  ['EFF', 'Electronic Frontier Foundation', 0.55, ['One reads as the acronym of the other: EFF.']],
  [
    'Friends of Publish What You Fund',
    'Publish What You Fund',
    0.53,
    ['One stands inside the other.', 'One has more words: “friends”.'],
  ],
  [
    'Save the Children',
    'Save the Children México, Sin Fronteras, IAP',
    0.52,
    ['One stands whole on the line of the other: perhaps two names on one line.'],
  ],
  [
    'Instituto Pacs',
    'Instituto de Políticas Alternativas para o Conesul - PACS',
    0.6,
    ['Only one names a country: it may be a section of the other.', 'One wears the acronym of the other: PACS.'],
  ],
  [
    'USA for UNHCR',
    'UNHCR',
    0.55,
    ['Only one has a place in its name.', 'The same words, once acronyms, places and legal forms are set aside.'],
  ],
  [
    '350.org',
    '350 Australia',
    0.66,
    [
      'Only one names a country: it may be a section of the other.',
      'The same words, once acronyms, places and legal forms are set aside.',
    ],
  ],
  [
    'PEN Canada',
    'PEN America',
    0.225,
    ['Only one names that place, and the words differ too.', 'One has more words: “america”.'],
  ],
  ['ARTICLE 19', 'Article 19', 1, ['The names are equal apart from case, accents, punctuation and spaces.']],
  [
    'Chinese Progressive Association – MA',
    'Chinese Progressive Association (CPA Boston)',
    0.74,
    [
      'The place of one lies in the place of the other.',
      'The same words, once acronyms, places and legal forms are set aside.',
    ],
  ],
  [
    'Movimento de Mulheres Camponesas – MMC',
    'Movimento de Moradia do Centro – MMC',
    0.367,
    ['The same acronym MMC, but other words.', 'They differ in “moradia centro” and “mulheres camponesas”.'],
  ],
  [
    'Confederação Nacional das Associações de Moradia  - CONAM',
    'Confederação Nacional das Associações de Moradores (CONAM)',
    0.86,
    ['The same acronym, and words of the same root.'],
  ],
  [
    'Confédération des syndicats nationaux (CSN)',
    'Confederation of National Trade Unions (CSN)',
    0.78,
    ['The same acronym, and words that translate each other.'],
  ],
  [
    'Aidsfonds',
    'Aidsfonds - Soa Aids Nederland',
    0.45,
    ['Only one names that place, and the words differ too.', 'The same acronym.', 'One has more words: “soa aids”.'],
  ],
  [
    'fondo ambiente italiano',
    'fondo italiano ambiente',
    0.42,
    ['The same common words in another order: often two organizations.'],
  ],
  [
    'South Asian American Leaders of Tomorrow',
    'South Asian Americans Leading Together',
    0.56,
    ['The same initials and most of the words.', 'They differ in “leaders tomorrow” and “leading together”.'],
  ],
  [
    'Pax Christi Internationalis',
    'Pax Christi International',
    0.92,
    ['The same words but for a slip of the pen in one.'],
  ],
  ['miserior', 'Misereor', 0.68, ['The same words but for a slip of the pen.']],
  ['MoveOn', 'MoveOn.org', 0.98, ['The same words but for articles, prepositions, number and gender.']],
  ['Acceso a la Justicia', 'Access to Justice', 0.64, ['The same words but for one of the same root.']],
  [
    'TEAR fund Nederland',
    'Tearfund VZW',
    0.66,
    [
      'Only one names a country: it may be a section of the other.',
      'The same words in another form (plural, gender, abbreviation, spacing).',
    ],
  ],
  [
    'Open Technology Institute at New America',
    "New America's Open Technology Institute",
    0.6,
    ['The same words in another order.'],
  ],
  ['Internet Society', 'Internet Society (ISOC)', 0.95, ['The same words, and one adds its acronym.']],
  ['Nagaad', 'Nagaad Network', 0.56, ['The telling words are the same.', 'One has more words: “network”.']],
  ['Ford Foundation', 'Fundación Ford', 0.6, ['The words translate each other.']],
  [
    'Asian Law Alliance (ALA)',
    'Asian Law Caucus (ALC)',
    0.244,
    ['They have different acronyms: ALA and ALC.', 'They differ in “alliance” and “caucus”.'],
  ],
  [
    'Centro 32/FBTM',
    'La 72 Hogar-Refugio para personas migrantes',
    0.02,
    ['They have different numbers.', 'They have no word in common.'],
  ],
  ['MST', 'MTST', 0.02, ['They have no word in common.']],
  [
    'WWF-UK',
    'WWF Scotland',
    0.2,
    ['They name different places.', 'The same words, once acronyms, places and legal forms are set aside.'],
  ],
  [
    'Ana Ruiz, directora del Seminario Niñez Migrante',
    'Seminario Niñez Migrante',
    0.3,
    ['One names a person with a role.', 'One has more words: “directora”.'],
  ],
  ['Centro 32', 'Centro 72', 0.1, ['They have different numbers.', 'They differ in “32” and “72”.']],
  [
    'Border Watch (Alba)',
    'Border Watch',
    0.72,
    [
      'Only one has “alba” set off from its name.',
      'The same words, once acronyms, places and legal forms are set aside.',
    ],
  ],
  [
    'Refugee Voices of Ohio',
    'Refugee Voices – National Headquarters',
    0.4,
    ['One is the whole, the other of a place.', 'The same words, once acronyms, places and legal forms are set aside.'],
  ],
  [
    'Legal Aid Network (Chicago, IL)',
    'Legal Aid Network',
    0.88,
    ['One adds an address.', 'The same words, once acronyms, places and legal forms are set aside.'],
  ],
  [
    'Harbor Lights',
    'Harbor Lights: Asian Outreach Unit',
    0.56,
    [
      'The same words, once acronyms, places and legal forms are set aside.',
      'One may be a part of the other: “asian outreach unit”.',
    ],
  ],
];

describe('what a coordinator reads about two names', () => {
  const { compare } = comparer();

  it.each(CASES)('says how %s and %s are alike or differ', (left, right, score, reasons) => {
    expect(compare(left, right)).toMatchObject({ score, reasons });
  });
});
