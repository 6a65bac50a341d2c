export { linkToken, linkTokenHash } from './link-token.js';
