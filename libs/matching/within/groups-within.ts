import type { NamePair } from './pairs-within.js';

/** Names of a list that are surely one organization. */
export interface NameGroup {
  /** Positions in the list, two or more, ascending. */
  names: number[];
  /** The lowest score that holds the group together. */
  score: number;
  reasons: string[];
}

/**
 * Makes groups out of the pairs of a list: what is surely one organization, and the pairs that stay open between groups and single
 * names, one for each two. A name joins a group only when none of the group differs from it: A may be B and B may be C where
 * A is not C, and then the weaker pair stays open.
 */
export function groupsWithin(pairs: readonly NamePair[]): { groups: NameGroup[]; open: NamePair[] } {
  const groupOf = new Map<number, NameGroup>();
  const group = (name: number): NameGroup => groupOf.get(name) ?? { names: [name], score: 1, reasons: [] };
  const alike = new Set(pairs.map(({ left, right }) => `${left} ${right}`));
  const agree = (a: number, b: number): boolean => alike.has(`${Math.min(a, b)} ${Math.max(a, b)}`);
  const open: NamePair[] = [];
  for (const pair of [...pairs].sort(bestFirst)) {
    const [left, right] = [group(pair.left), group(pair.right)];
    if (left === right && left.names.length > 1) continue;
    if (pair.verdict === 'review') open.push(pair);
    else if (!left.names.every((a) => right.names.every((b) => agree(a, b))))
      open.push({ ...pair, verdict: 'review', reasons: [...pair.reasons, 'Other spellings of them differ.'] });
    else {
      const joined = {
        names: [...left.names, ...right.names].sort((a, b) => a - b),
        score: Math.min(left.score, right.score, pair.score),
        reasons: [...new Set([...left.reasons, ...right.reasons, ...pair.reasons])],
      };
      for (const name of joined.names) groupOf.set(name, joined);
    }
  }
  return { groups: [...new Set(groupOf.values())], open: onceForGroups(open, group) };
}

/** Sure pairs first: an open one is asked once for a whole group. */
function bestFirst(a: NamePair, b: NamePair): number {
  return (
    Number(b.verdict === 'same') - Number(a.verdict === 'same') ||
    b.score - a.score ||
    a.left - b.left ||
    a.right - b.right
  );
}

function onceForGroups(open: readonly NamePair[], group: (name: number) => NameGroup): NamePair[] {
  const asked = new Set<string>();
  return open.filter(({ left, right }) => {
    const [a = 0, b = 0] = [group(left), group(right)].map(({ names }) => names[0] ?? 0).sort((x, y) => x - y);
    const key = `${a} ${b}`;
    if (a === b || asked.has(key)) return false;
    asked.add(key);
    return true;
  });
}
