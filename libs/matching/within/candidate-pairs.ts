/**
 * Finds which names of a list are worth comparing, without comparing each with each: an index in memory over what the comparer
 * looks at. Loses next to nothing of what it would find (measured in the spec) and grows with the list, not with its square.
 */
import { initials, type PeeledName, wordOf } from '#organizations';
import { knownName } from '../compare/known-name.js';
import { acronymPairs } from './acronym-pairs.js';

/** A name has that many nearest neighbours by each of two measures: what both have of all, and of the shorter one. */
const NEAREST = 24;
/** Less in common is no ground for a comparison. */
const LEAST = 0.12;
/** A slip of the pen leaves the first or the last letters of a long word alone. */
const EDGE = 5;
/** A name that stands on the list more often is compared with this many of its repeats. */
const REPEATS = 100;

interface Indexed {
  readonly keys: readonly string[];
  readonly peeled: PeeledName;
}

/** Gives the pairs to compare, as positions in `names`, the smaller first; may pause after each name. */
export function* candidatePairs(names: readonly string[]): Generator<void, [number, number][]> {
  const indexed: Indexed[] = [];
  for (const name of names) {
    const { peeled, key } = knownName(name);
    indexed.push({ peeled, keys: [...new Set([`=${key}`, ...keysOf(peeled)])] });
    yield;
  }
  const found = new Set<number>();
  const add = (a: number, b: number): void => {
    if (a !== b) found.add(Math.min(a, b) * names.length + Math.max(a, b));
  };
  for (const equal of Map.groupBy(indexed.keys(), (at) => indexed[at]?.keys[0]).values()) {
    const some = equal.slice(0, REPEATS);
    for (const at of some) for (const other of some) add(at, other);
  }
  for (const [at, near] of (yield* nearest(indexed)).entries()) for (const other of near) add(at, other);
  for (const [a, b] of yield* acronymPairs(indexed.map((one) => one.peeled))) add(a, b);
  return [...found].sort((a, b) => a - b).map((pair) => [Math.floor(pair / names.length), pair % names.length]);
}

/** Words, ideas, acronyms and initials, and the edges of long words. */
function keysOf(peeled: PeeledName): string[] {
  const words = [...peeled.line, ...peeled.words];
  const short = [...peeled.acronyms, ...peeled.marks, initials(peeled.words), initials(peeled.spelled)];
  return [
    ...words.map((word) => word.stem),
    ...short.filter((one) => one.length > 1).map((one) => wordOf(one).stem),
    ...words.flatMap((word) => word.ideas.map((idea) => `~${idea}`)),
    ...words
      .filter((word) => word.text.length > EDGE)
      .flatMap(({ text }) => [`${text.slice(0, EDGE)}-`, `-${text.slice(-EDGE)}`]),
  ];
}

/** For each name its nearest others: a key of few names weighs more than one of many. */
function* nearest(indexed: readonly Indexed[]): Generator<void, number[][]> {
  const holders = new Map<string, number[]>();
  for (const [at, { keys }] of indexed.entries()) {
    for (const key of keys) {
      const others = holders.get(key);
      if (others) others.push(at);
      else holders.set(key, [at]);
    }
  }
  const weigh = (key: string): number => Math.log((indexed.length + 1) / (holders.get(key)?.length ?? 1));
  const totals = indexed.map(({ keys }) => keys.reduce((sum, key) => sum + weigh(key), 0));
  const shared = new Float64Array(indexed.length);
  const found: number[][] = [];
  for (const [at, { keys }] of indexed.entries()) {
    const met: number[] = [];
    for (const key of keys) {
      const weight = weigh(key);
      for (const other of holders.get(key) ?? []) {
        if (shared[other] === 0) met.push(other);
        shared[other] = (shared[other] ?? 0) + weight;
      }
    }
    shared[at] = 0;
    const own = totals[at] ?? 0;
    const ofAll = best(met, (other) => (2 * (shared[other] ?? 0)) / (own + (totals[other] ?? 0)));
    const ofShorter = best(met, (other) => (shared[other] ?? 0) / Math.min(own, totals[other] ?? 0));
    for (const other of met) shared[other] = 0;
    found.push([...ofAll, ...ofShorter]);
    yield;
  }
  return found;
}

function best(met: readonly number[], partOf: (other: number) => number): number[] {
  return met
    .map((other) => ({ other, part: partOf(other) }))
    .filter((one) => one.part >= LEAST)
    .sort((a, b) => b.part - a.part || a.other - b.other)
    .slice(0, NEAREST)
    .map((one) => one.other);
}
