export { declineInvitation, openInvitation, withdrawInvitation } from './commands/answer-invitation.js';
export { followSigned, sign } from './commands/follow-signed.js';
export { invite, type InvitationReport } from './commands/invite.js';
export { readInvitationList } from './commands/read-invitation-list.js';
export { signersOfLetter } from './commands/signers-of-letter.js';
export { issueInvitationUrl } from './invitation-links.js';
export { Invitation } from './invitation.entity.js';
export { INVITATION_STATES, type InvitationState } from './invitation.states.js';
export { invitationErrors } from './invitations.errors.js';
export {
  invitationById,
  invitationByToken,
  invitationCounts,
  type InvitationCursor,
  invitationsPage,
} from './invitations.queries.js';
export { SendInvitation, sendInvitation } from './jobs/send-invitation.js';
export { SweepInvitations, sweepInvitations } from './jobs/sweep-invitations.js';
export { InvitationsModule } from './invitations.module.js';
