import type { LetterText } from '../letter-text.js';
import type { Language } from '../numbers/number-words.js';
import { numberLanguages, numberWordsIn, searchable } from '../numbers/number-words-in.js';
import { canonicalLetter } from './canonical-letter.js';
import { type LetterCounts, NUMBERED_PARTS } from './placeholders.js';

const PLACEHOLDER = /\{\{[^{}]*\}\}/g;
/** English never separates thousands by a space. */
const DIGITS = /\p{Nd}+(?:[.,'’\u00a0\u202f]\p{Nd}+)*/gu;
const SPACED_DIGITS = /\p{Nd}{1,3}(?: \p{Nd}{3})+(?!\p{Nd})|\p{Nd}+(?:[.,'’\u00a0\u202f]\p{Nd}+)*/gu;
/** A number and nothing else: what agrees with it (`{{count: a | b}}`) could say anything. */
const NUMBER = /^\{\{\s*[A-Za-z]+(\s+in words(\s*,\s*(masculine|feminine))?)?\s*\}\}$/;

/**
 * Whether a letter says the same but for numbers, in digits or in words, that became placeholders: so a wrong "94" or "ninety-four" can become
 * `{{count}}` when nothing else may change any more, and a "30 %" that people signed cannot become "60 %". A title takes no placeholder: a number
 * in it, or a placeholder that is printed as it stands, may become one of the roster's.
 *
 * @param counts of the roster as it is now; without them titles are the same
 */
export function onlyNumbersDiffer(
  before: readonly LetterText[],
  after: readonly LetterText[],
  counts?: LetterCounts,
): boolean {
  return (
    before.length === after.length &&
    after.every((text) => {
      const old = before.find(({ language }) => language === text.language);
      return old !== undefined && sayTheSame(old, text, Object.values(counts ?? {}));
    })
  );
}

function sayTheSame(before: LetterText, after: LetterText, counts: readonly number[]): boolean {
  const [old, now] = [textsOf(before), textsOf(after)];
  return (
    old.length === now.length &&
    numberLanguages(after.language).some((language) =>
      now.every(({ place, text }, index) => {
        const was = old[index];
        if (was?.place !== place || was.text === text) return was?.place === place;
        const [parts, wasParts] = [partsOf(text, language), partsOf(was.text, language)];
        if (place === 'title')
          return sameButNumbers(wasParts, parts, (part) => counts.includes(valueOf(part, language)));
        return (
          NUMBERED_PARTS.some((one) => one === place) &&
          sameButNumbers(wasParts, parts, (part, old) => NUMBER.test(part) && !old.startsWith('{{'))
        );
      }),
    )
  );
}

/** Every text of a letter, with the name of its place. */
function textsOf(letter: LetterText): { place: string; text: string }[] {
  return Object.entries(canonicalLetter(letter)).flatMap(([place, value]: [string, string | string[] | null]) =>
    (Array.isArray(value) ? value : value === null ? [] : [value]).map((text) => ({ place, text })),
  );
}

/** @returns the number that a part says; NaN for a placeholder */
function valueOf(part: string, language: Language): number {
  const [worded] = numberWordsIn(searchable(part), language);
  return worded?.value ?? (part.startsWith('{{') ? NaN : Number(part.replaceAll(/\P{Nd}/gu, '')));
}

/** Placeholders and numbers stand at the odd places. "One" is no number here: it is an article, too. */
function partsOf(text: string, language: Language): string[] {
  const placeholders = placesOf(text, PLACEHOLDER);
  const numbers = [
    ...placesOf(text, language === 'en' ? DIGITS : SPACED_DIGITS),
    ...numberWordsIn(searchable(text), language).filter(({ value }) => value !== 1),
  ].filter((number) => !placeholders.some(({ start, end }) => start < number.end && number.start < end));
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of [...placeholders, ...numbers].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(from, start), text.slice(start, end));
    from = end;
  }
  return [...parts, text.slice(from)];
}

function placesOf(text: string, what: RegExp): { start: number; end: number }[] {
  return [...text.matchAll(what)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** @param may whether a number or placeholder may become this */
function sameButNumbers(before: string[], after: string[], may: (part: string, old: string) => boolean): boolean {
  return (
    before.length === after.length &&
    after.every((part, index) => {
      const old = before[index] ?? '';
      return part === old || (index % 2 === 1 && may(part, old));
    })
  );
}
