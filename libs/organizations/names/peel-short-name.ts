import { fitAcronym } from './acronyms.js';
import { CHAPTER_WORDS } from './data/vocabulary.js';
import { onlyPlaces, type Place, placeOfAdjective } from './places.js';
import type { SegmentBehind, Taken } from './segment-behind.js';
import type { Word } from './words.js';

/** A longer word set off from a name is rather a tail than a short name. */
const LONGEST_MARK = 12;
/** An acronym in pieces has no more of them. */
const MOST_PIECES = 3;

/** A short name behind the long one: a single word, or a word and a place: "(CEJIL)", "– GTPM", "(CPA Boston)", "CPT/CE". */
export function peelShortName(behind: SegmentBehind): Taken | undefined {
  const [first, ...more] = behind.words.filter((word) => !CHAPTER_WORDS.has(word.text));
  if (first === undefined || first.text.length < 2) return undefined;
  const places = more.length === 0 ? [] : onlyPlaces(more);
  if (places !== undefined) return acronymOrMark(first, places, behind);
  if (behind.words.length > MOST_PIECES) return undefined;
  return acronymInPieces(behind) ?? acronymWithUnknownPlace(first, more, behind);
}

/** A word that reads as the acronym of the name, or that is set off from it and no common one: a mark. */
function acronymOrMark({ text, ideas }: Word, places: readonly Place[], behind: SegmentBehind): Taken | undefined {
  const { joint, words, name } = behind;
  const reads = fitAcronym(text, name) !== 'none';
  if (!reads && (joint === 'colon' || (joint === 'comma' && places.length === 0))) return undefined;
  if (!reads && (ideas.length > 0 || text.length > LONGEST_MARK)) return undefined;
  return {
    ...(reads ? { acronyms: [text] } : { marks: [text] }),
    places: places.map((place) => ({ ...place, style: 'apart' })),
    chapter: words.some((word) => CHAPTER_WORDS.has(word.text)),
  };
}

/** "(APIA Vote-MI)", "(NAACP LDF)", "(LARASA – Colorado)": an acronym in pieces still reads against the name. */
function acronymInPieces({ words, name }: SegmentBehind): Taken | undefined {
  const joined = words.map((word) => word.text).join('');
  return fitAcronym(joined, name) === 'exact' ? { acronyms: [joined] } : undefined;
}

/** "CDDH/Serra", "UBM Potiguar": an acronym and a word that is a place nobody listed, or an adjective of one. */
function acronymWithUnknownPlace(acronym: Word, more: readonly Word[], { name }: SegmentBehind): Taken | undefined {
  const [place, ...others] = more;
  if (place === undefined || others.length > 0 || place.ideas.length > 0) return undefined;
  if (!['exact', 'full'].includes(fitAcronym(acronym.text, name))) return undefined;
  const code = placeOfAdjective(place);
  return code === undefined
    ? { acronyms: [acronym.text], marks: [place.text] }
    : { acronyms: [acronym.text], places: [{ codes: [code], length: 1, style: 'apart' }] };
}
