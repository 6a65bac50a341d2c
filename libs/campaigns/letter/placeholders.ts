import { pluralsIn } from '#platform/language';
import type { Gender } from '../numbers/gender.js';
import { hasNumberWords, numberInWords, numbersHaveGender } from '../numbers/number-in-words.js';

/** The numbers that a letter may say; all come from one roster. */
export interface LetterCounts {
  /** the number in the letter, by its count rule */
  count: number;
  /** entries that are organizations */
  organizations: number;
  /** entries that are individuals */
  individuals: number;
}

/** Parts of a letter in which numbers are written. Lists and mails show its title, too, where no roster is at hand to count. */
export const NUMBERED_PARTS = ['salutation', 'body', 'closing'] as const;

const NAMES: readonly (keyof LetterCounts)[] = ['count', 'organizations', 'individuals'];

/**
 * A number as digits (`{{count}}`) or in words (`{{count in words}}`, `{{count in words, feminine}}`), and what agrees with it
 * (`{{count: organization | organizations}}`). With a capital the words begin with one: `{{Count in words}}`.
 */
interface Placeholder {
  name: keyof LetterCounts;
  capital: boolean;
  words: boolean;
  gender?: Gender;
  /** what is said of one, of others, and of whole millions */
  forms?: string[];
}

const BRACED = /\{\{([^{}]*)\}\}/g;
const NUMBER = /^([A-Za-z]+)(?:\s+(in words)(?:\s*,\s*(masculine|feminine))?)?$/;
const AGREEING = /^([A-Za-z]+)\s*:([^|]*)\|([^|]*)(?:\|([^|]*))?$/;

function read(inside: string): Placeholder | undefined {
  const text = inside.trim();
  const [, word = '', words, gender] = NUMBER.exec(text) ?? [];
  const [, agreeing = '', ...forms] = AGREEING.exec(text) ?? [];
  const typed = word || agreeing;
  const name = NAMES.find((known) => known === typed.charAt(0).toLowerCase() + typed.slice(1));
  if (name === undefined) return undefined;
  return {
    name,
    capital: typed !== name,
    words: words !== undefined,
    gender: gender as Gender | undefined,
    forms: word === '' ? forms.filter((form) => form !== undefined).map((form) => form.trim()) : undefined,
  };
}

/**
 * Writes the numbers into a text of the letter. What only looks like a placeholder stays as it is.
 *
 * @param language decides the digits' grouping, 1,234 in English, 1.234 in Portuguese, the words, and which numbers are singular (CLDR)
 */
export function withNumbers(text: string, counts: LetterCounts, language: string): string {
  const { number, plural } = pluralsIn(language);
  return text.replaceAll(BRACED, (whole, inside: string) => {
    const placeholder = read(inside);
    if (placeholder === undefined) return whole;
    const { name, capital, words, forms } = placeholder;
    const value = counts[name];
    const [one = '', other = '', many] = forms ?? [];
    if (forms !== undefined) return plural(value, { one, other, many });
    const said = words ? numberInWords(value, language, genderOf(placeholder)) : undefined;
    if (said === undefined) return number(value);
    return capital ? said.charAt(0).toLocaleUpperCase(language) + said.slice(1) : said;
  });
}

/** @returns a text to be compared by readers, whatever the numbers are: a number is …, and what agrees with it stands in the plural */
export function withoutNumbers(text: string): string {
  return text.replaceAll(BRACED, (whole, inside: string) => {
    const placeholder = read(inside);
    return placeholder === undefined ? whole : (placeholder.forms?.[1] ?? '…');
  });
}

/** The words for an organization are feminine in every language here that has a gender; of others the author says it. */
function genderOf({ name, gender }: Placeholder): Gender {
  return gender ?? (name === 'organizations' ? 'feminine' : 'masculine');
}

/** @returns what is wrong with the placeholders of a text, with the cure; an empty list when nothing is */
export function placeholderProblems(text: string, language: string): string[] {
  return [...text.matchAll(BRACED)].flatMap(([whole, inside = '']) => {
    const placeholder = read(inside);
    if (placeholder === undefined) return [`has ${whole}, which is not known; ${KNOWN}`];
    const { name, words, gender } = placeholder;
    if (!words) return [];
    if (!hasNumberWords(language))
      return [`has ${whole}, but numbers are written in words in en, es, fr and pt only; write {{${name}}}`];
    if (gender === undefined && name !== 'organizations' && numbersHaveGender(language))
      return [
        `has ${whole}, which agrees with what is counted; write {{${name} in words, feminine}} or {{${name} in words, masculine}}`,
      ];
    return [];
  });
}

/** @returns what is wrong with a part of a letter that takes no placeholders, with the cure; an empty list when nothing is */
export function misplacedProblems(text: string): string[] {
  return [...text.matchAll(BRACED)].map(
    ([whole]) =>
      `has ${whole}, but numbers are written into ${NUMBERED_PARTS.join(', ')} only; say it without a number`,
  );
}

const KNOWN =
  'write {{count}}, {{organizations}} or {{individuals}}, as digits, like {{count in words}}, or like {{count: organization | organizations}}';

/** @returns whether the text says how many sign it: all of them, or the organizations */
export function saysHowMany(text: string): boolean {
  return [...text.matchAll(BRACED)].some(([, inside = '']) => {
    const placeholder = read(inside);
    return placeholder !== undefined && placeholder.forms === undefined && placeholder.name !== 'individuals';
  });
}
