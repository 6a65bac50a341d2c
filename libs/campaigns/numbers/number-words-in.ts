/** Finds the numbers that a text says in words. */
import { lookUpLanguage } from '#platform/language';
import { isNumberWord, type Language, parseNumberWords } from './number-words.js';

/** A number in words, and where it stands. */
export interface WordedNumber {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** Languages in which numbers in words are read. */
export const NUMBER_LANGUAGES: readonly Language[] = ['en', 'es', 'pt', 'fr'];

/** @param language BCP 47 @returns in which its number words are read: one whose words are not known is read in all that are */
export function numberLanguages(language: string): readonly Language[] {
  const own = lookUpLanguage([language], NUMBER_LANGUAGES) as Language | undefined;
  return own === undefined ? NUMBER_LANGUAGES : [own];
}

/**
 * Lower case without accents, every character in its old place, hyphens inside words as spaces: what numbers are searched
 * in, while offsets still point into `text`.
 */
export function searchable(text: string): string {
  const bare = [...text].map((letter) => {
    const base = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return base.length === letter.length ? base : letter;
  });
  return bare
    .join('')
    .replace(/(?<=\p{L})[-\u2010\u2011](?=\p{L})/gu, ' ')
    .replace(/\s/g, ' ');
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Gives the numbers in words in `text` (made by {@link searchable}) from left to right, "one" and lone words like "dos" included. */
export function numberWordsIn(text: string, language: Language): WordedNumber[] {
  const runs: Word[][] = [];
  let end = -1;
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const touching = match.index === end + 1 && text[end] === ' ';
    end = match.index + match[0].length;
    if (!isNumberWord(match[0], language)) continue;
    const word = { word: match[0], start: match.index, end };
    const run = runs.at(-1);
    if (run && touching && run.at(-1)?.end === match.index - 1) run.push(word);
    else runs.push([word]);
  }
  return runs.flatMap((run) => inRun(run, language));
}

/** No number is written in more words than this ("nine hundred and ninety nine thousand nine hundred and ninety nine"). */
const LONGEST = 14;

/** Takes the longest number off the front of the run of number words, again and again. */
function inRun(run: readonly Word[], language: Language): WordedNumber[] {
  const numbers: WordedNumber[] = [];
  for (let from = 0; from < run.length;) {
    let length = Math.min(LONGEST, run.length - from);
    let value: number | undefined;
    for (; length > 0 && value === undefined; length -= 1) {
      value = parseNumberWords(
        run.slice(from, from + length).map((part) => part.word),
        language,
      );
    }
    const [first, last] = [run[from], run[from + length]];
    if (value !== undefined && first && last) numbers.push({ value, start: first.start, end: last.end });
    from += length + 1;
  }
  return numbers;
}
