import { comparer, learnWeights, type Verdict } from '#matching';
import type { JudgedName } from './lookup.js';

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

/**
 * Compares every query with every stored name, and counts which organizations that are called same or review were among the
 * candidates. Takes queries × names comparisons.
 */
export function blockingRecall(
  stored: readonly StoredName[],
  answers: readonly { query: string; found: readonly JudgedName[] }[],
): BlockingRecall {
  const { compare } = comparer(learnWeights(stored.map(({ name }) => name)));
  const best = answers.map(() => new Map<string, { name: string; verdict: Verdict; score: number }>());
  // Name by name: a name is taken apart once for all queries.
  for (const { name, organizationId } of stored) {
    answers.forEach(({ query }, index) => {
      const { verdict, score } = compare(query, name);
      const known = best[index]?.get(organizationId);
      if (verdict !== 'different' && (known === undefined || known.score < score))
        best[index]?.set(organizationId, { name, verdict, score });
    });
  }
  const recall: BlockingRecall = {
    queries: answers.length,
    asked: 0,
    askedFound: 0,
    same: 0,
    sameFound: 0,
    missed: [],
  };
  answers.forEach(({ query, found }, index) => {
    const candidates = new Set(found.map(({ organizationId }) => organizationId));
    for (const [organizationId, { name, verdict, score }] of best[index] ?? []) {
      const had = candidates.has(organizationId);
      recall.asked += 1;
      recall.askedFound += had ? 1 : 0;
      recall.same += verdict === 'same' ? 1 : 0;
      recall.sameFound += verdict === 'same' && had ? 1 : 0;
      if (!had && recall.missed.length < MOST_MISSED) recall.missed.push({ query, name, verdict, score });
    }
  });
  return recall;
}
