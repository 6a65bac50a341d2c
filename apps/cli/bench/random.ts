/** Chance that can be repeated: the same seed draws the same. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** Whether something of this probability happens. */
  chance(probability: number): boolean;
  /** From 0, below `end`. */
  below(end: number): number;
  /** One of a list that is not empty, each as likely. */
  pick<T>(list: readonly T[]): T;
  /** One of a list that is not empty, by Zipf's law: the second half as often as the first, the third a third as often. */
  zipf<T>(list: readonly T[]): T;
}

/** @returns a generator (mulberry32, public domain, by Tommy Ettinger) */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  const at = <T>(list: readonly T[], index: number): T => {
    if (list.length === 0) throw new RangeError('There is nothing to choose from.');
    return list[Math.min(index, list.length - 1)] as T;
  };
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (list) => at(list, below(list.length)),
    // The inverse of the distribution function of 1/x, which Zipf's law is but for whole numbers.
    zipf: (list) => at(list, Math.floor((list.length + 1) ** next()) - 1),
  };
}
