export { foldName } from './fold-name.js';
