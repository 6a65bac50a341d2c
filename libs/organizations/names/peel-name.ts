import { ROLE_WORDS, STOP_WORDS } from './data/vocabulary.js';
import { peelBehind } from './peel-behind.js';
import { peelHead } from './peel-head.js';
import type { PeeledName } from './peeled-name.js';
import { addTaken } from './segment-behind.js';
import { segmentsOf, withoutMembers } from './segments.js';
import { allWords, contentWords, withoutStopWords, type Word } from './words.js';

/**
 * Takes an organization's name apart: acronyms, places, legal forms, remarks, chapters and taglines come off; what is left in
 * `words` is compared. Works on any text, whatever its case, accents or Unicode form.
 */
export function peelName(entry: string): PeeledName {
  const name = withoutMembers(entry);
  const peeled: PeeledName = {
    words: [],
    acronyms: [],
    marks: [],
    spelled: [],
    line: contentWords(name),
    short: false,
    places: [],
    tails: [],
    legalForms: [],
    numbers: [],
    chapter: false,
    whole: false,
    person: false,
  };
  // "(The) Latino Network": an article in brackets is no name.
  const segments = segmentsOf(name);
  const begin = segments.findIndex((segment) => allWords(segment.text).some((word) => !STOP_WORDS.has(word.text)));
  const [first, ...rest] = segments.slice(Math.max(0, begin));
  if (first === undefined) return peeled;
  peeled.words = allWords(first.text);
  let goesOn = peeled.words;
  for (const { joint, text } of rest) {
    const words = allWords(text);
    const taken = peelBehind({ joint, words, plain: withoutStopWords(words), name: peeled.words, goesOn });
    goesOn = addTaken(taken, peeled, goesOn);
  }
  peelHead(peeled);
  for (const tail of peeled.tails) tail.words = withoutStopWords(tail.words);
  peeled.tails = peeled.tails.filter((tail) => tail.words.length > 0);
  peeled.numbers = numbersOf([...peeled.words, ...peeled.tails.flatMap((tail) => tail.words)]);
  peeled.person = peeled.tails.some((tail) => tail.words.some((word) => ROLE_WORDS.has(word.text)));
  return peeled;
}

const ROMAN: Readonly<Record<string, string>> = {
  ii: '2',
  iii: '3',
  iv: '4',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  xi: '11',
  xii: '12',
};

function numbersOf(words: readonly Word[]): string[] {
  const found = words.flatMap((word) => [
    ...(word.text.match(/\d+/g) ?? []),
    ...(Object.hasOwn(ROMAN, word.text) ? [ROMAN[word.text] ?? ''] : []),
  ]);
  return [...new Set(found.map((one) => one.replace(/^0+(?=\d)/, '')))].sort();
}

/** The name without what was peeled off, as a key: the same for every spelling of one core, to count what is seen with it. */
export function coreKey(peeled: PeeledName): string {
  return peeled.words.map((word) => word.stem).join(' ');
}
