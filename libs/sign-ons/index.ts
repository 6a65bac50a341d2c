export { type Binding, bindSignOns, bringBackSignOn } from './commands/bind-sign-ons.js';
export { editPrintedFields, type PrintedEdit, printedRevision } from './commands/edit-printed-fields.js';
export { expireUnverified } from './commands/expire-unverified.js';
export { holdBackSignOns } from './commands/hold-back-sign-ons.js';
export { holdSignOns } from './commands/hold-sign-ons.js';
export { moveSignOn } from './commands/move-sign-on.js';
export { readmitExpired } from './commands/readmit-expired.js';
export { rebuildMemberKeys } from './commands/rebuild-member-keys.js';
export { restoreSignOn, type SignOnBefore } from './commands/restore-sign-on.js';
export { setFlag } from './commands/set-flag.js';
export { setMatchKey } from './commands/set-match-key.js';
export { acceptSignOn } from './commands/accept-sign-on.js';
export type { SubmittedSignOn } from './commands/submitted-sign-on.js';
export { verifySignOn } from './commands/verify-sign-on.js';
export { IdempotencyKey } from './idempotency-key.entity.js';
export { sweepIdempotencyKeys } from './jobs/sweep-idempotency-keys.js';
export { SignOn } from './sign-on.entity.js';
export { ORG_TYPES, type OrgType, SIGN_ON_KINDS, type SignOnKind } from './sign-on.kinds.js';
export { type ListedMember, LONGEST_ROLE, type MemberInput } from './text/listed-members.js';
export {
  CONFIRMED_STATES,
  ENDED_STATES,
  MATCHED_STATES,
  mayDecide,
  PRINTABLE_STATES,
  SIGN_ON_STATES,
  SIGNED_STATES,
  type SignOnState,
} from './sign-on.states.js';
export { signOnErrors } from './sign-ons.errors.js';
export { signOnEvents } from './sign-ons.events.js';
export { countByState, signOnById, signOnOfCampaign, signOnsPage } from './sign-ons.queries.js';
export { holdsWebAddress, isCountryCode, isMailAddress, isWebAddress } from './text/addresses.js';
export { asTyped, emailKey, nameProblem, unprintable } from './text/plain-text.js';
export { SignOnsModule } from './sign-ons.module.js';
