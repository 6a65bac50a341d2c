import { STOP_WORDS } from './data/vocabulary.js';
import type { Word } from './words.js';

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
  const content = words.filter((word) => !STOP_WORDS.has(word.text));
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

/** Reads the letters from `letter` on against the words from `at` on; every way once, because there are a great many. */
function reads(acronym: string, words: readonly Word[], mostSkips: number): boolean {
  const failed = new Set<string>();
  const read = (letter: number, at: number, skips: number, used: number): boolean => {
    const state = `${letter} ${at} ${skips} ${used}`;
    if (failed.has(state)) return false;
    const found = readWord(letter, at, skips, used);
    if (!found) failed.add(state);
    return found;
  };
  const readWord = (letter: number, at: number, skips: number, used: number): boolean => {
    const word = words[at];
    // A long word written out says little about the words around it: at least two words must take part.
    if (letter === acronym.length)
      return used >= 2 && words.slice(at).filter((one) => !STOP_WORDS.has(one.text)).length <= skips;
    if (word === undefined) return false;
    const stop = STOP_WORDS.has(word.text);
    const left = acronym.length - letter;
    for (let taken = stop ? 1 : Math.min(left, MOST_LETTERS); taken > 0; taken -= 1) {
      if (!word.text.startsWith(acronym.slice(letter, letter + taken))) continue;
      if (read(letter + taken, at + 1, skips, stop ? used : Math.min(2, used + 1))) return true;
    }
    // The whole last word ("APIAVote", "Unegro").
    const rest = acronym.slice(letter);
    if (!stop && used >= 1 && (word.text === rest || word.stem === rest)) return true;
    const without = skips - (stop ? 0 : 1);
    return without >= 0 && at > 0 && read(letter, at + 1, without, used);
  };
  return read(0, 0, mostSkips, 0);
}

/** The initials of the content words. */
export function initials(words: readonly Word[]): string {
  return words
    .filter((word) => !STOP_WORDS.has(word.text))
    .map((word) => word.text[0])
    .join('');
}

function weak(acronym: string, content: readonly Word[]): boolean {
  // The head may be left out when it is a common word: "Instituto de Políticas Alternativas … – PACS".
  const [head, ...rest] = content;
  const words = head !== undefined && head.text[0] !== acronym[0] && head.ideas.length > 0 ? rest : content;
  if (words[0]?.text[0] !== acronym[0]) return false;
  let letter = 0;
  let taken = 0;
  let onInitial = false;
  for (const word of words) {
    if (word.text[0] !== acronym[letter]) continue;
    taken += 1;
    letter += 1;
    onInitial = true;
    // Letters inside the word, unless they are the initial of a later one.
    for (let at = 1; letter < acronym.length && at < word.text.length; at += 1) {
      const next = acronym[letter] ?? '';
      if (words.slice(words.indexOf(word) + 1).some((later) => later.text.startsWith(next))) break;
      if (word.text[at] !== next) continue;
      letter += 1;
      onInitial = false;
    }
  }
  const short = acronym.length === 3 && content.length === 2;
  return (
    letter === acronym.length && taken >= 2 && taken * 3 >= acronym.length * 2 && (onInitial || taken >= 3 || short)
  );
}
