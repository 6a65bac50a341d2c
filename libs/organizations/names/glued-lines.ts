import { fitAcronym } from './acronyms.js';
import { CHAPTER_WORDS, HEAD_NOUNS, STOP_WORDS, UNIT_WORDS } from './data/vocabulary.js';
import { legalForm } from './legal-forms.js';
import { onlyPlaces, placeOfAdjective } from './places.js';
import { allWords, withoutStopWords, type Word } from './words.js';

/** A line of a list that seems to hold two names, cut where the second begins. */
export type Cut = [string, string];

/**
 * Where two names seem to have run together on one line, or undefined. Looks for what closes a name (its acronym or a place
 * behind a dash, a legal form) with another beginning right behind it, for a second head noun ("… Instituto …"), and for two
 * names joined by "and".
 */
export function cutOf(line: string): Cut | undefined {
  const tokens = [...line.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    at: match.index,
    words: allWords(match[0]),
  }));
  for (let index = 1; index < tokens.length; index += 1) {
    if (begins(tokens, index)) {
      const at = tokens[index]?.at ?? 0;
      return [line.slice(0, at).replace(/(?:\s+(?:and|y|e|et|&)|[,;–—-])?\s+$/u, ''), line.slice(at)];
    }
  }
  return undefined;
}

interface Token {
  text: string;
  at: number;
  words: Word[];
}

const DASH = /^[–—-]+$/u;
const CAPITALIZED = /^[«“"']?\p{Lu}[\p{L}’']*\p{Ll}/u;

/** Whether another name begins at `index`. */
function begins(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !/^\P{L}*\p{Lu}/u.test(token.text)) return false;
  const before = tokens.slice(0, index);
  const next = segment(tokens.slice(index));
  if (joinedByAnd(before, next)) return true;
  if (!CAPITALIZED.test(token.text)) return false;
  return closedByMark(before, next) || closedByForm(before, next) || secondHead(before, next);
}

/** The words up to the next mark. */
function segment(tokens: readonly Token[]): Word[] {
  const end = tokens.findIndex((token, index) => index > 0 && /^[–—(/-]/u.test(token.text));
  return (end < 0 ? tokens : tokens.slice(0, end)).flatMap((token) => token.words);
}

/** "… Democracia – AJD Associação …", "… Nunca Mais – SP Habitat …": an acronym or a code of a place, and more behind it. */
function closedByMark(before: readonly Token[], next: readonly Word[]): boolean {
  const [dash, mark] = before.slice(-2);
  if (dash === undefined || mark === undefined || !(DASH.test(dash.text) || /[\p{L})][–—-]$/u.test(dash.text)))
    return false;
  if (!/^\p{Lu}{2,}$/u.test(mark.text) || isAddition(next)) return false;
  const name = before.slice(0, -2).flatMap((token) => token.words);
  if (name.length < 2 || mark.words[0] === undefined) return false;
  // A common head often gives no letter: "Coletivo Desentorpecendo a Razão – DAR".
  const bare = (name[0]?.ideas.length ?? 0) > 0 ? name.slice(1) : name;
  const reads = [name, bare].some((words) => fitAcronym(mark.words[0]?.text ?? '', words) === 'exact');
  return reads || mark.text.length === 2;
}

/** A place, a chapter or a unit goes on with the name before it. */
function isAddition(words: readonly Word[]): boolean {
  const [first] = words;
  return (
    first === undefined ||
    onlyPlaces(words) !== undefined ||
    placeOfAdjective(first) !== undefined ||
    STOP_WORDS.has(first.text) ||
    words.some((word) => CHAPTER_WORDS.has(word.text)) ||
    UNIT_WORDS.has(first.text)
  );
}

/** "Sin Fronteras, I.A.P. Casa del Migrante": a name closed by its legal form, and two words or more behind it. */
function closedByForm(before: readonly Token[], next: readonly Word[]): boolean {
  const last = before.at(-1);
  if (last === undefined || before.length < 3 || next.length < 2 || isAddition(next)) return false;
  if (!/^(?:(?:\p{Lu}\.){2,}|Inc\.|Ltd\.)$/u.test(last.text)) return false;
  return legalForm(last.words) !== undefined || legalForm(allWords(last.text.replace(/\./g, ''))) !== undefined;
}

/** "Grupo Lambda LGBT Brasil Grupo Tortura Nunca Mais": a name with its head, and another head of three words or more. */
function secondHead(before: readonly Token[], next: readonly Word[]): boolean {
  const [head] = next;
  const last = before.at(-1);
  if (head === undefined || last === undefined || !HEAD_NOUNS.has(head.text)) return false;
  if (!CAPITALIZED.test(last.text) && !/^\p{Lu}{3,}$/u.test(last.text)) return false;
  const from = before.findLastIndex((token) => DASH.test(token.text));
  const name = before.slice(from + 1).flatMap((token) => token.words);
  const told = (words: readonly Word[]): number => withoutStopWords(words).length;
  return (
    name[0] !== undefined &&
    HEAD_NOUNS.has(name[0].text) &&
    told(name) >= 3 &&
    told(next) >= 3 &&
    last.words.every((word) => !STOP_WORDS.has(word.text) && !HEAD_NOUNS.has(word.text) && !UNIT_WORDS.has(word.text))
  );
}

/** "FIAN Brazil and FIAN International": the same first word again, behind "and". */
function joinedByAnd(before: readonly Token[], next: readonly Word[]): boolean {
  const and = before.at(-1);
  const [first] = before[0]?.words ?? [];
  return (
    before.length >= 3 &&
    next.length >= 2 &&
    and !== undefined &&
    /^(?:and|y|e|et|&)$/u.test(and.text) &&
    first !== undefined &&
    first.ideas.length === 0 &&
    first.text === next[0]?.text
  );
}
