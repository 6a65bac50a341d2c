export { findPossibleDuplicates } from './commands/find-possible-duplicates.js';
export { FindMatches, findMatches } from './jobs/find-matches.js';
export { answerPair, approvedNamesakes, type Candidate, candidatesFor, openDuplicates } from './matching.queries.js';
export { type DuplicateAnswer, PossibleDuplicate } from './possible-duplicate.entity.js';
export { matchingSubscriptions } from './subscribers.js';
export { type Comparer, comparer } from './compare/comparer.js';
export type { Comparison, Verdict } from './compare/comparison.js';
export { matchMetrics, type MatchMetrics } from './compare/match-metrics.js';
export { learnWeights, type TokenWeights } from './compare/token-weights.js';
