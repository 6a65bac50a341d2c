export { approveSignOn } from './commands/approve-sign-on.js';
export { editPrinted, type PrintedEdit } from './commands/edit-printed.js';
export { mergeSignOn } from './commands/merge-sign-on.js';
export { undoMerge } from './commands/undo-merge.js';
export { rejectSignOn } from './commands/reject-sign-on.js';
export { sayNotTheSame } from './commands/say-not-the-same.js';
export { TellRejected, tellRejected } from './jobs/tell-rejected.js';
export { reviewSubscriptions } from './subscribers.js';
export { SignOnMerge } from './sign-on-merge.entity.js';
