import { STOP_WORDS } from './data/vocabulary.js';
import { type Word, withoutStopWords } from './words.js';

/** How an acronym reads against words: by initials, by first letters of every content word, with words skipped, not at all. */
export type Fit = 'exact' | 'full' | 'loose' | 'weak' | 'none';

/** A word gives its first letters, four at most ("FISENGE" takes enge of Engenheiros, "Unegro" negro whole). */
const MOST_LETTERS = 4;

/**
 * Reads `acronym` against `words` in order. `exact`: every content word gives its initial and nothing is left over; articles
 * and prepositions may give theirs or not. `full`: words may give up to four first letters or all of themselves. `loose`:
 * moreover one content word in four may give none. `weak`: two letters in three are initials, in order, from the first word on
 * ("MST" for Movimento dos Trabalhadores Rurais Sem Terra, "TNI" for Transnational Institute). Acronyms of fewer than two letters never fit.
 */
export function fitAcronym(acronym: string, words: readonly Word[]): Fit {
  if (acronym.length < 2 || !mayBegin(acronym, words)) return 'none';
  const content = withoutStopWords(words);
  if (content.length < 2) return 'none';
  if (content.map((word) => word.text[0]).join('') === acronym) return 'exact';
  if (words.map((word) => word.text[0]).join('') === acronym) return 'exact';
  if (acronym.length < 3) return 'none';
  const skips = Math.floor(content.length / 4) + (acronym.length >= 5 && content.length >= 3 ? 1 : 0);
  if (reads(acronym, words, 0)) return 'full';
  return reads(acronym, words, skips) ? 'loose' : weak(acronym, content) ? 'weak' : 'none';
}

/** An acronym begins like the first word, the first content word or, where a common head is left out, the one after it. */
function mayBegin(acronym: string, words: readonly Word[]): boolean {
  let content = 0;
  for (let at = 0; at < words.length && content < 2; at += 1) {
    const text = words[at]?.text ?? '';
    if (text[0] === acronym[0]) return true;
    if (!STOP_WORDS.has(text)) content += 1;
  }
  return false;
}

/** Reads the whole acronym against all of the words, `mostSkips` of which may give no letter. */
function reads(acronym: string, words: readonly Word[], mostSkips: number): boolean {
  // Every way is tried once, because there are a great many.
  const failed = new Set<string>();
  /** Reads the letters from `letter` on against the words from `at` on; `used` counts, up to two, the words that gave letters. */
  const read = (letter: number, at: number, skips: number, used: number): boolean => {
    const state = `${letter} ${at} ${skips} ${used}`;
    if (failed.has(state)) return false;
    const found = letter === acronym.length ? isRead(at, skips, used) : readWord(letter, at, skips, used);
    if (!found) failed.add(state);
    return found;
  };
  // A long word written out says little about the words around it: at least two words must take part.
  const isRead = (at: number, skips: number, used: number): boolean =>
    used >= 2 && withoutStopWords(words.slice(at)).length <= skips;
  const readWord = (letter: number, at: number, skips: number, used: number): boolean => {
    const word = words[at];
    if (word === undefined) return false;
    return STOP_WORDS.has(word.text)
      ? readStopWord(word, letter, at, skips, used)
      : readContentWord(word, letter, at, skips, used);
  };
  /** It gives its first letter or none. */
  const readStopWord = (word: Word, letter: number, at: number, skips: number, used: number): boolean =>
    (word.text[0] === acronym[letter] && read(letter + 1, at + 1, skips, used)) ||
    (at > 0 && read(letter, at + 1, skips, used));
  /** It gives some of its first letters, all of itself at the end ("APIAVote", "Unegro"), or none as long as words may be skipped. */
  const readContentWord = (word: Word, letter: number, at: number, skips: number, used: number): boolean => {
    const rest = acronym.slice(letter);
    for (let taken = Math.min(rest.length, MOST_LETTERS); taken > 0; taken -= 1) {
      if (!word.text.startsWith(rest.slice(0, taken))) continue;
      if (read(letter + taken, at + 1, skips, Math.min(2, used + 1))) return true;
    }
    if (used >= 1 && (word.text === rest || word.stem === rest)) return true;
    return skips > 0 && at > 0 && read(letter, at + 1, skips - 1, used);
  };
  return read(0, 0, mostSkips, 0);
}

/** The initials of the content words. */
export function initials(words: readonly Word[]): string {
  return withoutStopWords(words)
    .map((word) => word.text[0])
    .join('');
}

/** Reads initials and letters inside words from left to right, without going back. */
function weak(acronym: string, content: readonly Word[]): boolean {
  const words = withoutCommonHead(acronym, content);
  if (words[0]?.text[0] !== acronym[0]) return false;
  let letter = 0;
  let taken = 0;
  let onInitial = false;
  for (const word of words) {
    if (word.text[0] !== acronym[letter]) continue;
    const inside = lettersInside(word, acronym.slice(letter + 1), words.slice(words.indexOf(word) + 1));
    taken += 1;
    letter += 1 + inside;
    onInitial = inside === 0;
  }
  const enough = taken >= 2 && taken * 3 >= acronym.length * 2;
  const short = acronym.length === 3 && content.length === 2;
  return letter === acronym.length && enough && (onInitial || taken >= 3 || short);
}

/** The head may be left out when it is a common word: "Instituto de Políticas Alternativas … – PACS". */
function withoutCommonHead(acronym: string, content: readonly Word[]): readonly Word[] {
  const [head, ...rest] = content;
  return head !== undefined && head.text[0] !== acronym[0] && head.ideas.length > 0 ? rest : content;
}

/** How many of the letters stand in order inside the word, behind its initial, up to one that begins a later word. */
function lettersInside(word: Word, letters: string, later: readonly Word[]): number {
  let found = 0;
  for (const letter of word.text.slice(1)) {
    const next = letters[found];
    if (next === undefined || later.some((one) => one.text.startsWith(next))) break;
    if (letter === next) found += 1;
  }
  return found;
}
