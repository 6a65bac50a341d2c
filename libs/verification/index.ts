export { confirmByCode, confirmByLink, signOnByToken } from './commands/confirm-sign-on.js';
export { requestVerification } from './commands/request-verification.js';
export { withdrawByLink } from './commands/withdraw-sign-on.js';
export { AnswerRepeat, answerRepeat } from './jobs/answer-repeat.js';
export { SendVerification, sendVerification } from './jobs/send-verification.js';
export { issueConfirmUrl } from './links.js';
export { CODE_TRIES, linkToken } from './secrets.js';
export { verificationSubscriptions } from './subscribers.js';
export { Verification } from './verification.entity.js';
