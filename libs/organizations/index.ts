export { type CandidateName, candidateNames, type CandidateSearch } from './directory/candidates.queries.js';
export { DirectoryWord } from './directory/directory-word.entity.js';
export { OrganizationAnswer } from './directory/organization-answer.entity.js';
export { OrganizationMerge } from './directory/organization-merge.entity.js';
export { insertNames, type NewName } from './directory/insert-names.js';
export { learnWords } from './directory/learn-words.js';
export { OrganizationName } from './directory/organization-name.entity.js';
export { OrganizationRelation } from './directory/organization-relation.entity.js';
export { Organization } from './directory/organization.entity.js';
export { domainsOf } from './domains/domains-of.js';
export { foldName } from './fold-name.js';
export { type Fit, fitAcronym, initials } from './names/acronyms.js';
export {
  type Coalition,
  type CoalitionMember,
  coalitionOf,
  listsMembers,
  membersOf,
  splitMembers,
} from './names/coalition.js';
export { CHAPTER_WORDS, SCOPES, UNIT_WORDS } from './names/data/vocabulary.js';
export { lineProblems, type LineProblem } from './names/line-problems.js';
export { coreKey, peelName } from './names/peel-name.js';
export type { NamedPlace, PeeledName, Tail } from './names/peeled-name.js';
export { countryOf, nestedPlace, onlyPlaces, placeOfAdjective, samePlace } from './names/places.js';
export { searchKeys, type SearchKeys } from './names/search-keys.js';
export { foldText, type Word, wordOf } from './names/words.js';
