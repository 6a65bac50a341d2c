import type { PeeledName } from '#organizations';

/**
 * Prepositions that tell names apart, each line one meaning in en es pt fr it de; hand-made. Those of belonging (of, de, du, von) and
 * articles are not here: the same organization is written with either, and with none.
 */
const MEANINGS = `
for para por pour per fur fuer pelo pela pelos pelas
in en em no na nos nas dans
on sobre sur
with con com avec mit
between entre
to ao aos au aux
from desde
by durch`;

const MEANING = new Map(
  MEANINGS.trim()
    .split('\n')
    .flatMap((line, index) => line.split(' ').map((word): [string, number] => [word, index])),
);

/**
 * Whether each name says a preposition that the other has not: "Partners in Health" and "Partners for Health". A name that says
 * none agrees with any.
 */
export function prepositionsDiffer(left: PeeledName, right: PeeledName): boolean {
  const [ours, theirs] = [meaningsOf(left), meaningsOf(right)];
  return ours.size > 0 && theirs.size > 0 && ours.isDisjointFrom(theirs);
}

function meaningsOf({ spelled }: PeeledName): Set<number> {
  return new Set(spelled.map(({ text }) => MEANING.get(text)).filter((meaning) => meaning !== undefined));
}
