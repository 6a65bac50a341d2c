export { Reconsent, type ReconsentState } from './reconsent.entity.js';
