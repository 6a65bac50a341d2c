/** Finds organizations that stand on the list more than once: as lines, and as members of coalitions that sign as well. */
import { groupsWithin, type NamePair, pairsWithin, type Verdict } from '#matching';
import { foldName } from '#organizations';
import type { ReadEntry } from './members.js';

/** What the matcher says of two or more names. */
interface Judgement {
  /** Same: surely one organization; review: perhaps, and a person should say. */
  verdict: Exclude<Verdict, 'different'>;
  /** 0 to 1, of the weakest pair. */
  score: number;
  reasons: string[];
}

/** Lines that are or may be one organization; a coalition is given by its name alone. */
export interface Duplicate extends Judgement {
  names: string[];
}

/** A member of a coalition on the list that also signs by itself. */
export interface MemberThatSigns extends Judgement {
  coalition: string;
  member: string;
  signatory: string;
}

/** A member that two coalitions on the list have, as each of them writes it. */
export interface MemberListedTwice extends Judgement {
  coalitions: [string, string];
  members: [string, string];
}

export interface SameNames {
  duplicates: Duplicate[];
  membersThatSign: MemberThatSigns[];
  membersTwice: MemberListedTwice[];
}

interface Listed {
  readonly name: string;
  /** The position of the entry it is a member of. */
  readonly of: number;
}

/** Compares all entries and all members with each other. */
export function findSameNames(entries: readonly ReadEntry[]): SameNames {
  const names = entries.map((entry) => entry.coalition?.name ?? entry.text);
  const members = entries.flatMap(({ coalition }, of) =>
    (coalition?.members ?? []).map(({ name }): Listed => ({ name, of })),
  );
  const memberAt = (at: number): Listed => members[at - names.length] ?? { name: '', of: -1 };
  const nameAt = (at: number): string => names[at] ?? '';
  const compared = pairsWithin([...names, ...members.map((member) => member.name)]);
  const pairs = [...compared, ...behindCommas(names, members, compared)];

  const { groups, open } = groupsWithin(pairs.filter((pair) => pair.right < names.length));
  const together = (a: number, b: number): boolean =>
    a === b || groups.some((group) => [a, b].every((at) => group.names.includes(at)));
  return {
    duplicates: [
      ...groups.map(({ names: positions, score, reasons }): Duplicate => {
        const spellings = positions.map(nameAt);
        return { names: spellings, verdict: 'same', score, reasons: new Set(spellings).size === 1 ? [EQUAL] : reasons };
      }),
      ...open.map((pair): Duplicate => ({ names: [nameAt(pair.left), nameAt(pair.right)], ...judgement(pair) })),
    ],
    membersThatSign: bestForEachMember(
      pairs.filter(
        (pair) =>
          pair.left < names.length && pair.right >= names.length && !together(memberAt(pair.right).of, pair.left),
      ),
    ).map((pair) => ({
      coalition: nameAt(memberAt(pair.right).of),
      member: memberAt(pair.right).name,
      signatory: nameAt(pair.left),
      ...judgement(pair),
    })),
    membersTwice: pairs
      .filter((pair) => pair.left >= names.length && !together(memberAt(pair.left).of, memberAt(pair.right).of))
      .map((pair) => ({
        coalitions: [nameAt(memberAt(pair.left).of), nameAt(memberAt(pair.right).of)],
        members: [memberAt(pair.left).name, memberAt(pair.right).name],
        ...judgement(pair),
      })),
  };
}

const EQUAL = 'The lines are equal, letter for letter.';

function judgement({ verdict, score, reasons }: NamePair): Judgement {
  return { verdict, score, reasons };
}

/** Members that end in the name of a signatory: "Casa Uno, Alpha House, A.C." where "Alpha House A.C." signs. */
function behindCommas(names: readonly string[], members: readonly Listed[], compared: readonly NamePair[]): NamePair[] {
  const signing = Map.groupBy(names.keys(), (at) => foldName(names[at] ?? ''));
  const known = new Set(compared.map(({ left, right }) => `${left} ${right}`));
  const reason =
    'It ends in the name of a signatory: perhaps two members, with a comma instead of a semicolon between.';
  return members.flatMap(({ name }, member) =>
    [...name.matchAll(/,\s/g)]
      .flatMap(({ index }) => signing.get(foldName(name.slice(index))) ?? [])
      .map((left): NamePair => ({
        left,
        right: names.length + member,
        verdict: 'review',
        score: 0.5,
        reasons: [reason],
      }))
      .filter(({ left, right }) => !known.has(`${left} ${right}`)),
  );
}

/** A member that surely signs need not be asked about beside another signatory. Pairs come best first. */
function bestForEachMember(pairs: readonly NamePair[]): NamePair[] {
  const sure = new Map<number, NamePair>();
  for (const pair of pairs) if (pair.verdict === 'same' && !sure.has(pair.right)) sure.set(pair.right, pair);
  return pairs.filter((pair) => (sure.get(pair.right) ?? pair) === pair).sort((a, b) => a.right - b.right);
}
