export { foldName } from './fold-name.js';
export { type Fit, fitAcronym, initials } from './names/acronyms.js';
export { CHAPTER_WORDS, SCOPES, UNIT_WORDS } from './names/data/vocabulary.js';
export { lineProblems, type LineProblem } from './names/line-problems.js';
export { isInternationalFamily } from './names/families.js';
export { coreKey, peelName } from './names/peel-name.js';
export type { NamedPlace, PeeledName, Tail } from './names/peeled-name.js';
export { countryOf, nestedPlace, onlyPlaces, placeOfAdjective, samePlace } from './names/places.js';
export { foldText, type Word, wordOf } from './names/words.js';
