export { answerPair } from './commands/answer-pair.js';
export { differElsewhere } from './commands/differ-elsewhere.js';
export { approvedNamesakes } from './commands/approved-namesakes.js';
export { restoreAnswer } from './commands/restore-answer.js';
export { holdDecision } from './links/hold.js';
export { mergeInDirectory, undoMergeInDirectory } from './links/merge-known.js';
export { type ImportedOrganization, importOrganizations, type ImportReport } from './import/import-organizations.js';
export { rebuildKeys } from './import/rebuild-keys.js';
export { FindMatches } from './jobs/find-matches.js';
export { settleMatches } from './jobs/settle-matches.js';
export { type KnownAs, knownAs } from './links/known-as.js';
export { sameAmong } from './links/same-among.js';
export { linkedCount, vouchFor } from './links/link.queries.js';
export { mergeSignOnOrganizations, undoSignOnOrganizations } from './links/merge-sign-on-organizations.js';
export {
  type Candidate,
  candidatesFor,
  type ListCounts,
  listCounts,
  memberOverlaps,
  coalitionMembers,
  openCounts,
  openDuplicates,
  signOnsOfPairs,
  type Overlap,
} from './matching.queries.js';
export { type DuplicateAnswer, PossibleDuplicate } from './possible-duplicate.entity.js';
export type { Beyond } from './compare/beyond.js';
export { type Comparer, comparer } from './compare/comparer.js';
export type { Comparison, Verdict } from './compare/comparison.js';
export { matchMetrics, type MatchMetrics } from './compare/match-metrics.js';
export { directoryWeights } from './directory-weights.js';
export { learnWeights, type TokenWeights } from './compare/token-weights.js';
export { CoalitionMember } from './links/coalition-member.entity.js';
export { MemberOverlap } from './links/member-overlap.entity.js';
export { OrganizationLink } from './links/organization-link.entity.js';
export { groupsWithin, type NameGroup } from './within/groups-within.js';
export { type NamePair, pairsWithin, pairsWithinSlices } from './within/pairs-within.js';
export { MatchingModule } from './matching.module.js';
