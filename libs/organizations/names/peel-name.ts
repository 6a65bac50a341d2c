import { fitAcronym } from './acronyms.js';
import {
  CHAPTER_WORDS,
  FORMER_WORDS,
  NOW_WORDS,
  ROLE_WORDS,
  SIGNING_WORDS,
  STOP_WORDS,
  UNIT_WORDS,
  WHOLE_WORDS,
} from './data/vocabulary.js';
import { peelHead } from './peel-head.js';
import type { PeeledName, Tail } from './peeled-name.js';
import { onlyPlaces, placeOfAdjective } from './places.js';
import { legalForm } from './legal-forms.js';
import { type Joint, segmentsOf, type Segment, withoutMembers } from './segments.js';
import { allWords, contentWords, type Word } from './words.js';

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
  let last = peeled.words;
  for (const segment of rest) last = peelSegment(segment, peeled, last);
  peelHead(peeled);
  for (const tail of peeled.tails) tail.words = tail.words.filter((word) => !STOP_WORDS.has(word.text));
  peeled.tails = peeled.tails.filter((tail) => tail.words.length > 0);
  peeled.numbers = numbersOf([...peeled.words, ...peeled.tails.flatMap((tail) => tail.words)]);
  peeled.person = peeled.tails.some((tail) => tail.words.some((word) => ROLE_WORDS.has(word.text)));
  return peeled;
}

function contentOf(words: readonly Word[]): Word[] {
  return words.filter((word) => !STOP_WORDS.has(word.text));
}

/** Classifies what stands behind the name. Gives the words that an enumeration ("A, B e C") goes on from. */
function peelSegment(segment: Segment, peeled: PeeledName, last: Word[]): Word[] {
  const words = allWords(segment.text);
  const plain = contentOf(words);
  // "– IL" and "– DE" are states before they are articles.
  if (plain.length === 0) {
    peelPlaces(words, peeled, last, segment.joint);
    return last;
  }
  if (legalForm(words) !== undefined || legalForm(plain) !== undefined) {
    peeled.legalForms.push(plain.map((word) => word.text).join(' '));
    return last;
  }
  const [first, ...others] = words;
  // "Asian Services in Action, Inc. (ASIA)": an acronym that is a place as well.
  if (
    first !== undefined &&
    others.length === 0 &&
    first.text.length >= 3 &&
    fitAcronym(first.text, peeled.words) === 'exact'
  ) {
    peeled.acronyms.push(first.text);
    return last;
  }
  if (
    first !== undefined &&
    others.length > 0 &&
    legalForm([first]) !== undefined &&
    onlyPlaces(others) !== undefined
  ) {
    peeled.legalForms.push(first.text);
    peelPlaces(others, peeled, last);
    return last;
  }
  if (peelPlaces(words, peeled, last, segment.joint)) return last;
  if (segment.joint !== 'comma' && peelWhole(plain, peeled)) return last;
  if (SIGNING_WORDS.has(plain[0]?.text ?? '')) return last;
  if (FORMER_WORDS.has(plain[0]?.text ?? '') || (segment.joint === 'bracket' && isNow(plain))) {
    peeled.tails.push({ kind: 'former', joint: segment.joint, words: plain.slice(1) });
    return last;
  }
  if (peelAcronym(segment, words, peeled)) return last;
  // A comma is an enumeration more often than a tail: "Soropositividade, Comunicação e Gênero".
  const role = plain.some((word) => ROLE_WORDS.has(word.text));
  if ((segment.joint === 'comma' || (segment.joint === 'colon' && last !== peeled.words)) && !role) {
    if (last === peeled.words) peeled.lead ??= contentOf(last).length;
    last.push(...words);
    return last;
  }
  const unit = UNIT_WORDS.has(plain[0]?.text ?? '') || UNIT_WORDS.has(plain.at(-1)?.text ?? '');
  const tail: Tail = { kind: unit && plain.length > 1 ? 'unit' : 'other', joint: segment.joint, words };
  peeled.tails.push(tail);
  return tail.words;
}

/** "(now Human Rights First)"; NOW alone is an acronym. */
function isNow(plain: readonly Word[]): boolean {
  return plain.length > 2 && NOW_WORDS.has(plain[0]?.text ?? '');
}

function peelPlaces(words: readonly Word[], peeled: PeeledName, last: readonly Word[], joint?: Joint): boolean {
  const bare = words.filter((word) => !CHAPTER_WORDS.has(word.text));
  const places = onlyPlaces(bare);
  const chapter = bare.length < words.length;
  if (places === undefined && !(chapter && bare.length === 0)) return false;
  if (last.length === 0) return false;
  peeled.places.push(...(places ?? []).map((place) => ({ ...place, style: 'apart' as const, joint })));
  peeled.chapter ||= chapter;
  return true;
}

function peelWhole(plain: readonly Word[], peeled: PeeledName): boolean {
  if (!plain.every((word) => WHOLE_WORDS.has(word.text))) return false;
  peeled.whole = true;
  return true;
}

/** A single word, or a word and a place: "(CEJIL)", "– GTPM", "(CPA Boston)", "CPT/CE". */
function peelAcronym(segment: Segment, words: readonly Word[], peeled: PeeledName): boolean {
  const [first, ...behind] = words.filter((word) => !CHAPTER_WORDS.has(word.text));
  if (first === undefined || first.text.length < 2) return false;
  const places = behind.length === 0 ? [] : onlyPlaces(behind);
  const joined = words.map((word) => word.text).join('');
  if (places === undefined) {
    // "(APIA Vote-MI)", "(NAACP LDF)", "(LARASA – Colorado)": an acronym in pieces still reads against the name.
    if (words.length > 3) return false;
    if (fitAcronym(joined, peeled.words) === 'exact') {
      peeled.acronyms.push(joined);
      return true;
    }
    return peelAcronymWithPlace(first, behind, peeled);
  }
  const fit = fitAcronym(first.text, peeled.words);
  if (segment.joint === 'comma' && fit === 'none' && places.length === 0) return false;
  if (segment.joint === 'colon' && fit === 'none') return false;
  if (fit === 'none' && (first.ideas.length > 0 || first.text.length > 12)) return false;
  (fit === 'none' ? peeled.marks : peeled.acronyms).push(first.text);
  peeled.places.push(...places.map((place) => ({ ...place, style: 'apart' as const })));
  peeled.chapter ||= words.some((word) => CHAPTER_WORDS.has(word.text));
  return true;
}

/** "CDDH/Serra", "UBM Potiguar": an acronym and a word that is a place nobody listed, or an adjective of one. */
function peelAcronymWithPlace(acronym: Word, behind: readonly Word[], peeled: PeeledName): boolean {
  const [place] = behind;
  if (place === undefined || behind.length > 1 || place.ideas.length > 0) return false;
  if (!['exact', 'full'].includes(fitAcronym(acronym.text, peeled.words))) return false;
  const code = placeOfAdjective(place);
  peeled.acronyms.push(acronym.text);
  if (code === undefined) peeled.marks.push(place.text);
  else peeled.places.push({ codes: [code], length: 1, style: 'apart' });
  return true;
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
