import { comparer, learnWeights, type Verdict } from '#matching';

/** A stored name and whose it is. */
export interface StoredName {
  name: string;
  organizationId: string;
}

/** How much of what the comparer would have found among all names the candidates hold. */
export interface BlockingRecall {
  queries: number;
  /** Organizations that the comparer calls same or review among all names, and how many of them were candidates. */
  asked: number;
  askedFound: number;
  /** The same for those it calls same. */
  same: number;
  sameFound: number;
  /** The first few that were missed. */
  missed: { query: string; name: string; verdict: Verdict; score: number }[];
}

const MOST_MISSED = 40;

/** By query, what the comparer says of each organization it does not call different. */
export type AllPairs = ReadonlyMap<string, { name: string; verdict: Verdict; score: number }>[];

/** Compares every query with every stored name. Takes queries × names comparisons. */
export function allPairs(stored: readonly StoredName[], queries: readonly string[]): AllPairs {
  const { compare } = comparer(learnWeights(stored.map(({ name }) => name)));
  const best = queries.map((query) => ({
    query,
    found: new Map<string, { name: string; verdict: Verdict; score: number }>(),
  }));
  // Name by name: a name is taken apart once for all queries.
  for (const { name, organizationId } of stored) {
    for (const { query, found } of best) {
      const { verdict, score } = compare(query, name);
      if (verdict !== 'different' && (found.get(organizationId)?.score ?? 0) < score)
        found.set(organizationId, { name, verdict, score });
    }
  }
  return best.map(({ found }) => found);
}

/** Counts which of the organizations that are called same or review were among the candidates of their query. */
export function blockingRecall(
  pairs: AllPairs,
  answers: readonly { query: string; candidates: readonly string[] }[],
): BlockingRecall {
  const recall: BlockingRecall = { queries: pairs.length, asked: 0, askedFound: 0, same: 0, sameFound: 0, missed: [] };
  pairs.forEach((found, index) => {
    const { query = '', candidates = [] } = answers[index] ?? {};
    for (const [organizationId, { name, verdict, score }] of found) {
      const had = candidates.includes(organizationId);
      recall.asked += 1;
      recall.askedFound += had ? 1 : 0;
      recall.same += verdict === 'same' ? 1 : 0;
      recall.sameFound += verdict === 'same' && had ? 1 : 0;
      if (!had && recall.missed.length < MOST_MISSED) recall.missed.push({ query, name, verdict, score });
    }
  });
  return recall;
}
