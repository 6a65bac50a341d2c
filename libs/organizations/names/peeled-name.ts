import type { Place } from './places.js';
import type { Joint } from './segments.js';
import type { Word } from './words.js';

/** A place in a name. Apart: in brackets, behind a dash or comma; inline: at the end; inner: within the name. */
export interface NamedPlace extends Place {
  style: 'apart' | 'inline' | 'inner';
  /** How a place that stands alone is set off. */
  joint?: Joint;
}

/** What stands behind a name: another name or a tagline (nobody can tell by form alone), or a part of the organization. */
export interface Tail {
  kind: 'other' | 'unit' | 'former';
  joint: Joint;
  words: Word[];
}

/** A name taken apart. */
export interface PeeledName {
  /** The words that carry the name, without what was peeled off. Never empty unless the name has no letter or digit. */
  words: Word[];
  /** Short names given beside the long one, folded: acronyms that read, and single words in brackets or behind a dash. */
  acronyms: string[];
  /** Single words set off from the name that do not read as its acronym: a brand, a parent, or a place nobody listed. */
  marks: string[];
  /** The words of the name with articles and its place at the end, for reading acronyms. */
  spelled: Word[];
  /** Every content word of the name as typed, in order. */
  line: Word[];
  /** How many content words of the name stand before its first comma or colon, where it has one. */
  lead?: number;
  /** The whole name is one word ("IBASE", "OCA – New Jersey"): it may be the acronym of another. */
  short: boolean;
  places: NamedPlace[];
  tails: Tail[];
  legalForms: string[];
  /** Numbers in it, as digits. */
  numbers: string[];
  /** It says that the place is a chapter ("NY Chapter", "Regional Nordeste"). */
  chapter: boolean;
  /** It says that it is the whole ("National Headquarters"). */
  whole: boolean;
  /** It names a role of a person ("fundadora y coordinadora del …"). */
  person: boolean;
}
