import type { Gender } from './gender.js';
import { groupsOf, joined } from './groups.js';

const TO_29 =
  ' un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const TENS = '   treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const HUNDREDS =
  ' ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(' ');

/**
 * Before a noun: `veintiún`, `doscientas`. Hundreds and ones agree with what is counted, also before `mil`; millions are
 * counted themselves and are masculine (RAE, Diccionario panhispánico de dudas, s. v. «cardinales»).
 */
export function spanishNumber(value: number, gender: Gender): string {
  if (value === 0) return 'cero';
  const { millions, thousands, units } = groupsOf(value);
  return joined([
    millions > 0 ? `${belowThousand(millions, 'masculine')} ${millions === 1 ? 'millón' : 'millones'}` : '',
    thousands > 0 ? joined([thousands === 1 ? '' : belowThousand(thousands, gender), 'mil']) : '',
    belowThousand(units, gender),
  ]);
}

function belowThousand(value: number, gender: Gender): string {
  if (value === 100) return 'cien';
  const hundreds = HUNDREDS[Math.floor(value / 100)] ?? '';
  return joined([
    gender === 'feminine' ? hundreds.replace(/os$/, 'as') : hundreds,
    gender === 'feminine' ? belowHundred(value % 100).replace(/(un|ún)$/, 'una') : belowHundred(value % 100),
  ]);
}

function belowHundred(value: number): string {
  if (value < 30) return TO_29[value] ?? '';
  return joined([TENS[Math.floor(value / 10)] ?? '', TO_29[value % 10] ?? ''], ' y ');
}
