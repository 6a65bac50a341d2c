import { type PeeledName, placeOfAdjective, type Tail, type Word, wordOf } from '#organizations';

/** One way to read a name: as its core, with its tails, or as the other name behind a bracket or slash. */
export interface Reading {
  kind: 'core' | 'full' | 'alias';
  words: Word[];
  /** Tails that this reading leaves out. */
  left: Tail[];
  /** How the alias is set off. */
  tail?: Tail;
}

/** Nobody has more names than this on one line. */
const MOST_ALIASES = 8;

/** Every way to read a name beside another. Places are compared on their own, so their words are left out where other words remain. */
export function readingsOf(peeled: PeeledName, other: PeeledName): Reading[] {
  const { tails } = peeled;
  const core = withoutAdjectives(withoutPlaces(peeled.words), other);
  const found: Reading[] = [{ kind: 'core', words: core, left: tails }];
  const spoken = tails.filter((tail) => tail.kind !== 'former');
  if (spoken.length > 0 || peeled.marks.length > 0) {
    const words = [
      ...core,
      ...peeled.marks.map((mark) => wordOf(mark)),
      ...spoken.flatMap((tail) => withoutPlaces(tail.words)),
    ];
    found.push({ kind: 'full', words, left: tails.filter((tail) => tail.kind === 'former') });
  }
  for (const tail of tails.slice(0, MOST_ALIASES)) {
    if (tail.kind !== 'unit')
      found.push({ kind: 'alias', words: withoutPlaces(tail.words), left: tails.filter((one) => one !== tail), tail });
  }
  return found;
}

function withoutPlaces(words: readonly Word[]): Word[] {
  const rest = words.filter((word) => !word.text.startsWith('@'));
  return rest.length === 0 ? [...words] : rest;
}

/** "Cáritas Española", "Cáritas España": an adjective of a place that the other name gives as a place. */
function withoutAdjectives(words: Word[], other: PeeledName): Word[] {
  const given = other.places.filter((place) => place.style !== 'inner').flatMap((place) => place.codes);
  if (given.length === 0) return words;
  const rest = words.filter((word) => !given.includes(placeOfAdjective(word) ?? ''));
  return rest.length === 0 ? words : rest;
}
