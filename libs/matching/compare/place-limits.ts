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
import { atMost, type Finding } from './comparison.js';
import type { NamesSeen } from './evidence.js';
import type { PlaceEvidence } from './place-evidence.js';
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

/** Holds a finding down by what the places say. */
export function limitByPlace(finding: Finding, { left, right, places, acronyms, directory }: NamesSeen): Finding {
  if (placeSpelled(places, acronyms)) return finding;
  if (places.verdict === 'conflict')
    return atMost(finding, Math.min(0.2, 0.25 * finding.score), 'They name different places.');
  const family = isInternationalFamily(left) || isInternationalFamily(right) ? 2 : 0;
  const known = Math.max(directory.placesOf(left), directory.placesOf(right), family);
  const alone =
    left.short !== right.short && known < CHAPTERED && (acronyms.reads !== undefined || acronyms.shared !== undefined);
  const apart = places.verdict === 'one-sided' || places.verdict === 'nested';
  if (apart && !finding.whole && !alone && finding.score < 0.75)
    return atMost(
      finding,
      finding.telling === true ? 0.52 : 0.45,
      'Only one names that place, and the words differ too.',
    );
  if (apart && finding.common === true && family === 0)
    return atMost(finding, 0.45, 'They translate each other in common words, and only one names that place.');
  if (apart && known >= CHAPTERED && !alone)
    return atMost(finding, 0.48, 'One is a chapter: this name is known in many places.');
  if (places.verdict === 'nested') return atMost(finding, 0.74, 'The place of one lies in the place of the other.');
  if (places.verdict !== 'one-sided') {
    return left.whole !== right.whole && places.verdict === 'agree'
      ? atMost(finding, 0.4, 'One is the national body, the other of a place.')
      : finding;
  }
  if (left.whole || right.whole) return atMost(finding, 0.4, 'One is the whole, the other of a place.');
  if (places.chapter) return atMost(finding, 0.42, 'One is a chapter of a place.');
  if (places.extra.some((place) => place.style === 'inner'))
    return atMost(finding, finding.score >= 0.94 ? 0.55 : 0.35, 'Only one has a place in its name.');
  if (known > 1) return atMost(finding, 0.58, 'One names a place, and this name is known in several places.');
  const set = places.extra.every((place) => place.style === 'apart');
  if (set && isAddress(places.extra)) return atMost(finding, 0.88, 'One adds an address.');
  const marked = set && places.extra.every((place) => place.joint === 'bracket' || place.joint === 'slash');
  if (places.extra.some(isCountry)) {
    // "Asociación Pop No’j / Guatemala": nobody else has these words, so the country is where they are at home.
    const own = marked && isTold(left, directory) && isTold(right, directory) && !hasReach(left) && !hasReach(right);
    return own
      ? atMost(finding, 0.86, 'One adds its country.')
      : atMost(finding, 0.66, 'Only one names a country: it may be a section of the other.');
  }
  // "of New York" or "– Boston" may be a chapter that is not in the directory yet.
  return set && places.extra.every((place) => place.joint === 'bracket') && !hasReach(left) && !hasReach(right)
    ? atMost(finding, 0.88, 'One adds an address.')
    : atMost(finding, 0.72, 'Only one names a place.');
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
