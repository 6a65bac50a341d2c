import { coreKey, type DirectoryCounts, type PeeledName, placeOfAdjective, type Word } from '#organizations';
import { knownName } from './known-name.js';

/** What a directory of names teaches: how much a word tells, where a name is at home, what an acronym stands for. */
export interface TokenWeights {
  /** How much a word tells, from 0 (everybody has it) to 1 (a word of one name). */
  weightOf(word: Word): number;
  /** In how many different places the directory knows a name of this core; two or more make it one of many chapters. */
  placesOf(peeled: PeeledName): number;
  /** Whether the directory has two different long names for an acronym. */
  isAmbiguous(acronym: string): boolean;
}

/**
 * A directory of this many names is imagined behind the words that civil society shares, so that a short list does not
 * make "association" rare. Set by hand: the size at which the 27 letters of the development data add little.
 */
const IMAGINED_NAMES = 2000;
/** In how many of them a generic word is thought to stand, and any other word. */
const IMAGINED_GENERIC = 60;
const IMAGINED_OTHER = 0.5;

/**
 * Learns weights from a list of names; the order and repeats do not matter. Without names the weights come from the list of
 * generic words alone.
 */
export function learnWeights(names: Iterable<string> = []): TokenWeights {
  const seen = new Map<string, number>();
  const places = new Map<string, Set<string>>();
  const meanings = new Map<string, Set<string>>();
  let count = 0;
  for (const name of new Set([...names].map((one) => one.normalize('NFC')))) {
    count += 1;
    const { peeled } = knownName(name);
    for (const stem of new Set(peeled.line.map((word) => word.stem))) seen.set(stem, (seen.get(stem) ?? 0) + 1);
    const key = coreKey(peeled);
    const place = peeled.places.find((one) => one.style !== 'inner');
    if (place !== undefined) setOf(places, key).add(place.codes[0] ?? '');
    if (!peeled.short) for (const acronym of peeled.acronyms) setOf(meanings, acronym).add(key);
    // Chapters are often listed by their acronym alone: "OCA – Phoenix", "OCA: Georgia".
    if (place !== undefined) for (const acronym of peeled.acronyms) setOf(places, acronym).add(place.codes[0] ?? '');
  }
  return weightsFrom({ names: count, stems: seen, places, meanings });
}

/** Weighs by what was counted, here or in the database. */
export function weightsFrom({ names: count, stems: seen, places, meanings }: DirectoryCounts): TokenWeights {
  const rarest = Math.log((IMAGINED_NAMES + count) / IMAGINED_OTHER);
  const weightOf = (word: Word): number => {
    const imagined = word.ideas.length > 0 || placeOfAdjective(word) !== undefined ? IMAGINED_GENERIC : IMAGINED_OTHER;
    const share = (IMAGINED_NAMES + count) / (imagined + Math.max(0, (seen.get(word.stem) ?? 0) - 1));
    return Math.max(0.15, Math.min(1, Math.log(share) / rarest));
  };
  const ambiguous = new Set([...meanings].filter(([, keys]) => differ(keys)).map(([acronym]) => acronym));
  const isAmbiguous = (acronym: string): boolean => ambiguous.has(acronym);
  const placesOf = (peeled: PeeledName): number =>
    new Set(
      [coreKey(peeled), ...peeled.acronyms.filter((one) => !isAmbiguous(one))].flatMap((key) =>
        topmost([...(places.get(key) ?? [])]),
      ),
    ).size;
  return { weightOf: once(weightOf), placesOf: once(placesOf), isAmbiguous };
}

/** Asks once for every thing, as long as anybody holds it. */
function once<T extends object>(ask: (thing: T) => number): (thing: T) => number {
  const known = new WeakMap<T, number>();
  return (thing) => {
    const found = known.get(thing) ?? ask(thing);
    known.set(thing, found);
    return found;
  };
}

function setOf(map: Map<string, Set<string>>, key: string): Set<string> {
  const found = map.get(key) ?? new Set<string>();
  map.set(key, found);
  return found;
}

/** Whether long names are of two organizations; those that share half of their words are spellings of one. */
function differ(keys: ReadonlySet<string>): boolean {
  const [first, ...others] = [...keys].sort().map((key) => new Set(key.split(' ')));
  return (
    first !== undefined && others.some((other) => 2 * first.intersection(other).size < Math.min(first.size, other.size))
  );
}

/** "Los Angeles" and "CA" of one address are one place. */
function topmost(codes: readonly string[]): string[] {
  return codes.filter(
    (code) => !codes.some((other) => other !== code && (other.startsWith(`${code}/`) || other.startsWith(`${code}-`))),
  );
}
