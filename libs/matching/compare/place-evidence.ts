import { countryOf, type NamedPlace, nestedPlace, type PeeledName, placeOfAdjective, samePlace } from '#organizations';

/** What the places in two names say. */
export interface PlaceEvidence {
  /** Agree: the same; nested: one only lies in the other (Boston, Massachusetts); none: neither has one; one-sided; conflict: each has one that the other has not. */
  verdict: 'none' | 'agree' | 'nested' | 'one-sided' | 'conflict';
  /** The places that only one side has. */
  extra: NamedPlace[];
  /** That side says that it is a chapter of the place. */
  chapter: boolean;
}

/** Compares the places of two names. Symmetric. */
export function placeEvidence(left: PeeledName, right: PeeledName): PlaceEvidence {
  const onlyLeft = unanswered(left, right);
  const onlyRight = unanswered(right, left);
  if (onlyLeft.length > 0 && onlyRight.length > 0)
    return { verdict: 'conflict', extra: [...onlyLeft, ...onlyRight], chapter: false };
  if (onlyLeft.length > 0) return { verdict: 'one-sided', extra: onlyLeft, chapter: left.chapter && !right.chapter };
  if (onlyRight.length > 0) return { verdict: 'one-sided', extra: onlyRight, chapter: right.chapter && !left.chapter };
  const any = left.places.length > 0 || right.places.length > 0;
  const agree = left.places.some((place) => right.places.some((other) => samePlace(place, other)));
  const nested = left.places.some((place) => right.places.some((other) => nestedPlace(place, other)));
  return {
    verdict: !any ? 'none' : (agree && !deeper(left, right) && !deeper(right, left)) || !nested ? 'agree' : 'nested',
    extra: [],
    chapter: left.chapter !== right.chapter,
  };
}

function unanswered(one: PeeledName, other: PeeledName): NamedPlace[] {
  if (one.places.length === 0) return [];
  const adjectives = other.words.map(placeOfAdjective).filter((code) => code !== undefined);
  const answered = (place: NamedPlace): boolean =>
    other.places.some((its) => samePlace(place, its) || nestedPlace(place, its)) ||
    place.codes.some((code) => adjectives.includes(code));
  const open = one.places.filter((place) => !answered(place));
  // "Oakland, CA, USA" against "Oakland, CA": a country around a place that agrees adds nothing.
  // "Delaware Valley – PA" against "Delaware Valley": beside a place that agrees, one set apart is an address.
  if (!one.chapter && one.places.some((place) => local(place) && other.places.some((its) => samePlace(place, its)))) {
    if (open.every((place) => place.style === 'apart' && local(place))) return [];
  }
  const agreed = one.places
    .filter(answered)
    .flatMap((place) => place.codes.filter((code) => code.includes('-')).map(countryOf));
  return open.filter((place) => !place.codes.some((code) => agreed.includes(code)));
}

/** "University of Texas at El Paso" goes further than "University of Texas"; "(Chicago, IL)" is only an address. */
function deeper(one: PeeledName, other: PeeledName): boolean {
  return one.places.some((place) => place.style !== 'apart' && !other.places.some((its) => samePlace(place, its)));
}

/** Smaller than a country; parts of the world are written `w-…`. */
function local(place: NamedPlace): boolean {
  return place.codes.some((code) => code.includes('-') && !code.startsWith('w-'));
}
