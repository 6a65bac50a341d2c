import { createHash } from 'node:crypto';
import anyAscii from 'any-ascii';
import { GENERIC_WORDS } from './data/generic-words.js';
import { ABBREVIATIONS, PHRASES, STOP_WORDS } from './data/vocabulary.js';

/** One word of a name, ready to compare. */
export interface Word {
  /** Folded: lower case, Latin letters without accents, digits. */
  text: string;
  /** Without the endings of gender and number in en es fr pt; equal stems are one word in another form. */
  stem: string;
  /** The ideas of common words ("centre" for center, centro): equal ideas are one word in another language. */
  ideas: readonly string[];
  /** Written for both genders: "Advogados e Advogadas". */
  both?: boolean;
  /** Written short, with a point: "Assoc.". */
  short: boolean;
}

const IDEAS = ideasByWord();

function ideasByWord(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const line of GENERIC_WORDS.trim().split('\n')) {
    const words = line.trim().split(/\s+/);
    const idea = words[0] ?? '';
    for (const word of words) {
      for (const key of new Set([word, stemOf(word)])) {
        const ideas = found.get(key) ?? [];
        if (!ideas.includes(idea)) found.set(key, [...ideas, idea]);
      }
    }
  }
  return found;
}

/**
 * Folds a text for comparison: case, accents and other scripts (any-ascii) are taken to lower-case Latin letters; everything
 * but letters, digits, points and spaces becomes a space. The result depends neither on case nor on the Unicode form.
 */
export function foldText(text: string): string {
  // Through upper case and back, as in foldName: JavaScript has no full case folding.
  const cased = PLAIN.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
  const joined = cased
    .replace(ELISION, '$1 ')
    .replace(/[\u2018\u2019\u201b\u02bc`´']/g, '')
    .replace(/[™℠®©]/g, '');
  return bounded(
    (PLAIN.test(joined) ? joined : anyAscii(joined).toLowerCase().replace(/[`'"]/g, ''))
      .replace(/[^a-z0-9.]+/g, ' ')
      .trim(),
  );
}

/** One emoji becomes up to 42 letters; what is derived from a text must fit into an index, and be compared in bounded time. */
const MOST_LETTERS = 1_000;
const HASH_LETTERS = 16;

/** Beyond the bound a word that no other text has stands for the rest. Bounded again it stays as it is. */
function bounded(text: string): string {
  if (text.length <= MOST_LETTERS) return text;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, HASH_LETTERS);
  return `${text.slice(0, MOST_LETTERS - HASH_LETTERS - 1).trimEnd()} ${hash}`;
}

const PLAIN = /^[\x20-\x7e]*$/;
/** "l’Homme", "d'Ivoire": an article or preposition in French, Italian and Catalan. */
const ELISION = /(?<![\p{L}\p{N}])([ldnmjcst]|qu|sant|dell|all|nell|sull|dall)['’](?=\p{L})/gu;

/** The words of a text that carry a name: without articles, prepositions and conjunctions of en es fr pt. */
export function contentWords(text: string): Word[] {
  return withoutDoubles(withoutStopWords(allWords(text)));
}

/** The words that are no article, preposition or conjunction. */
export function withoutStopWords(words: readonly Word[]): Word[] {
  return words.filter((word) => !STOP_WORDS.has(word.text));
}

/** Every word of a text, with articles and prepositions. */
export function allWords(text: string): Word[] {
  return PHRASES.reduce((folded, [phrase, word]) => folded.replace(phrase, word), foldText(text))
    .split(' ')
    .flatMap((part) => part.split(/\.(?=[a-z0-9]{3})/))
    .map((part) => ({ part, text: part.replace(/\./g, '') }))
    .filter((one) => one.text !== '')
    .map(({ part, text: word }) => wordOf(word, part.endsWith('.') && word.length > 1));
}

/** Words come again and again, so they are made once; emptied when full. */
const MOST_KEPT = 20_000;
const kept = new Map<string, Word>();

/** Makes one word out of folded text. The result is shared: never change it. */
export function wordOf(text: string, short = false): Word {
  const written = short && ABBREVIATIONS.has(`${text}.`) ? `${text}.` : text;
  const known = kept.get(written);
  const word = known ?? freshWord(written);
  if (known === undefined) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(written, word);
  }
  return short && word.text === text ? { ...word, short } : word;
}

function freshWord(text: string): Word {
  const whole = ABBREVIATIONS.get(text) ?? text;
  const stem = stemOf(whole);
  return { text: whole, stem, ideas: IDEAS.get(whole) ?? IDEAS.get(stem) ?? [], short: false };
}

/** "Advogados e Advogadas", "negras e negros": the second form says nothing new. */
export function withoutDoubles(words: Word[]): Word[] {
  const found: Word[] = [];
  for (const word of words) {
    const last = found.at(-1);
    if (last !== undefined && last.stem === word.stem && last.text !== word.text)
      found[found.length - 1] = { ...last, both: true };
    else found.push(word);
  }
  return found;
}

/**
 * Takes the endings of number and gender off a folded word of five letters or more. Deliberately light: a real
 * stemmer takes "international" and "internationale" for one word, but also "general" and "generation".
 */
export function stemOf(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word;
  const single = word
    .replace(/(?:coes|ciones)$/, 'cao')
    .replace(/cion$/, 'cao')
    .replace(/ies$/, 'y')
    .replace(/(?<=[rlnz])es$/, '')
    .replace(/(?<!s)s$/, '');
  return single.length < 5 ? single : single.replace(/(?<=dor|tor)a$/, '').replace(/[aoe]$/, '');
}
