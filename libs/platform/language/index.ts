export { acceptedLanguages, lookUpLanguage } from './look-up-language.js';
export { pluralsIn } from './plurals.js';
export { frenchLine, frenchText, line, type Piece } from './sentences.js';
