/**
 * Numbers written as words in English, Spanish, Portuguese and French, up to 999,999,999. Words are given without accents,
 * in lower case, hyphens taken as spaces ("quatre vingt quatorze").
 */

export type Language = 'en' | 'es' | 'pt' | 'fr';

const list = (words: string, from: number): [string, number][] =>
  words.split(' ').flatMap((group, index) => group.split('/').map((word): [string, number] => [word, from + index]));

const tens = (words: string, step: number, from: number): [string, number][] =>
  words
    .split(' ')
    .flatMap((group, index) => group.split('/').map((word): [string, number] => [word, from + index * step]));

const MILLION = 1_000_000;

/** What each word adds. Multiplying words (hundred, mil, mille, dozen, vingt after quatre) are handled by the parser. */
const WORDS: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  en: new Map([
    ...list(
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
      1,
    ),
    ...tens('twenty thirty forty/fourty fifty sixty seventy eighty ninety', 10, 20),
    ['hundred', 100],
    ['dozen', 12],
    ['thousand', 1000],
    ['million', MILLION],
  ]),
  es: new Map([
    ...list(
      'uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete',
      1,
    ),
    ...list(
      'dieciocho diecinueve veinte veintiuno/veintiun/veintiuna veintidos veintitres veinticuatro veinticinco',
      18,
    ),
    ...list('veintiseis veintisiete veintiocho veintinueve', 26),
    ...tens('treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento', 10, 30),
    ...tens(
      'doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas quinientos/quinientas',
      100,
      200,
    ),
    ...tens(
      'seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas novecientos/novecientas mil',
      100,
      600,
    ),
    ['millon', MILLION],
    ['millones', MILLION],
  ]),
  pt: new Map([
    ...list('um/uma dois/duas tres quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze', 1),
    ...list('dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove vinte', 16),
    ...tens('trinta quarenta cinquenta sessenta setenta oitenta noventa cem/cento', 10, 30),
    ...tens('duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas', 100, 200),
    ...tens('seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas mil', 100, 600),
    ['milhao', MILLION],
    ['milhoes', MILLION],
  ]),
  fr: new Map([
    ...list('un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize', 1),
    ...tens('vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante cent/cents', 10, 20),
    ['mille', 1000],
    ['million', MILLION],
    ['millions', MILLION],
  ]),
};

const JOINERS: Readonly<Record<Language, string>> = { en: 'and', es: 'y', pt: 'e', fr: 'et' };

/** Whether `word` can be part of a number in `language`; a joining "and" counts, because it may stand inside one. */
export function isNumberWord(word: string, language: Language): boolean {
  return WORDS[language].has(word) || word === JOINERS[language];
}

/**
 * Reads `words` as one whole number. Gives undefined when they are no number or no grammatical one ("two three",
 * "forty fifty", a leading or trailing "and").
 */
export function parseNumberWords(words: readonly string[], language: Language): number | undefined {
  if (words[0] === JOINERS[language] || words.at(-1) === JOINERS[language]) return undefined;
  let reading: Reading = { millions: 0, thousands: 0, below: 0, room: 1000 };
  for (const text of words) {
    if (text === JOINERS[language]) continue;
    const word: Word = { text, value: WORDS[language].get(text) ?? Infinity, language };
    const next = STEPS.reduce<Reading | undefined>((taken, step) => taken ?? step(reading, word), undefined);
    if (!next) return undefined;
    reading = next;
  }
  return reading.millions + reading.thousands + reading.below || undefined;
}

/** What the words read so far add up to: `millions` and `thousands` in full, `below` for the thousand being read. */
interface Reading {
  readonly millions: number;
  readonly thousands: number;
  readonly below: number;
  /** The next word has to add less than this, or two numbers stand side by side. */
  readonly room: number;
}

interface Word {
  readonly text: string;
  /** Infinity for a word that is no number. */
  readonly value: number;
  readonly language: Language;
}

/** Gives the reading with the word taken in, or undefined where this step is not for that word in that place. */
type Step = (reading: Reading, word: Word) => Reading | undefined;

const million: Step = ({ millions, thousands, below }, { value }) =>
  value === MILLION && millions === 0 && thousands === 0
    ? { millions: MILLION * (below || 1), thousands, below: 0, room: 1000 }
    : undefined;

const thousand: Step = ({ millions, thousands, below }, { value }) =>
  value === 1000 && thousands === 0 ? { millions, thousands: 1000 * (below || 1), below: 0, room: 1000 } : undefined;

/** "two hundred", "three dozen", "deux cents". */
const multiplied: Step = (reading, { text, value }) =>
  MULTIPLIERS.has(text) && reading.below > 0 && reading.below < 100
    ? { ...reading, below: reading.below * value, room: value === 100 ? 100 : 1 }
    : undefined;

/** "quatre vingt": the four that was added becomes eighty. */
const fourTwenties: Step = (reading, { value, language }) =>
  language === 'fr' && value === 20 && reading.below % 100 === 4
    ? { ...reading, below: reading.below + 76, room: 20 }
    : undefined;

const added: Step = (reading, { value, language }) =>
  value < reading.room ? { ...reading, below: reading.below + value, room: roomAfter(value, language) } : undefined;

/** In this order: the first step that takes the word. */
const STEPS: readonly Step[] = [million, thousand, multiplied, fourTwenties, added];

/** English and French say "two hundred"; Spanish and Portuguese have a word for each hundred. */
const MULTIPLIERS: ReadonlySet<string> = new Set(['hundred', 'dozen', 'cent', 'cents']);

/** What may follow: less than a hundred after hundreds, units after tens, in French also ten to nineteen after sixty. */
function roomAfter(value: number, language: Language): number {
  if (value >= 100) return 100;
  if (language === 'fr' && value === 60) return 20;
  if (value === 10) return language === 'fr' ? 10 : 1;
  return value % 10 === 0 ? 10 : 1;
}
