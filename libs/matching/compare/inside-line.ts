import { CHAPTER_WORDS, onlyPlaces, type PeeledName, UNIT_WORDS, type Word } from '#organizations';
import { align } from './align.js';
import type { Finding } from './comparison.js';
import type { PlaceEvidence } from './place-evidence.js';
import type { TokenWeights } from './token-weights.js';

/** What a name must weigh to be seen inside a longer line, and how many words must stand beside it to be another name. */
const SEEN_INSIDE = 1.4;
const ANOTHER_NAME = 2;
/** Two generic words, or one rare one: less does not tell whether one word is a slip or another word. */
const WEIGHTY = 0.8;

/**
 * Two organizations on one line ("Associação Juízes para a Democracia – AJD Associação Missão Tremembé – AMI"): one name
 * stands whole inside the other line, at its beginning or end, with another name's worth of words beside it. For review,
 * whatever acronyms and places say, because those are of the other name.
 */
export function insideLine(left: PeeledName, right: PeeledName, directory: TokenWeights): Finding | undefined {
  const [short, long] = left.line.length <= right.line.length ? [left, right] : [right, left];
  const shortMarks = [...short.acronyms, ...short.marks];
  const core = short.places.length > 0 ? short.line.filter((word) => !shortMarks.includes(word.text)) : short.words;
  const weight = core.reduce((sum, word) => sum + directory.weightOf(word), 0);
  const beside = long.line.length - short.line.length;
  if (weight < SEEN_INSIDE || beside < ANOTHER_NAME) return undefined;
  const starts = begins(long.line, core);
  if (!starts && !begins([...long.line].reverse(), [...short.line].reverse())) return undefined;
  const beyond = starts ? long.line.slice(core.length) : long.line.slice(0, -short.line.length);
  const marks = [...long.acronyms, ...long.marks];
  const rest = beyond.filter((word) => !marks.includes(word.text));
  if (onlyPlaces(rest) !== undefined || (long.places.length + short.places.length > 0 && rest.length < 3))
    return undefined;
  if (rest.some((word) => CHAPTER_WORDS.has(word.text) || UNIT_WORDS.has(word.text))) return undefined;
  if (rest.reduce((sum, word) => sum + directory.weightOf(word), 0) < SEEN_INSIDE) return undefined;
  return { score: 0.52, reasons: ['One stands whole on the line of the other: perhaps two names on one line.'] };
}

function begins(line: readonly Word[], words: readonly Word[]): boolean {
  return words.every((word, index) => word.stem === line[index]?.stem);
}

/**
 * The whole lines agree word for word, places and acronyms included, but for a slip in one word: "Massachustets" is no place
 * that anybody knows, so the rules about places must not see it first.
 */
export function sameLine(
  left: PeeledName,
  right: PeeledName,
  places: PlaceEvidence,
  directory: TokenWeights,
): Finding | undefined {
  if (Math.abs(left.line.length - right.line.length) > 1) return undefined;
  const words = align(left.line, right.line, directory.weightOf);
  if (addsAcronym(left, words.onlyLeft, words.onlyRight) || addsAcronym(right, words.onlyRight, words.onlyLeft)) {
    if (words.weakest === 'exact') return { score: 0.95, reasons: ['The same words, and one adds its acronym.'] };
  }
  if (words.onlyLeft.length + words.onlyRight.length > 0) return undefined;
  if (words.weakest === 'exact' || words.weakest === 'form') {
    if (words.weakest === 'form' && words.shared < WEIGHTY) return undefined;
    return { score: 0.98, reasons: ['The same words but for articles, prepositions, number and gender.'] };
  }
  const slips = words.weakest === 'typo' && words.inexact === 1;
  if (!slips || places.verdict === 'conflict' || words.solid < WEIGHTY) return undefined;
  return { score: 0.92, reasons: ['The same words but for a slip of the pen in one.'] };
}

/** "Washington Office on Latin America (WOLA)": all that one line has more is an acronym that reads against it. */
function addsAcronym(name: PeeledName, more: readonly Word[], others: readonly Word[]): boolean {
  return (
    others.length === 0 && more.length === 1 && name.line.length > 2 && name.acronyms.includes(more[0]?.text ?? '')
  );
}
