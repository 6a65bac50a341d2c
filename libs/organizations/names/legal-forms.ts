import { LEGAL_FORMS } from './data/legal-forms.js';
import type { Word } from './words.js';

/**
 * Forms that neither list has, or that are too short to be taken from a list blindly. From the rules of names of
 * associations in Mexico (A.C., I.A.P., A.B.P., S.C.), Belgium and Luxembourg (asbl), Italy (ONLUS, APS, ODV), Switzerland
 * and Germany (e.V.), Portugal (IPSS), Brazil (OSCIP), Puerto Rico and the United States (Inc., PBC).
 */
const OWN_FORMS = `
MX VE|ac
MX|abp; iap; sc; asociacion de beneficencia privada; institucion de asistencia privada
AR MX PE UY VE|asociacion civil
BR|associacao civil; oscip
|asociacion sin fines de lucro; sociedad civil; sin fines de lucro; sem fins lucrativos; ngo; ong; osc; nonprofit; non profit
FR|association loi 1901; association de droit local
BE|aisbl
BE LU|asbl
CA|osbl; obnl
IT|onlus; aps; odv; ets
PT|ipss
DE AT CH|ev
DE|ggmbh; ug

ZA|pbo
CO|esal
ES|ongd
US|501c3; 501 c 3
`;

const FORMS = new Map(
  `${OWN_FORMS.trim()}\n${LEGAL_FORMS.trim()}`.split('\n').flatMap((line) => {
    const [countries = '', forms = ''] = line.split('|');
    return forms.split('; ').map((form) => [form, countries.split(' ').filter((one) => one !== '')] as const);
  }),
);
/** How many words the longest form has that ends in a word. */
const LONGEST = new Map<string, number>();
for (const form of FORMS.keys()) {
  const words = form.split(' ');
  const last = words.at(-1) ?? '';
  LONGEST.set(last, Math.max(words.length, LONGEST.get(last) ?? 0));
}

/** Forms that may stand before the name: "Asociación Civil El Ágora", "ONG Raíces". */
const LEADING = new Set(['ong', 'ngo', 'osc', 'asbl', 'aisbl', 'onlus', 'ac']);

/** The countries that have a legal form, by its folded text; undefined when it is none. */
export function legalForm(words: readonly Word[]): readonly string[] | undefined {
  return FORMS.get(words.map((word) => word.text).join(' '));
}

/** How many words at the end of `words` are a legal form; never all of them. */
export function trailingLegalForm(words: readonly Word[]): number {
  const longest = LONGEST.get(words.at(-1)?.text ?? '') ?? 0;
  for (let length = Math.min(longest, words.length - 1); length > 0; length -= 1) {
    if (legalForm(words.slice(-length)) !== undefined) return length;
  }
  return 0;
}

/** How many words at the beginning of `words` are a legal form. */
export function leadingLegalForm(words: readonly Word[]): number {
  if (words.length > 1 && LEADING.has(words[0]?.text ?? '')) return 1;
  return 0;
}

/** "Asociación Civil X" and "Asociación X" are one head: says whether the word at `at` is such a "Civil". */
export function isLegalAdjective(words: readonly Word[], at: number): boolean {
  return at > 0 && words.length > at + 1 && legalForm(words.slice(at - 1, at + 1)) !== undefined;
}
