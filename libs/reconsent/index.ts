export { agreeByLink } from './commands/agree-to-letter.js';
export { keepLeft } from './commands/keep-left.js';
export { publishLetter } from './commands/publish-letter.js';
export { settleBeforeFreezing } from './commands/settle-reconsents.js';
export { AskAgain } from './jobs/ask-again.js';
export { SweepReconsents, sweepReconsents } from './jobs/sweep-reconsents.js';
export { letterChangeFor, type LetterChangeFor, letterChangeToRead } from './letter-change-for.js';
export { leftOut } from './left-out.js';
export { Reconsent } from './reconsent.entity.js';
export {
  answersTo,
  mayStillAgree,
  type OpenQuestion,
  openQuestion,
  reconsentsOf,
  signedSoFar,
  signersByVersion,
} from './reconsent.queries.js';
export { ReconsentModule } from './reconsent.module.js';
