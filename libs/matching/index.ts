export { findPossibleDuplicates } from './commands/find-possible-duplicates.js';
export { FindMatches, findMatches } from './jobs/find-matches.js';
export { matchingEvents } from './matching.events.js';
export { answerPair, type Candidate, candidatesFor, openDuplicates } from './matching.queries.js';
export { type DuplicateAnswer, PossibleDuplicate } from './possible-duplicate.entity.js';
export { matchingSubscriptions } from './subscribers.js';
