import type { Gender } from './gender.js';
import { groupsOf, joined } from './groups.js';

const TO_19 =
  ' um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove'.split(
    ' ',
  );
const TENS = '  vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'.split(' ');
const HUNDREDS = ' cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos'.split(
  ' ',
);

/**
 * Hundreds, ones and twos agree with what is counted, also before `mil`; millions are counted themselves and are masculine.
 * `pt` without a region is Brazilian, as in CLDR; elsewhere it is `dezasseis`, `dezassete`, `dezanove`.
 */
export function portugueseNumber(value: number, gender: Gender, { region }: Intl.Locale): string {
  if (value === 0) return 'zero';
  const { millions, thousands, units } = groupsOf(value);
  const groups = [
    { value: millions, words: `${belowThousand(millions, 'masculine')} ${millions === 1 ? 'milhão' : 'milhões'}` },
    { value: thousands, words: joined([thousands === 1 ? '' : belowThousand(thousands, gender), 'mil']) },
    { value: units, words: belowThousand(units, gender) },
  ].filter((group) => group.value > 0);
  const last = groups.at(-1) ?? { value: 0, words: '' };
  const before = groups.slice(0, -1).map(({ words }) => words);
  // "mil e cem", "mil e vinte", but "mil cento e vinte": the last group is bound when it is one word or below a hundred.
  const words = joined([before.join(' '), last.words], last.value < 100 || last.value % 100 === 0 ? ' e ' : ' ');
  return region === undefined || region === 'BR' ? words : words.replace(/deze(?=sse|nove)/g, 'deza');
}

function belowThousand(value: number, gender: Gender): string {
  if (value === 100) return 'cem';
  const rest = value % 100;
  const parts = [
    HUNDREDS[Math.floor(value / 100)] ?? '',
    rest < 20 ? '' : (TENS[Math.floor(rest / 10)] ?? ''),
    TO_19[rest < 20 ? rest : rest % 10] ?? '',
  ];
  return joined(gender === 'feminine' ? parts.map(feminine) : parts, ' e ');
}

function feminine(word: string): string {
  if (word === 'um') return 'uma';
  return word === 'dois' ? 'duas' : word.replace(/entos$/, 'entas');
}
