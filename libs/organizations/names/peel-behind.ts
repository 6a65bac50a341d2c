import { fitAcronym } from './acronyms.js';
import {
  CHAPTER_WORDS,
  FORMER_WORDS,
  NOW_WORDS,
  ROLE_WORDS,
  SIGNING_WORDS,
  UNIT_WORDS,
  WHOLE_WORDS,
} from './data/vocabulary.js';
import { legalForm } from './legal-forms.js';
import { peelShortName } from './peel-short-name.js';
import type { Tail } from './peeled-name.js';
import { onlyPlaces } from './places.js';
import type { SegmentBehind, Taken } from './segment-behind.js';
import type { Joint } from './segments.js';
import type { Word } from './words.js';

/** Gives what it takes of a segment behind a name; undefined when the segment is of another kind. */
type Peeler = (behind: SegmentBehind) => Taken | undefined;

/** One for each kind of segment, in the order in which they are asked. What none of them takes is a tail. */
const PEELERS: readonly Peeler[] = [
  peelSmallWords,
  peelLegalForm,
  peelInitials,
  peelLegalFormOfPlace,
  peelPlace,
  peelWhole,
  peelRemark,
  peelFormerName,
  peelShortName,
  peelEnumeration,
];

/** Finds out what a segment behind a name is, and gives what the name has of it. */
export function peelBehind(behind: SegmentBehind): Taken {
  for (const peel of PEELERS) {
    const taken = peel(behind);
    if (taken !== undefined) return taken;
  }
  return peelTail(behind);
}

/** "– IL" and "– DE" are states before they are articles. */
function peelSmallWords(behind: SegmentBehind): Taken | undefined {
  return behind.plain.length === 0 ? (peelPlace(behind) ?? {}) : undefined;
}

/** ", A.C.", "(Inc.)". */
function peelLegalForm({ words, plain }: SegmentBehind): Taken | undefined {
  if (legalForm(words) === undefined && legalForm(plain) === undefined) return undefined;
  return { legalForms: [plain.map((word) => word.text).join(' ')] };
}

/** "Asian Services in Action, Inc. (ASIA)": an acronym that is a place as well. */
function peelInitials({ words: [first, ...others], name }: SegmentBehind): Taken | undefined {
  if (first === undefined || others.length > 0 || first.text.length < 3) return undefined;
  return fitAcronym(first.text, name) === 'exact' ? { acronyms: [first.text] } : undefined;
}

/** "– Inc. Boston". */
function peelLegalFormOfPlace({ words: [first, ...others], goesOn }: SegmentBehind): Taken | undefined {
  if (first === undefined || others.length === 0 || legalForm([first]) === undefined) return undefined;
  if (onlyPlaces(others) === undefined) return undefined;
  return { legalForms: [first.text], ...placesOf(others, goesOn) };
}

/** "(Los Angeles, CA)", "– NY Chapter". */
function peelPlace({ words, goesOn, joint }: SegmentBehind): Taken | undefined {
  return placesOf(words, goesOn, joint);
}

function placesOf(words: readonly Word[], goesOn: readonly Word[], joint?: Joint): Taken | undefined {
  const bare = words.filter((word) => !CHAPTER_WORDS.has(word.text));
  const places = onlyPlaces(bare);
  const chapter = bare.length < words.length;
  if (places === undefined && !(chapter && bare.length === 0)) return undefined;
  if (goesOn.length === 0) return undefined;
  return { places: (places ?? []).map((place) => ({ ...place, style: 'apart', joint })), chapter };
}

/** "– National Headquarters". */
function peelWhole({ joint, plain }: SegmentBehind): Taken | undefined {
  return joint !== 'comma' && plain.every((word) => WHOLE_WORDS.has(word.text)) ? { whole: true } : undefined;
}

/** "(representing 23 organizations)": no part of the name. */
function peelRemark({ plain }: SegmentBehind): Taken | undefined {
  return SIGNING_WORDS.has(plain[0]?.text ?? '') ? {} : undefined;
}

/** "(formerly …)", "(now Human Rights First)"; NOW alone is an acronym. */
function peelFormerName({ joint, plain }: SegmentBehind): Taken | undefined {
  const [first, ...words] = plain;
  if (first === undefined) return undefined;
  const now = joint === 'bracket' && words.length > 1 && NOW_WORDS.has(first.text);
  return now || FORMER_WORDS.has(first.text) ? { tails: [{ kind: 'former', joint, words }] } : undefined;
}

/** A comma is an enumeration more often than a tail: "Soropositividade, Comunicação e Gênero". A colon is one behind a tail. */
function peelEnumeration({ joint, words, plain, name, goesOn }: SegmentBehind): Taken | undefined {
  const enumerates = joint === 'comma' || (joint === 'colon' && goesOn !== name);
  return enumerates && !plain.some((word) => ROLE_WORDS.has(word.text)) ? { enumerated: words } : undefined;
}

/** A tagline, another name, a part of the organization or a person's role. */
function peelTail({ joint, words, plain }: SegmentBehind): Taken {
  const unit = UNIT_WORDS.has(plain[0]?.text ?? '') || UNIT_WORDS.has(plain.at(-1)?.text ?? '');
  const tail: Tail = { kind: unit && plain.length > 1 ? 'unit' : 'other', joint, words: [...words] };
  return { tails: [tail], goesOn: tail.words };
}
