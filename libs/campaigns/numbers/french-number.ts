import type { Gender } from './gender.js';
import { groupsOf, joined } from './groups.js';

const TO_19 =
  ' un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const TENS = '  vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ');

/**
 * Hyphens below a hundred only, as before 1990. `cents` and `quatre-vingts` have their s when nothing follows but `millions`, which
 * is a noun; `mille` is none (Académie française, Dictionnaire, « cent », « vingt », « mille »). Only `un` agrees, at the end.
 */
export function frenchNumber(value: number, gender: Gender): string {
  if (value === 0) return 'zéro';
  const { millions, thousands, units } = groupsOf(value);
  const one = /(?<=^| |-)un$/;
  const words = joined([
    millions > 0 ? `${withPlural(millions)} ${millions === 1 ? 'million' : 'millions'}` : '',
    thousands > 0 ? joined([thousands === 1 ? '' : belowThousand(thousands), 'mille']) : '',
    withPlural(units),
  ]);
  return gender === 'feminine' ? words.replace(one, 'une') : words;
}

function withPlural(value: number): string {
  const words = belowThousand(value);
  return value % 100 === 80 || (value > 100 && value % 100 === 0) ? `${words}s` : words;
}

function belowThousand(value: number): string {
  const hundreds = Math.floor(value / 100);
  const digit = hundreds < 2 ? '' : (TO_19[hundreds] ?? '');
  return joined([hundreds > 0 ? joined([digit, 'cent']) : '', belowHundred(value % 100)]);
}

function belowHundred(value: number): string {
  if (value < 20) return TO_19[value] ?? '';
  const ten = Math.floor(value / 10);
  // Seventy and ninety are counted on from sixty and eighty: soixante-dix, quatre-vingt-dix.
  const rest = TO_19[(value % 10) + (ten === 7 || ten === 9 ? 10 : 0)] ?? '';
  const and = ten < 8 && (rest === 'un' || rest === 'onze');
  return joined([TENS[ten] ?? '', rest], and ? ' et ' : '-');
}
