import { foldName } from '../fold-name.js';
import type { PeeledName } from '../names/peeled-name.js';
import { peelName } from '../names/peel-name.js';
import { bagKey, coresOf, initialsOf, pairKey, searchKeys, shortNames, TAGS, wordKeys } from '../names/search-keys.js';
import { stemOf } from '../names/words.js';

/** What a new name is looked up by. */
export interface NameQuery {
  matchKey: string;
  searchText: string;
  /** Of the core, with a space behind: what begins with it has more words. */
  corePrefix: string;
  /** Keys that few names can have, whatever stands in them: the whole core, acronyms, initials. */
  telling: ReadonlyMap<string, number>;
  /** Stems, and pairs of stems: worth what they are rare. */
  words: string[];
  /** Of the words, those that may be a slip of the pen, with the words around them. */
  slippery: ReadonlyMap<string, string[]>;
  /** Of the words, those that may be two written as one: every way to take them apart, as keys of pairs. */
  glued: ReadonlyMap<string, string[]>;
}

/**
 * How much a key says when one name has it; a word of one name says 1. An acronym says all there is to say about a name that
 * has no word in common, so it must stand against several words.
 */
const WEIGHT = { core: 2, part: 1, shown: 3, spelled: 3, initials: 1 };
/** Equal initials on both sides say something from this length on (as for the comparer). */
const TELLING_INITIALS = 5;
/** Three initials or more are taken for an acronym; two are everybody's. */
const FEWEST_LETTERS = 3;
/** Two words written as one have at least so many letters, and each of them so many. */
const GLUED_LETTERS = 8;
const PART_LETTERS = 3;

/** Says how to look up `name`. Pure; depends neither on case nor on accents nor on the Unicode form. */
export function nameQuery(name: string): NameQuery {
  const peeled = peelName(name);
  const { keys, searchText, coreKey } = searchKeys(name);
  const plain = new Set(
    peeled.line.filter(({ ideas, text }) => ideas.length === 0 && !/\d/.test(text)).map(({ stem }) => stem),
  );
  const around = (stem: string): string[] => {
    const at = peeled.line.findIndex((word) => word.stem === stem);
    return peeled.line.slice(Math.max(0, at - 2), at + 3).flatMap((word) => (word.stem === stem ? [] : [word.stem]));
  };
  return {
    matchKey: foldName(name),
    searchText,
    corePrefix: coreKey === '' ? '' : `${coreKey} `,
    telling: tellingKeys(peeled, keys),
    words: [...new Set([...wordKeys(peeled.line), ...joined(peeled)])],
    slippery: new Map([...plain].map((stem) => [stem, around(stem)])),
    glued: new Map(
      peeled.line
        .filter(({ text, stem }) => text.length >= GLUED_LETTERS && plain.has(stem))
        .map(({ text, stem }) => [stem, takenApart(text)]),
    ),
  };
}

function tellingKeys(peeled: PeeledName, keys: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  const add = (key: string, weight: number): void => void found.set(key, Math.max(weight, found.get(key) ?? 0));
  const whole: readonly string[] = [TAGS.bag, TAGS.compact, TAGS.ideas, TAGS.place];
  for (const key of keys) if (whole.includes(key.charAt(0))) add(key, WEIGHT.core);
  for (const part of parts(peeled)) add(part, WEIGHT.part);
  for (const short of shortNames(peeled)) {
    add(TAGS.acronym + short, WEIGHT.shown);
    add(TAGS.initials + short, WEIGHT.spelled);
  }
  for (const letters of initialsOf(peeled)) {
    if (letters.length >= FEWEST_LETTERS) add(TAGS.acronym + letters, WEIGHT.spelled);
    if (letters.length >= TELLING_INITIALS) add(TAGS.initials + letters, WEIGHT.initials);
  }
  return found;
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

function takenApart(text: string): string[] {
  return Array.from({ length: text.length - 2 * PART_LETTERS + 1 }, (_, index) => index + PART_LETTERS).map((at) =>
    pairKey(stemOf(text.slice(0, at)), stemOf(text.slice(at))),
  );
}
