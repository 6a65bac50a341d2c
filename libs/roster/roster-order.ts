/**
 * The order of a roster: ICU's root collation at base strength (case and accents do not count), punctuation counted, ties
 * broken by code points. Of the two letters this was taken from, it reproduces the 2023 list exactly and the 2021
 * list but for one entry, which its organizers filed under its acronym.
 */
const collator = new Intl.Collator('und', { sensitivity: 'base', ignorePunctuation: false });

/**
 * Compares two names as a roster is sorted: negative when `a` comes first, positive when `b` does, 0 only for
 * equal strings. Names are compared in NFC.
 */
export function compareRosterNames(a: string, b: string): number {
  const left = a.normalize('NFC');
  const right = b.normalize('NFC');
  return collator.compare(left, right) || compareCodePoints(left, right);
}

/**
 * Gives the fewest entries that have to be moved so that `names` is in roster order, in the order in which they stand: all
 * that are not in one longest non-decreasing subsequence. Where there is a choice, the entry that stands first is taken
 * to be right and the later one to have strayed.
 */
export function entriesOutOfOrder(names: readonly string[]): string[] {
  const ranks = rank(names);
  const reach = longestFrom(ranks);
  let wanted = reach.reduce((most, length) => Math.max(most, length), 0);
  let last = -1;
  return names.filter((_, index) => {
    const own = ranks[index] ?? 0;
    if (reach[index] !== wanted || own < last) return true;
    wanted -= 1;
    last = own;
    return false;
  });
}

/** Numbers the names by their place in the sorted list, equal names alike, so that the collator is asked n·log n times only. */
function rank(names: readonly string[]): number[] {
  const sorted = [...new Set(names)].sort(compareRosterNames);
  const places = new Map(sorted.map((name, place) => [name, place]));
  return names.map((name) => places.get(name) ?? 0);
}

/** For each index the length of the longest non-decreasing subsequence that starts there (patience sorting from the end). */
function longestFrom(ranks: readonly number[]): number[] {
  const heads: number[] = [];
  const lengths = new Array<number>(ranks.length).fill(0);
  for (let index = ranks.length - 1; index >= 0; index -= 1) {
    const own = ranks[index] ?? 0;
    // heads[k] is the greatest value that begins a subsequence of length k + 1; the heads never increase.
    let low = 0;
    let high = heads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((heads[middle] ?? 0) >= own) low = middle + 1;
      else high = middle;
    }
    heads[low] = own;
    lengths[index] = low + 1;
  }
  return lengths;
}

/** Compares by code points; `<` on strings would compare UTF-16 units, which puts emoji before some letters. */
function compareCodePoints(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
