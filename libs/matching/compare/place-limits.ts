import {
  countryOf,
  isInternationalFamily,
  type NamedPlace,
  nestedPlace,
  type PeeledName,
  placeOfAdjective,
  SCOPES,
} from '#organizations';
import type { AcronymEvidence } from './acronym-evidence.js';
import { atMost, type Finding, type Limit } from './comparison.js';
import type { NamesSeen } from './evidence.js';
import type { PlaceEvidence } from './place-evidence.js';
import { ruleFor, type Rule } from './rules.js';
import type { TokenWeights } from './token-weights.js';

/** The place that only one names stands in the acronym of the other: WOLA, "Washington Office on Latin America". */
export function placeSpelled(places: PlaceEvidence, acronyms: AcronymEvidence): boolean {
  return (
    acronyms.spellsPlace === true &&
    places.verdict === 'one-sided' &&
    places.extra.every((place) => place.style !== 'apart')
  );
}

/** A name known in so many places has chapters; with two it is a question. */
const CHAPTERED = 3;

/** Two names of which one has a place that the other has not, or that lies in a place of the other. */
interface PlaceCase extends NamesSeen {
  /** What their words say. */
  finding: Finding;
  /** One is of a family with sections in many countries ("Oxfam"). */
  family: boolean;
  /** In how many places the name is known. */
  known: number;
  /** One is only the acronym of the other, and that has no chapters. */
  acronymAlone: boolean;
}

/** Holds a finding down by what the places say. */
export function limitByPlace(finding: Finding, names: NamesSeen): Finding {
  if (placeSpelled(names.places, names.acronyms)) return finding;
  const rules = PLACE_LIMITS[names.places.verdict];
  if (rules.length === 0) return finding;
  const seen = placeCase(finding, names);
  const limit = ruleFor(rules, seen)?.says(seen);
  return limit === undefined ? finding : atMost(finding, limit.most, limit.reason);
}

function placeCase(finding: Finding, names: NamesSeen): PlaceCase {
  const { left, right, acronyms, directory } = names;
  const family = isInternationalFamily(left) || isInternationalFamily(right);
  const known = Math.max(directory.placesOf(left), directory.placesOf(right), family ? 2 : 0);
  const either = acronyms.reads !== undefined || acronyms.shared !== undefined;
  return { ...names, finding, family, known, acronymAlone: left.short !== right.short && known < CHAPTERED && either };
}

type PlaceRule = Rule<PlaceCase, Limit>;

/** What holds for a place that only one has, and for one that lies in the other's. */
const PLACES_DIFFER: readonly PlaceRule[] = [
  {
    name: 'The words differ as well as the place',
    when: ({ finding, acronymAlone }) => finding.whole !== true && !acronymAlone && finding.score < 0.75,
    says: ({ finding }) => ({
      most: finding.telling === true ? 0.52 : 0.45,
      reason: 'Only one names that place, and the words differ too.',
    }),
  },
  {
    name: 'Common words are translated, and the place differs',
    when: ({ finding, family }) => finding.common === true && !family,
    says: () => ({ most: 0.45, reason: 'They translate each other in common words, and only one names that place.' }),
  },
  {
    name: 'The name has chapters in many places',
    when: ({ known, acronymAlone }) => known >= CHAPTERED && !acronymAlone,
    says: () => ({ most: 0.48, reason: 'One is a chapter: this name is known in many places.' }),
  },
];

const ONE_NAMES_A_PLACE: readonly PlaceRule[] = [
  {
    name: 'One is the whole organization',
    when: ({ left, right }) => left.whole || right.whole,
    says: () => ({ most: 0.4, reason: 'One is the whole, the other of a place.' }),
  },
  {
    name: 'One says that it is a chapter',
    when: ({ places }) => places.chapter,
    says: () => ({ most: 0.42, reason: 'One is a chapter of a place.' }),
  },
  {
    name: 'The place stands within the name',
    when: ({ places }) => places.extra.some((place) => place.style === 'inner'),
    says: ({ finding }) => ({
      most: finding.score >= 0.94 ? 0.55 : 0.35,
      reason: 'Only one has a place in its name.',
    }),
  },
  {
    name: 'The name is known in two places',
    when: ({ known }) => known > 1,
    says: () => ({ most: 0.58, reason: 'One names a place, and this name is known in several places.' }),
  },
  {
    name: 'The place is an address: a town with its state or country',
    when: ({ places: { extra } }) => setOff(extra) && isAddress(extra),
    says: () => ({ most: 0.88, reason: 'One adds an address.' }),
  },
  {
    // "Asociación Pop No’j / Guatemala": nobody else has these words, so the country is where they are at home.
    name: 'The place is the country of a name that nobody else has',
    when: ({ places: { extra }, left, right, directory }) =>
      extra.some(isCountry) &&
      setOff(extra, 'bracket', 'slash') &&
      isTold(left, directory) &&
      isTold(right, directory) &&
      !hasReach(left) &&
      !hasReach(right),
    says: () => ({ most: 0.86, reason: 'One adds its country.' }),
  },
  {
    name: 'The place is a country',
    when: ({ places }) => places.extra.some(isCountry),
    says: () => ({ most: 0.66, reason: 'Only one names a country: it may be a section of the other.' }),
  },
  {
    name: 'The place is an address: it stands in brackets',
    when: ({ places: { extra }, left, right }) => setOff(extra, 'bracket') && !hasReach(left) && !hasReach(right),
    says: () => ({ most: 0.88, reason: 'One adds an address.' }),
  },
  {
    // "of New York" or "– Boston" may be a chapter that is not in the directory yet.
    name: 'Any other place',
    when: () => true,
    says: () => ({ most: 0.72, reason: 'Only one names a place.' }),
  },
];

/** By what the places say: the first rule of its list that applies limits the score. */
const PLACE_LIMITS: Readonly<Record<PlaceEvidence['verdict'], readonly PlaceRule[]>> = {
  none: [],
  agree: [
    {
      name: 'One is the national body',
      when: ({ left, right }) => left.whole !== right.whole,
      says: () => ({ most: 0.4, reason: 'One is the national body, the other of a place.' }),
    },
  ],
  nested: [
    ...PLACES_DIFFER,
    {
      name: 'One place lies in the other',
      when: () => true,
      says: () => ({ most: 0.74, reason: 'The place of one lies in the place of the other.' }),
    },
  ],
  'one-sided': [...PLACES_DIFFER, ...ONE_NAMES_A_PLACE],
  conflict: [
    {
      name: 'Each has a place that the other has not',
      when: () => true,
      says: ({ finding }) => ({ most: Math.min(0.2, 0.25 * finding.score), reason: 'They name different places.' }),
    },
  ],
};

/** Whether every place stands apart from the name, set off by one of `joints` where they are given. */
function setOff(places: readonly NamedPlace[], ...joints: readonly NamedPlace['joint'][]): boolean {
  return places.every((place) => place.style === 'apart' && (joints.length === 0 || joints.includes(place.joint)));
}

function isCountry(place: NamedPlace): boolean {
  return place.codes.every((code) => !code.includes('-') || code.startsWith('w-'));
}

/** Two words that are no common ones, and others, name one organization in the world. */
const TOLD = 1.7;

function isTold(name: PeeledName, directory: TokenWeights): boolean {
  const own = name.words.filter((word) => word.ideas.length === 0 && placeOfAdjective(word) === undefined);
  return own.length >= 2 && name.words.reduce((sum, word) => sum + directory.weightOf(word), 0) >= TOLD;
}

/** "Chicago, IL", "Paris, France"; "Dallas/Fort Worth" is where a chapter is. */
function isAddress(places: readonly NamedPlace[]): boolean {
  const inside = (one: NamedPlace, other: NamedPlace): boolean =>
    nestedPlace(one, other) || one.codes.some((code) => code.includes('-') && other.codes.includes(countryOf(code)));
  return places.some((one) => places.some((other) => inside(one, other)));
}

/** "National Lawyers Guild (Boston)": a body of a whole country has chapters. */
function hasReach(name: PeeledName): boolean {
  return name.words.some((word) => SCOPES.has(word.text));
}
