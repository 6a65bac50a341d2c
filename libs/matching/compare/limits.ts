import { countryOf, type NamedPlace, nestedPlace, type PeeledName, SCOPES } from '#organizations';
import { type AcronymEvidence, slipOf } from './acronym-evidence.js';
import { atMost, type Finding } from './comparison.js';
import type { PlaceEvidence } from './place-evidence.js';
import type { TokenWeights } from './token-weights.js';

interface Limits {
  left: PeeledName;
  right: PeeledName;
  places: PlaceEvidence;
  acronyms: AcronymEvidence;
  directory: TokenWeights;
}

/** Holds a finding down by what speaks against it: numbers, people, places and chapters, acronyms, legal forms. */
export function applyLimits(finding: Finding, limits: Limits): Finding {
  const { left, right, acronyms } = limits;
  let held = finding;
  if (left.numbers.join() !== right.numbers.join() && left.numbers.length > 0 && right.numbers.length > 0) {
    held = atMost(held, 0.1, 'They have different numbers.');
  }
  if (left.person !== right.person) held = atMost(held, 0.3, 'One names a person with a role.');
  const marks = unansweredMarks(left, right);
  if (marks.length > 0 && acronyms.shared === undefined && !left.short && !right.short)
    held = atMost(held, finding.whole === true ? 0.72 : 0.45, `Only one has “${marks[0]}” set off from its name.`);
  held = limitByPlace(held, limits);
  if (acronyms.conflict !== undefined) {
    const [one, other] = acronyms.conflict.map((acronym) => acronym.toUpperCase());
    const most = finding.score < 0.86 ? 0.4 : acronyms.near ? 0.86 : 0.6;
    held = atMost(held, most, `They have different acronyms: ${one} and ${other}.`);
  }
  const forms = [left.legalForms, right.legalForms];
  if (forms.every((list) => list.length > 0) && !left.legalForms.some((form) => right.legalForms.includes(form))) {
    held = atMost(held, 0.75, `They have different legal forms: ${forms.map((list) => list[0]).join(' and ')}.`);
  }
  return held;
}

/** The words set off from one name that the other does not show. */
export function unansweredMarks(left: PeeledName, right: PeeledName): string[] {
  return [...left.marks.filter((mark) => !shows(right, mark)), ...right.marks.filter((mark) => !shows(left, mark))];
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

function shows(name: PeeledName, mark: string): boolean {
  return name.line.some((word) => word.text === mark) || slipOf(mark, name);
}

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

function limitByPlace(finding: Finding, { left, right, places, acronyms, directory }: Limits): Finding {
  if (placeSpelled(places, acronyms)) return finding;
  if (places.verdict === 'conflict')
    return atMost(finding, Math.min(0.2, 0.25 * finding.score), 'They name different places.');
  const known = Math.max(directory.placesOf(left), directory.placesOf(right));
  const alone =
    left.short !== right.short && known < CHAPTERED && (acronyms.reads !== undefined || acronyms.shared !== undefined);
  const apart = places.verdict === 'one-sided' || places.verdict === 'nested';
  if (apart && !finding.whole && !alone && finding.score < 0.75)
    return atMost(
      finding,
      finding.telling === true ? 0.52 : 0.45,
      'Only one names that place, and the words differ too.',
    );
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
  const country = places.extra.some((place) =>
    place.codes.every((code) => !code.includes('-') || code.startsWith('w-')),
  );
  if (country) return atMost(finding, 0.66, 'Only one names a country: it may be a section of the other.');
  // "(New York, NY)" is an address; "of New York" or one place alone may be a chapter that is not in the directory yet.
  const address =
    places.extra.every((place) => place.style === 'apart') &&
    (isAddress(places.extra) || (places.extra.every((place) => place.bracket) && !hasReach(left) && !hasReach(right)));
  return address ? atMost(finding, 0.88, 'One adds an address.') : atMost(finding, 0.72, 'Only one names a place.');
}
