import { placeOfAdjective, type Word } from '#organizations';
import type { NamesSeen } from './evidence.js';
import type { Finding } from './comparison.js';
import { likeness, shareIdea } from './likeness.js';
import { namesPart } from './word-kinds.js';

/** This part of the weight may lack a counterpart ("Due Process of Law Foundation", "Fundación para el Debido Proceso"). */
const MISSING = 0.2;
/** So many words, and so much of their weight, must have one then: "Human Rights Campaign" stands in many another name. */
const FEWEST = 3;
const TELLING = 1;
/** Of so many words one may be the only one that differs between the languages. */
const MANY = 4;
/** A shared acronym of this many letters makes a translation safe; a shorter one a better question. */
const TRUSTED_ACRONYM = 4;

/**
 * The words of one name have their counterparts in the other, in whatever order, and at least two say it in another language,
 * or one beside a word or an acronym of both ("Ford Foundation", "Fundación Ford"). A translation alone is a question, never an answer: the
 * words of a generic name translate each other in every country.
 */
export function translated({ left, right, acronyms, directory }: NamesSeen): Finding | undefined {
  if (left.words.length < 2 || right.words.length < 2) return undefined;
  const pairs = pairWords(left.words, right.words);
  // Words of one root alone are rather two names ("Holloway Springs", "Hollowayville") than two languages.
  if (pairs.meant === 0) return undefined;
  const own = left.words.some((word) => word.ideas.length === 0 && right.words.some((one) => one.text === word.text));
  const backed = own || acronyms.shared !== undefined || left.words.length >= MANY;
  if (pairs.other === 1 && !backed) return undefined;
  // One word may say two of the other language: "sindical" is "trade union".
  const lacking = [...unsaid(pairs.onlyLeft, right.words), ...unsaid(pairs.onlyRight, left.words)];
  const weigh = (words: readonly Word[]): number => words.reduce((sum, word) => sum + directory.weightOf(word), 0);
  if (weigh(lacking) > MISSING * weigh([...left.words, ...right.words])) return undefined;
  const told =
    left.words.length - pairs.onlyLeft.length >= FEWEST && weigh(left.words) - weigh(pairs.onlyLeft) >= TELLING;
  if (lacking.length > 0 && !(told && lacking.every(mayLack))) return undefined;
  return findingOf(lacking.length === 0, own, acronyms.shared);
}

/** What a translation says: of every word or of most, with a name of their own or an acronym that both have. */
function findingOf(everyWord: boolean, own: boolean, acronym: string | undefined): Finding {
  if (acronym !== undefined && acronym.length >= 3)
    return {
      score: acronym.length >= TRUSTED_ACRONYM && everyWord ? 0.86 : 0.78,
      domainSettles: true,
      reasons: ['The same acronym, and words that translate each other.'],
      whole: true,
    };
  const common = !own && acronym === undefined;
  return everyWord
    ? { score: 0.6, domainSettles: true, reasons: ['The words translate each other.'], whole: true, common }
    : { score: 0.52, reasons: ['Most of the words translate each other.'], common };
}

/** Two names word by word, in whatever order. */
interface WordPairs {
  onlyLeft: Word[];
  onlyRight: Word[];
  /** How many pairs are of different words, and how many of these mean the same. */
  other: number;
  meant: number;
}

/** Gives every word of the left name the best word of the right that is still free: the same one, then one that is like it. */
function pairWords(left: readonly Word[], right: readonly Word[]): WordPairs {
  const open = [...right];
  const pairs: WordPairs = { onlyLeft: [], onlyRight: open, other: 0, meant: 0 };
  for (const word of left) {
    const match = takeCounterpart(word, open);
    if (match === undefined) pairs.onlyLeft.push(word);
    else if (match.stem !== word.stem) {
      pairs.other += 1;
      if (meansTheSame(word, match)) pairs.meant += 1;
    }
  }
  return pairs;
}

function takeCounterpart(word: Word, open: Word[]): Word | undefined {
  const same = open.findIndex((one) => one.stem === word.stem);
  const found = same < 0 ? open.findIndex((one) => alike(word, one)) : same;
  return found < 0 ? undefined : open.splice(found, 1)[0];
}

/** A common word; no name, no nationality, and none of those that make another organization of one. */
function mayLack(word: Word): boolean {
  return word.ideas.length > 0 && placeOfAdjective(word) === undefined && !namesPart([word]);
}

function unsaid(words: readonly Word[], others: readonly Word[]): Word[] {
  return words.filter((word) => !others.some((other) => meansTheSame(word, other)));
}

function alike(left: Word, right: Word): boolean {
  return meansTheSame(left, right) || likeness(left, right) !== undefined;
}

/** In whatever languages: "mujeres" and "women", "mexicana" and "Mexican". */
function meansTheSame(left: Word, right: Word): boolean {
  if (shareIdea(left, right)) return true;
  const place = placeOfAdjective(left);
  return place !== undefined && place === placeOfAdjective(right);
}
