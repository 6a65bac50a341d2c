import type { Verdict } from '#matching';
import type { JudgedName } from './lookup.js';
import type { Query } from './queries.js';

/** What was said of the names that were looked up. */
export interface Verdicts {
  /** Share of queries with the organization that they were made from among the candidates. */
  originFound: number;
  /** What was said of it. */
  origin: Record<Verdict | 'missed', number>;
  /** Queries where another organization was called the same. */
  wrongSame: number;
  examples: { missed: Example[]; wrongSame: Example[] };
}

interface Example {
  query: string;
  origin: string;
  kind: string;
  said?: string;
}

const MOST_EXAMPLES = 25;

/** Holds what was found against where the queries come from. */
export function judged(answers: readonly (Query & { found: readonly JudgedName[] })[]): Verdicts {
  const origin = { same: 0, review: 0, different: 0, missed: 0 };
  const examples = { missed: [] as Example[], wrongSame: [] as Example[] };
  let wrongSame = 0;
  for (const { query, kind, originId, origin: from, found } of answers) {
    // The likeliest name of an organization comes first.
    const said = found.find(({ organizationId }) => organizationId === originId)?.verdict ?? 'missed';
    origin[said] += 1;
    const wrong = found.find(({ organizationId, verdict }) => verdict === 'same' && organizationId !== originId);
    if (wrong !== undefined) wrongSame += 1;
    if (said === 'missed' && examples.missed.length < MOST_EXAMPLES)
      examples.missed.push({ query, kind, origin: from });
    if (wrong !== undefined && examples.wrongSame.length < MOST_EXAMPLES)
      examples.wrongSame.push({ query, kind, origin: from, said: wrong.name });
  }
  return { originFound: (answers.length - origin.missed) / Math.max(1, answers.length), origin, wrongSame, examples };
}
