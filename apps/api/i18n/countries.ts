import { isISO31661Alpha2 } from 'class-validator';

export interface Country {
  /** ISO 3166-1 alpha-2 */
  code: string;
  name: string;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** The same rule as the form's check, so that the list offers all that it accepts and nothing else. */
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter((code) =>
  isISO31661Alpha2(code),
);

const known = new Map<string, Country[]>();

/** @param language BCP 47 tag @returns every country, its name and the order of the names in that language */
export function countries(language: string): Country[] {
  let list = known.get(language);
  if (list === undefined) {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    const { compare } = new Intl.Collator(language);
    list = CODES.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) => compare(a.name, b.name));
    known.set(language, list);
  }
  return list;
}
