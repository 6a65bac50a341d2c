export { addName } from './directory/add-name.js';
export { answerOrganizations, answersAbout } from './directory/answer-organizations.js';
export { completeOrganization, replaceOrganizationFacts } from './directory/complete-organization.js';
export { createOrganization } from './directory/create-organization.js';
export { forgetUnknown } from './directory/forget-unknown.js';
export {
  holdMerges,
  mergeOrganizations,
  type MergeSaid,
  undoOrganizationMerge,
} from './directory/merge-organizations.js';
export {
  editOrganization,
  forgetTaughtName,
  relateOrganization,
  removeName,
  teachName,
  unrelateOrganization,
} from './directory/edit-organization.js';
export { rebuildNameKeys } from './directory/rebuild-name-keys.js';
export type { RelationKind } from './directory/organization-relation.entity.js';
export { partOrganizations, tellOrganizationsApart } from './directory/part-organizations.js';
export { directoryCounts, type DirectoryCounts } from './directory/directory-words.queries.js';
export { DirectoryChange } from './directory/directory-change.entity.js';
export { DirectoryWord } from './directory/directory-word.entity.js';
export { OrganizationAnswer } from './directory/organization-answer.entity.js';
export { OrganizationMerge } from './directory/organization-merge.entity.js';
export { NAME_KINDS, type NameKind, OrganizationName } from './directory/organization-name.entity.js';
export { type CandidateName, candidateNames, type CandidateSearch } from './directory/candidates.queries.js';
export { organizationsByKeys } from './directory/known-names.queries.js';
export { insertNames, type NewName } from './directory/insert-names.js';
export { vouchOrganization } from './directory/vouch-organization.js';
export { learnWords } from './directory/learn-words.js';
export { OrganizationRelation } from './directory/organization-relation.entity.js';
export { Organization } from './directory/organization.entity.js';
export { domainsOf } from './domains/domains-of.js';
export { organizationErrors } from './directory/organizations.errors.js';
export { type FoundOrganization, searchOrganizations } from './directory/search-organizations.js';
export {
  assertInSight,
  isMergeInto,
  organizationById,
  type OrganizationDetail,
} from './directory/organizations.queries.js';
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
export { isInternationalFamily } from './names/families.js';
export { coreKey, peelName } from './names/peel-name.js';
export type { NamedPlace, PeeledName, Tail } from './names/peeled-name.js';
export { countryOf, nestedPlace, onlyPlaces, placeOfAdjective, samePlace } from './names/places.js';
export { foldText, type Word, wordOf } from './names/words.js';
export { OrganizationsModule } from './organizations.module.js';
