export { confirmByCode, confirmByLink, signOnByToken } from './commands/confirm-sign-on.js';
export { requestVerification } from './commands/request-verification.js';
export { withdrawByLink } from './commands/withdraw-sign-on.js';
export { AnswerRepeat, answerRepeat } from './jobs/answer-repeat.js';
export { SendVerification, sendVerification } from './jobs/send-verification.js';
export { codeUrl, confirmUrl } from './links.js';
export { verificationSubscriptions } from './subscribers.js';
export { Verification } from './verification.entity.js';
export { verificationErrors } from './verification.errors.js';
