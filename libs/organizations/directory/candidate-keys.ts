import { foldName } from '../fold-name.js';
import type { PeeledName } from '../names/peeled-name.js';
import { coreKey, peelName } from '../names/peel-name.js';
import {
  bagKey,
  coreKeys,
  coresOf,
  initialsOf,
  pairKey,
  placelessKeys,
  shortNames,
  tagged,
  TAGS,
  wordKeys,
} from '../names/search-keys.js';
import { stemOf, type Word, wordOf } from '../names/words.js';

/** What a new name is looked up by. */
export interface NameQuery {
  peeled: PeeledName;
  matchKey: string;
  searchText: string;
  /** Of the core, with a space behind: what begins with it has more words. */
  corePrefix: string;
  /** Keys that few names can have, whatever stands in them: the whole core, acronyms, initials. */
  telling: ReadonlyMap<string, number>;
  /** Stems, and pairs of stems: worth what they are rare. */
  words: string[];
  /** Of the stems, those that may be a slip of the pen. */
  slippery: string[];
  /** Of the stems, those that may be two words written as one: every way to take them apart. */
  glued: ReadonlyMap<string, { key: string; parts: string[] }[]>;
}

/**
 * How much a key says when one name has it; a word of one name says 1. An acronym says all there is to say about a name that
 * has no word in common, so it must stand against several words.
 */
const WEIGHT = { core: 2, part: 1, shown: 3, spelled: 3, loose: 1, initials: 1 };
/** Equal initials on both sides say something from this length on (as for the comparer). */
const TELLING_INITIALS = 5;
/** Three initials or more are taken for an acronym; two are everybody's. */
const FEWEST_LETTERS = 3;
/** Initials that stand before another name have no more letters. */
const WORN = /^[a-z]{3,8}$/;
/** Acronyms that may be made of more than initials, and how many letters a word gives. */
const LOOSE = /^[a-z]{5,8}$/;
const MOST_OF_A_WORD = 4;
/** Two words written as one have at least so many letters, and each of them so many. */
const GLUED_LETTERS = 8;
const MOST_GLUED = 40;
const PART_LETTERS = 3;

/** Says how to look up `name`. Pure; depends neither on case nor on accents nor on the Unicode form. */
export function nameQuery(name: string): NameQuery {
  return queryOf(peelName(name), foldName(name));
}

/** The query with some of its stems written otherwise: each as the words given for it. */
export function respelled(
  { peeled, matchKey }: NameQuery,
  otherwise: ReadonlyMap<string, readonly string[]>,
): NameQuery {
  const respell = (words: readonly Word[]): Word[] =>
    words.flatMap((word) => otherwise.get(word.stem)?.map((text) => wordOf(text)) ?? [word]);
  const { words, line, spelled, tails } = peeled;
  const written = {
    ...peeled,
    words: respell(words),
    line: respell(line),
    spelled: respell(spelled),
    tails: tails.map((tail) => ({ ...tail, words: respell(tail.words) })),
  };
  return queryOf(written, matchKey);
}

function queryOf(peeled: PeeledName, matchKey: string): NameQuery {
  const plain = peeled.line.filter(({ ideas, text }) => ideas.length === 0 && !/\d/.test(text));
  return {
    peeled,
    matchKey,
    searchText: peeled.line.map(({ text }) => text).join(' '),
    corePrefix: peeled.words.length === 0 ? '' : `${coreKey(peeled)} `,
    telling: tellingKeys(peeled),
    words: [...new Set([...wordKeys(peeled.line), ...joined(peeled)])],
    slippery: [...new Set(plain.map(({ stem }) => stem))],
    glued: new Map(
      plain
        .filter(({ text }) => text.length >= GLUED_LETTERS && text.length <= MOST_GLUED)
        .map(({ text, stem }) => [stem, takenApart(text)]),
    ),
  };
}

function tellingKeys(peeled: PeeledName): Map<string, number> {
  const found = new Map<string, number>();
  const add = (key: string, weight: number): void => void found.set(key, Math.max(weight, found.get(key) ?? 0));
  for (const key of [...coreKeys(peeled), ...placelessKeys(peeled)]) add(key, WEIGHT.core);
  for (const part of parts(peeled)) add(part, WEIGHT.part);
  for (const short of shortNames(peeled)) {
    add(tagged(TAGS.acronym, short), WEIGHT.shown);
    add(tagged(TAGS.initials, short), WEIGHT.spelled);
  }
  // A name with more words is found by them.
  const first = peeled.words[0];
  if (peeled.short)
    for (const letters of looseInitials(first?.text ?? '')) add(tagged(TAGS.initials, letters), WEIGHT.loose);
  // "ACLU Foundation": the first word may be the initials of a name that shows no acronym, and the other way round.
  else if (first !== undefined && first.ideas.length === 0 && WORN.test(first.text))
    add(tagged(TAGS.initials, first.text), WEIGHT.spelled);
  for (const letters of initialsOf(peeled)) {
    if (letters.length >= FEWEST_LETTERS) add(tagged(TAGS.acronym, letters), WEIGHT.spelled);
    if (WORN.test(letters)) add(stemOf(letters), WEIGHT.spelled);
    if (letters.length >= TELLING_INITIALS) add(tagged(TAGS.initials, letters), WEIGHT.initials);
  }
  return found;
}

/**
 * The initials that an acronym of five letters or more may have been made of, when words gave more than their first letter:
 * `cfss` for CFESS, Conselho Federal de Serviço Social. As for `fitAcronym`, a word gives four letters at most; half of the
 * letters must be initials, or everything reads.
 */
function looseInitials(acronym: string): string[] {
  if (!LOOSE.test(acronym)) return [];
  let found = [{ letters: acronym.charAt(0), last: 0 }];
  const readings: string[] = [];
  while (found.length > 0) {
    const ended = found.filter(({ last }) => acronym.length - last <= MOST_OF_A_WORD);
    readings.push(...ended.map(({ letters }) => letters));
    found = found.flatMap(({ letters, last }) =>
      [...acronym.slice(last + 1, last + 1 + MOST_OF_A_WORD)].map((letter, at) => ({
        letters: letters + letter,
        last: last + 1 + at,
      })),
    );
  }
  const fewest = Math.max(FEWEST_LETTERS, Math.ceil(acronym.length / 2));
  return [...new Set(readings)].filter((letters) => letters.length >= fewest && letters !== acronym);
}

/** The name may be longer than the one that is known, at its beginning or its end. */
function parts(peeled: PeeledName): string[] {
  return [...coresOf(peeled), peeled.line].flatMap((words) =>
    words.slice(2).flatMap((_, at) => [bagKey(words.slice(0, at + 2)), bagKey(words.slice(at + 1))]),
  );
}

/** "Action Aid" may be known as one word. */
function joined({ line }: PeeledName): string[] {
  return line.slice(1).flatMap((word, at) => {
    const before = line[at]?.text ?? '';
    return before.length >= PART_LETTERS && word.text.length >= PART_LETTERS ? [stemOf(before + word.text)] : [];
  });
}

function takenApart(text: string): { key: string; parts: string[] }[] {
  return Array.from({ length: text.length - 2 * PART_LETTERS + 1 }, (_, index) => {
    const parts = [text.slice(0, index + PART_LETTERS), text.slice(index + PART_LETTERS)];
    return { key: pairKey(stemOf(parts[0] ?? ''), stemOf(parts[1] ?? '')), parts };
  });
}
