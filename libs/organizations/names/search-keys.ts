import { createHash } from 'node:crypto';
import { foldName } from '../fold-name.js';
import { initials } from './acronyms.js';
import { coreKey, peelName } from './peel-name.js';
import type { PeeledName } from './peeled-name.js';
import type { Word } from './words.js';

/** What is derived from a name and stored beside it, so that other spellings of it are found by index. */
export interface SearchKeys {
  /** foldName: equal keys are one spelling. */
  matchKey: string;
  /** The content words as typed, folded, with single spaces; empty when the name has no letter or digit. */
  searchText: string;
  /** The stems that are left when acronyms, places and legal forms are taken off. */
  coreKey: string;
  /** Code of the first place that was taken off (`us-ny`), or null. */
  place: string | null;
  /** The acronyms that stand beside the name. */
  acronyms: string[];
  /**
   * What it is looked up by: a bare word is the stem of a content word; any other key begins with a mark that no stem has
   * ({@link TAGS}).
   */
  keys: string[];
}

/** The first letter of a key that is no word. */
export const TAGS = {
  /** Two words of the line, side by side or with one between, in whatever order. */
  pair: '+',
  /** A short name that is shown: acronym, single word in brackets, a name of one word. */
  acronym: '=',
  /** The initials of the words. */
  initials: '@',
  /** All words of the core, of an alias or of a tail, in whatever order. */
  bag: '#',
  /** The core written as one word. */
  compact: '~',
  /** The ideas of the core, so that a translation is found. */
  ideas: '%',
  /** The core with its place. */
  place: '!',
} as const;

/** A name is stored under at most so many keys; only a whole paragraph has more. */
const MOST_KEYS = 80;
/** Longer keys are hashed: an index entry may not grow with a name. */
const MOST_LETTERS = 40;
/** A name of one word up to this length may be an acronym. */
const SHORT_NAME = 12;
/** Stands for the place of a name that has none. */
const NOWHERE = '-';
/** Words of two ideas ("droits": rights, law) make two keys, up to so many. */
const MOST_READINGS = 4;
/** Initials of fewer letters are everybody's. */
const FEWEST_INITIALS = 2;

/** Derives the stored keys of `name`. Depends neither on case nor on accents nor on the Unicode form. Pure. */
export function searchKeys(name: string): SearchKeys {
  const peeled = peelName(name);
  const place = peeled.places.find((one) => one.style !== 'inner');
  return {
    matchKey: foldName(name),
    searchText: peeled.line.map(({ text }) => text).join(' '),
    coreKey: coreKey(peeled),
    place: place?.codes[0] ?? null,
    acronyms: [...new Set(peeled.acronyms)],
    keys: [
      ...new Set([
        ...wordKeys(peeled.line),
        ...shortNames(peeled).map((one) => tagged(TAGS.acronym, one)),
        ...initialsOf(peeled).map((one) => tagged(TAGS.initials, one)),
        ...coreKeys(peeled),
      ]),
    ].slice(0, MOST_KEYS),
  };
}

/** The keys of the whole core, and of every tail: its words in any order, as one word, in any language, and at its place. */
export function coreKeys(peeled: PeeledName): string[] {
  return [
    ...coresOf(peeled).flatMap((words) => [bagKey(words), compactKey(words), ...ideasKeys(words)]),
    ...placeKeys(peeled),
  ];
}

/**
 * The stems of the words, and of every two that stand side by side or have one word between them; two common words also as
 * their ideas, so that "Sin Fronteras" leads to "Doctors Without Borders".
 */
export function wordKeys(words: readonly Word[]): string[] {
  const pairs = words.flatMap((word, at) =>
    words
      .slice(at + 1, at + 3)
      .flatMap((next) => (next.stem === word.stem ? [] : [pairKey(word.stem, next.stem), ...ideaPair(word, next)])),
  );
  return [...words.map(({ stem }) => stem), ...pairs];
}

function ideaPair({ ideas: [left] }: Word, { ideas: [right] }: Word): string[] {
  return left === undefined || right === undefined ? [] : [pairKey(TAGS.ideas + left, TAGS.ideas + right)];
}

/** The key of two words that stand near each other. */
export function pairKey(left: string, right: string): string {
  return tagged(TAGS.pair, left < right ? `${left} ${right}` : `${right} ${left}`);
}

/** Every short name that stands in or beside the name, folded. */
export function shortNames({ acronyms, marks, words, short }: PeeledName): string[] {
  const own = short && words[0] !== undefined && words[0].text.length <= SHORT_NAME ? [words[0].text] : [];
  return [...new Set([...acronyms, ...marks, ...own])];
}

/** The initials of the core and of the whole name with its place, each with and without articles. */
export function initialsOf({ words, spelled, tails }: PeeledName): string[] {
  const found = [words, spelled, ...tails.map((tail) => tail.words)].flatMap((list) => [
    initials(list),
    list.map(({ text }) => text[0]).join(''),
  ]);
  return [...new Set(found)].filter((one) => one.length >= FEWEST_INITIALS);
}

/** The word lists that may be the whole name of somebody: the core, and every tail. */
export function coresOf({ words, tails }: PeeledName): Word[][] {
  const tailed = tails.filter(({ words: its }) => its.length > 1).map((tail) => tail.words);
  return [words, ...tailed].map(withoutPlaces).filter((list) => list.length > 0);
}

/** The key of these words in whatever order. */
export function bagKey(words: readonly Word[]): string {
  return tagged(TAGS.bag, sorted(words.map(({ stem }) => stem)));
}

/** The key of these words written as one. */
function compactKey(words: readonly Word[]): string {
  return tagged(TAGS.compact, words.map(({ text }) => text).join(''));
}

/** The keys of these words said in any language: each common word as its idea. */
function ideasKeys(words: readonly Word[]): string[] {
  return readingsOf(words).map((reading) => tagged(TAGS.ideas, reading));
}

/** The ideas of the words, sorted: one text for each way to understand them. */
function readingsOf(words: readonly Word[]): string[] {
  let readings: string[][] = [[]];
  for (const { ideas, stem } of words) {
    const said = ideas.length === 0 ? [stem] : ideas;
    const more = readings.flatMap((reading) => said.map((idea) => [...reading, idea]));
    readings = more.length <= MOST_READINGS ? more : readings.map((reading) => [...reading, said[0] ?? stem]);
  }
  return [...new Set(readings.map(sorted))];
}

/** The core, in any language, at each place it may mean; a name without a place stands out of a crowd of chapters by that. */
function placeKeys({ words, places }: PeeledName): string[] {
  const codes = places.filter(({ style }) => style !== 'inner').flatMap((place) => place.codes);
  return (codes.length === 0 ? [NOWHERE] : codes).flatMap((code) => keysAt(code, words));
}

/** The keys of the same core without a place. */
export function placelessKeys({ words }: PeeledName): string[] {
  return keysAt(NOWHERE, words);
}

function keysAt(code: string, words: readonly Word[]): string[] {
  return (words.length === 0 ? [] : readingsOf(withoutPlaces(words))).map((reading) =>
    tagged(TAGS.place, `${code} ${reading}`),
  );
}

/** Inner places stand as `@code` among the words. */
function withoutPlaces(words: readonly Word[]): Word[] {
  const rest = words.filter(({ text }) => !text.startsWith('@'));
  return rest.length === 0 ? [...words] : rest;
}

function sorted(stems: readonly string[]): string {
  return [...new Set(stems)].sort().join(' ');
}

/** A key with its mark; a long one as its hash. */
export function tagged(tag: string, text: string): string {
  return (
    tag + (text.length <= MOST_LETTERS ? text : createHash('sha256').update(text).digest('base64url').slice(0, 16))
  );
}
