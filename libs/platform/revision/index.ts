export { revisionOf } from './revision-of.js';
